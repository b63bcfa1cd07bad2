// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spacesettingsdraft.h"
#include "ui/objects/objecttab.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace hubdeck {

class FieldGroup;
class FieldRow;
class MessageBanner;
class SpaceSubject;
struct Workspace;

//! Settings of a space that are rarely touched: how it takes requests, what its ingress logs, DNS, AWS role, egress rules.
class AdvancedTab final : public ObjectTab {
    Q_OBJECT
public:
    AdvancedTab(const Workspace &workspace, SpaceSubject &subject, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Settings; }
    void refresh() override;
    QString unsaved() const override;

    SpaceSettingsDraft draft() const;

private:
    QWidget *buildIngress();
    QWidget *buildDns();
    QWidget *buildSwitches();
    void load(const SpaceSettingsDraft &draft);
    void takeSubject();
    void showState();
    void showErrors(const QList<SpaceSettingsDraft::Error> &errors);
    bool isChanged() const;
    void askToSave();
    void save();
    void onReadAgain(const Result<SpaceConfiguration> &result);
    void onSaved(const Result<Done> &result);
    void setSaving(bool saving);

    const Workspace &m_workspace;
    SpaceSubject &m_subject;
    MessageBanner *m_banner;
    QComboBox *m_protocol;
    QSpinBox *m_timeout;
    QComboBox *m_logLevel;
    QPlainTextEdit *m_filters;
    QPlainTextEdit *m_servers;
    QPlainTextEdit *m_domains;
    QCheckBox *m_role;
    QCheckBox *m_egress;
    QCheckBox *m_isolation;
    FieldRow *m_timeoutRow = nullptr;
    FieldRow *m_filtersRow = nullptr;
    FieldRow *m_serversRow = nullptr;
    FieldRow *m_domainsRow = nullptr;
    QWidget *m_form;
    QLabel *m_summary;
    QPushButton *m_discard;
    QPushButton *m_save;
    std::optional<SpaceConfiguration> m_base; //!< what the form was filled from
    bool m_isLoading = false;
    bool m_isSaving = false;
};

//! What is wrong with a setting, as it stands below the field.
QString spaceSettingsErrorText(const SpaceSettingsDraft::Error &error);

} // namespace hubdeck
