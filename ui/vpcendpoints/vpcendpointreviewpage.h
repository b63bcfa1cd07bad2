// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/wizards/reviewsteppage.h"

namespace hubdeck {

class ConnectionCount;

//! Fourth step: the endpoint in words.
class VpcEndpointReviewPage final : public ReviewStepPage {
    Q_OBJECT
public:
    VpcEndpointReviewPage(ConnectionCount &connections, Submission &submission, const QString &platform, VpcEndpointPlan &plan,
        QWidget *parent = nullptr);

    void initializePage() override;

protected:
    ReviewWords words() const override;

private:
    void showSettings();

    ConnectionCount &m_connections;
    VpcEndpointPlan &m_plan;
};

} // namespace hubdeck
