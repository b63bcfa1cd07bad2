// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpointdraft.h"

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace hubdeck {

class AwsServiceCombo;
class FieldGroup;
class FieldRow;
class MessageBanner;
class RegionCombo;
class SegmentedControl;

//! Which service a VPC endpoint leads to: name, kind, service, region, owner. Zones are a form of their own.
//!
//! Errors show when they help: what can still become right while it is typed is not called wrong, what is missing only when asked for
//! (showAllErrors), and what was once called wrong is followed letter by letter until it is right.
class VpcEndpointServiceForm final : public QWidget {
    Q_OBJECT
public:
    using Field = VpcEndpointDraft::Field;

    explicit VpcEndpointServiceForm(QWidget *parent = nullptr);

    //! The private space the endpoint is in: prefills the region while nobody chose one.
    void setSpace(const QString &name, const QString &region);
    void load(const VpcEndpointDraft &draft);
    //! Zones as they were loaded.
    VpcEndpointDraft draft() const;
    //! Of this form's fields.
    QList<VpcEndpointDraft::Error> errors() const;
    //! The form says something is wrong, on its own account.
    bool showsErrors() const;
    //! Shows what is missing, too; false when something is wrong. Moves the keyboard there.
    bool showAllErrors();
    //! A server's sentence beside a field, until that field is edited.
    void setServerError(Field field, const QString &sentence);
    void clearServerErrors();
    QWidget *fieldWidget(Field field) const;
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    enum class Stage { Pristine, Editing, Settled };

    void build();
    void orderTabs();
    void connectFields();
    void onEdited(Field field);
    void onSettled(Field field);
    void onKindChanged();
    void showKind();
    bool isAwsService() const;
    QString expectedRegion() const;
    void follow();
    void showState();
    void showHints(const VpcEndpointDraft &draft);
    void showRegionNote(const VpcEndpointDraft &draft);
    QString serviceNameHint() const;
    bool isShown(const VpcEndpointDraft::Error &error) const;
    bool mayBecomeRight(const VpcEndpointDraft::Error &error) const;
    FieldRow *row(Field field) const;

    VpcEndpointDraft m_loaded;
    QString m_spaceName;
    QString m_spaceRegion;
    bool m_regionChosen = false; // by the user, so nothing else sets it
    bool m_ownerFollows = false; // it was filled in because of the service name
    QHash<Field, Stage> m_stages;
    QHash<Field, QString> m_serverErrors;

    FieldGroup *m_group;
    SegmentedControl *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_typedServiceName;
    AwsServiceCombo *m_awsService;
    RegionCombo *m_region;
    QLineEdit *m_owner;
    QString m_typedOwner; // while an AWS service shows "amazon"
    FieldRow *m_nameRow = nullptr;
    FieldRow *m_endpointServiceRow = nullptr;
    FieldRow *m_awsServiceRow = nullptr;
    FieldRow *m_regionRow = nullptr;
    FieldRow *m_ownerRow = nullptr;
    MessageBanner *m_regionNote;
};

} // namespace hubdeck
