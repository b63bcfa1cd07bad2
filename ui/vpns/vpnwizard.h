// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpns/vpnplan.h"
#include "ui/wizards/stepwizard.h"

namespace hubdeck {

class VpnConnectionPage;
class VpnCreator;
class VpnDevicesPage;
class VpnResultPage;
class VpnReviewPage;
class VpnWherePage;
struct VpnCreation;

//! Creates a VPN connection in four steps and follows it. Keys are held in memory as long as the wizard needs them, and are shown nowhere.
class VpnWizard final : public StepWizard {
    Q_OBJECT
public:
    enum class Page { Where, Connection, Devices, Review, Result };
    Q_ENUM(Page)

    explicit VpnWizard(const VpnWizardParts &parts, QWidget *parent = nullptr);
    ~VpnWizard() override;

    //! Begins with this private space chosen, if it can take a VPN.
    void choose(const SpaceId &space);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    //! The connection exists; it is in the table and watched already.
    void created(const hubdeck::VpnConnection &connection);

protected:
    void send() override;
    bool showRefusal(const ApiError &error) override;

private:
    void onCreated(const VpnCreation &creation);

    VpnWizardParts m_parts;
    VpnPlan m_plan;
    VpnCreator *m_creator;
    VpnWherePage *m_where;
    VpnConnectionPage *m_connection;
    VpnDevicesPage *m_devices;
    VpnReviewPage *m_review;
    VpnResultPage *m_result;
};

} // namespace hubdeck
