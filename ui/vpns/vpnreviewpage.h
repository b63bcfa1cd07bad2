// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpns/vpnplan.h"
#include "ui/wizards/reviewsteppage.h"

namespace hubdeck {

//! Fourth step: the connection in words, what can never change later, and the request without its keys.
class VpnReviewPage final : public ReviewStepPage {
    Q_OBJECT
public:
    VpnReviewPage(Submission &submission, const QString &platform, VpnPlan &plan, QWidget *parent = nullptr);

    void initializePage() override;

protected:
    ReviewWords words() const override;

private:
    void showSettings();

    VpnPlan &m_plan;
};

} // namespace hubdeck
