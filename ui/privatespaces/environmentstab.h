// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceassociations.h"
#include "ui/objects/objecttab.h"

#include <QDialog>

class QAction;
class QComboBox;
class QPushButton;

namespace hubdeck {

class MessageBanner;
class OrganizationTreeModel;
class Preferences;
class SpaceAssociationModel;
class SpaceSubject;
class TablePane;
struct Workspace;

//! Which environments may deploy to a space.
class EnvironmentsTab final : public ObjectTab {
    Q_OBJECT
public:
    EnvironmentsTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Environment; }
    void refresh() override;

private:
    void updateActions();
    void add();
    void askToRemove();
    void remove(const SpaceAssociation &association, const QString &name);

    const Workspace &m_workspace;
    SpaceSubject &m_subject;
    SpaceAssociationModel *m_associations;
    TablePane *m_pane;
    MessageBanner *m_banner;
    QAction *m_add;
    QAction *m_remove;
};

//! Chooses environments of a business group, or all of a kind.
class AssociationDialog final : public QDialog {
    Q_OBJECT
public:
    //! All are borrowed and outlive the dialog.
    AssociationDialog(SpaceAssociations &service, OrganizationTreeModel &groups, SpaceSubject &subject, QWidget *parent);

    SpaceAssociation association() const;

Q_SIGNALS:
    void added();

private:
    void chooseGroup();
    void showEnvironments();
    void save();

    SpaceAssociations &m_service;
    OrganizationTreeModel &m_groups;
    SpaceSubject &m_subject;
    MessageBanner *m_banner;
    QComboBox *m_group;
    QComboBox *m_environment;
    QPushButton *m_save;
};

} // namespace hubdeck
