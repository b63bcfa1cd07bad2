// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/result.h"
#include "ui/shell/tablepage.h"

class QComboBox;

namespace hubdeck {

class ChoiceModel;
struct VpnConnection;
struct VpnRow;
struct Workspace;

//! The VPNs of one private space or of all, one row for each.
class VpnPage final : public TablePage {
    Q_OBJECT
public:
    VpnPage(const Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Vpn; }
    QList<QAction *> pageActions() const override;

public Q_SLOTS:
    //! Narrows the table to that space; an empty id widens it to all.
    void showSpace(const QString &spaceId);
    //! Opens the wizard; with a space chosen already unless the id is empty.
    void openWizard(const QString &spaceId = {});

protected:
    QString sentence() const override;
    void inspect(InspectorPane &inspector, const QString &id) override;
    void updateActions() override;

private:
    void buildActions();
    void buildSpaceChoice();
    void updateSpaceChoices();
    QList<VpnRow> selection() const;
    void edit();
    void addVpn();
    void openGuide();
    void enableLogs();
    void removeSelected();
    void deleteConnections();
    void sendEnableLogs(const VpnRow &row);
    void sendRemoval(const VpnRow &row);
    void sendDeletion(const VpnConnection &connection);
    void setBusy(const VpnConnection &connection, bool isBusy);
    void onRemovalFailed(const VpnConnection &connection);
    void tellFailure(const QString &title, const ApiError &error);

    const Workspace &m_workspace;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_add;
    QAction *m_guide;
    QAction *m_enableLogs;
    QAction *m_remove;
    QAction *m_delete;
    QAction *m_readAgain;
    QComboBox *m_space = nullptr;
    ChoiceModel *m_spaceChoices = nullptr;
};

} // namespace hubdeck
