// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/tablepage.h"

namespace hubdeck {

struct PrivateSpaceRow;
struct Workspace;

//! The private spaces of the chosen groups.
class PrivateSpacePage final : public TablePage {
    Q_OBJECT
public:
    PrivateSpacePage(const Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::PrivateSpace; }
    QList<QAction *> pageActions() const override;

Q_SIGNALS:
    //! The user wants to see the endpoints of that space, or to make one in it.
    void endpointsRequested(const QString &spaceId);
    void newEndpointRequested(const QString &spaceId);

protected:
    QString sentence() const override;
    void inspect(InspectorPane &inspector, const QString &id) override;
    void updateActions() override;

private:
    void buildActions();
    void openSelected();
    void addNetworkFacts(InspectorPane &inspector, const PrivateSpaceRow &row);
    void addNotes(InspectorPane &inspector, const PrivateSpaceRow &row);

    const Workspace &m_workspace;
    Preferences &m_preferences;
    QAction *m_open;
    QAction *m_showEndpoints;
    QAction *m_newEndpoint;
    QAction *m_readAgain;
};

} // namespace hubdeck
