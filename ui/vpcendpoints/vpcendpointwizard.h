// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/vpcendpoints/vpcendpointwizardparts.h"
#include "ui/wizards/stepwizard.h"

namespace hubdeck {

class ConnectionCount;
class SpaceFacts;
class VpcEndpointCreator;
class VpcEndpointReviewPage;
class VpcEndpointResultPage;
class VpcEndpointServicePage;
class VpcEndpointWherePage;
class VpcEndpointZonesPage;
struct VpcEndpoint;
struct VpcEndpointCreation;
struct VpcEndpointRefusal;

//! Creates a VPC endpoint in four steps and follows it to its end.
class VpcEndpointWizard final : public StepWizard {
    Q_OBJECT
public:
    enum class Page { Where, Service, Zones, Review, Result };
    Q_ENUM(Page)

    explicit VpcEndpointWizard(const VpcEndpointWizardParts &parts, QWidget *parent = nullptr);

    //! Begins with this private space chosen, if it can take an endpoint.
    void choose(const SpaceId &space);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    //! The endpoint exists; it is in the table and watched already.
    void created(const hubdeck::VpcEndpoint &endpoint);

protected:
    void send() override;
    bool showRefusal(const ApiError &error) override;

private:
    void addPages();
    void onCreated(const VpcEndpointCreation &creation);
    void showOnItsPage(const VpcEndpointRefusal &refusal);

    VpcEndpointWizardParts m_parts;
    VpcEndpointPlan m_plan;
    SpaceFacts *m_facts;
    ConnectionCount *m_connections;
    VpcEndpointCreator *m_creator;
    VpcEndpointWherePage *m_where;
    VpcEndpointServicePage *m_service;
    VpcEndpointZonesPage *m_zones;
    VpcEndpointReviewPage *m_review;
    VpcEndpointResultPage *m_result;
};

} // namespace hubdeck
