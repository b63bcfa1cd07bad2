// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceconfiguration.h"
#include "ui/objects/objecttab.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hubdeck {

class DataTableView;
class FirewallRuleModel;
class MessageBanner;
class PlaceholderView;
class Preferences;
class SpaceSubject;
struct Workspace;

//! The firewall of a space as a table to edit. Nothing is sent before the difference was shown and agreed to; then all rules are replaced,
//! after a look whether somebody else changed them meanwhile.
class FirewallTab final : public ObjectTab {
    Q_OBJECT
public:
    FirewallTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent = nullptr);

    ~FirewallTab() override;

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Lock; }
    void refresh() override;
    QString unsaved() const override;

    //! Replaces what is edited by the rules of the file; nothing is changed where any line is wrong.
    void importFile(const QString &path);
    //! Writes what is edited.
    void exportFile(const QString &path);

private:
    void buildActions();
    void buildView();
    QHBoxLayout *buildTools();
    QHBoxLayout *buildFooter();
    QList<int> selectedRows() const;
    void select(int first, int last);
    void addRule();
    void duplicateRules();
    void removeRules();
    void moveRules(int by);
    void chooseImport();
    void chooseExport();
    void takeSubject();
    void tellOthersChange(const QList<FirewallRule> &before);
    void showState();
    void review();
    void save();
    void onReadAgain(const Result<SpaceConfiguration> &result);
    void onSaved(const Result<Done> &result);
    void setSaving(bool saving);

    const Workspace &m_workspace;
    Preferences &m_preferences;
    SpaceSubject &m_subject;
    FirewallRuleModel *m_rules;
    DataTableView *m_view;
    PlaceholderView *m_placeholder;
    MessageBanner *m_banner;
    QAction *m_add, *m_duplicate, *m_remove, *m_up, *m_down, *m_import, *m_export, *m_adopt;
    QLabel *m_summary;
    QPushButton *m_discard;
    QPushButton *m_save;
    QList<FirewallRule> m_othersBefore; //!< the rules before somebody else changed them
    bool m_isLoaded = false;
    bool m_isSaving = false;
};

} // namespace hubdeck
