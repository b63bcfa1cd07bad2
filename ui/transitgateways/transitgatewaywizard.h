// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgateways.h"
#include "ui/transitgateways/transitgatewayparts.h"
#include "ui/transitgateways/transitgatewayplan.h"
#include "ui/wizards/stepwizard.h"

namespace hubdeck {

class TransitGatewayAttacher;
class TransitGatewayResultPage;
class TransitGatewayReviewPage;
class TransitGatewayRoutesPage;
class TransitGatewaySharePage;
class TransitGatewayWherePage;

//! Attaches a transit gateway to a private space in four steps and follows it to its end.
class TransitGatewayWizard final : public StepWizard {
    Q_OBJECT
public:
    enum class Page { Where, Share, Routes, Review, Result };
    Q_ENUM(Page)

    //! \a draft: what is known already, as of a gateway that is attached again.
    explicit TransitGatewayWizard(const TransitGatewayParts &parts, const TransitGatewayDraft &draft = {}, QWidget *parent = nullptr);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    //! The attachment exists; it is in the table and watched already.
    void attached(const hubdeck::TransitGateway &gateway);

protected:
    void send() override;
    bool showRefusal(const ApiError &error) override;

private:
    void addPages();
    void onAttached(const TransitGatewayCreation &creation);
    void showOnItsPage(Page page, const QString &sentence);

    TransitGatewayParts m_parts;
    TransitGatewayPlan m_plan;
    TransitGatewayAttacher *m_attacher;
    TransitGatewayWherePage *m_where;
    TransitGatewaySharePage *m_share;
    TransitGatewayRoutesPage *m_routes;
    TransitGatewayReviewPage *m_review;
    TransitGatewayResultPage *m_result;
};

} // namespace hubdeck
