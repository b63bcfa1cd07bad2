// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/objects/objecttab.h"

#include <QDialog>

class QAction;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hubdeck {

class FieldRow;
class MessageBanner;
class Preferences;
class SpaceRouteModel;
class SpaceRoutes;
class SpaceSubject;
class TablePane;
struct GatewayRoutesDraft;
struct Workspace;

//! The route table of a space. Routes of the internet gateway are edited here, the others on their VPN or transit gateway.
class RoutesTab final : public ObjectTab {
    Q_OBJECT
public:
    RoutesTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::TransitGateway; }
    void refresh() override;

private:
    void showSentence();
    void edit();

    const Workspace &m_workspace;
    SpaceSubject &m_subject;
    SpaceRouteModel *m_routes;
    TablePane *m_pane;
    QAction *m_edit;
    QLabel *m_sentence;
};

//! Edits the destinations that leave by the internet gateway, one a line.
class GatewayRoutesDialog final : public QDialog {
    Q_OBJECT
public:
    //! The models and services are borrowed and outlive the dialog.
    GatewayRoutesDialog(SpaceRoutes &service, SpaceRouteModel &routes, SpaceSubject &subject, QWidget *parent);

    GatewayRoutesDraft draft() const;
    void reject() override;

private:
    void showState();
    void save();

    SpaceRoutes &m_service;
    SpaceRouteModel &m_routes;
    SpaceSubject &m_subject;
    const QStringList m_before;
    MessageBanner *m_banner;
    QPlainTextEdit *m_lines;
    FieldRow *m_row;
    QLabel *m_difference;
    QPushButton *m_save;
    bool m_isSaving = false;
};

} // namespace hubdeck
