// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transitgateways/transitgatewayplan.h"
#include "ui/wizards/reviewsteppage.h"

namespace hubdeck {

//! Fourth step: the attachment in words, and that it holds up everything else until it is accepted.
class TransitGatewayReviewPage final : public ReviewStepPage {
    Q_OBJECT
public:
    TransitGatewayReviewPage(Submission &submission, const QString &platform, TransitGatewayPlan &plan, QWidget *parent = nullptr);

    void initializePage() override;

protected:
    ReviewWords words() const override;

private:
    TransitGatewayPlan &m_plan;
};

} // namespace hubdeck
