// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpnmodel.h"
#include "ui/vpns/vpnplan.h"
#include "ui/wizards/wizardsteppage.h"

class QHBoxLayout;

namespace hubdeck {

class FactList;

//! Last step: the connection on its way, live, and the device guides.
class VpnResultPage final : public WizardStepPage {
    Q_OBJECT
public:
    VpnResultPage(const VpnWizardParts &parts, VpnPlan &plan, QWidget *parent = nullptr);

    void follow(const VpnCreation &creation);
    int nextId() const override { return -1; }

Q_SIGNALS:
    //! A tunnel of every VPN is up.
    void doneChanged(bool isDone);

private:
    void onSeen(const VpnConnection &connection);
    void showState();
    void addGuideButtons();
    void openGuide(const VpnId &vpn);

    VpnWizardParts m_parts;
    VpnPlan &m_plan;
    VpnConnection m_connection;
    FactList *m_facts;
    MessageBanner *m_next;
    QHBoxLayout *m_buttons;
};

} // namespace hubdeck
