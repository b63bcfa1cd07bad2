// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transitgateways/transitgatewayparts.h"
#include "ui/transitgateways/transitgatewayplan.h"
#include "ui/wizards/wizardsteppage.h"

class QListView;

namespace hubdeck {

class FilterEdit;
class MessageBanner;
class PlaceholderView;
class SpaceChoiceModel;

//! First step: the private space to attach to.
class TransitGatewayWherePage final : public WizardStepPage {
    Q_OBJECT
public:
    TransitGatewayWherePage(const TransitGatewayParts &parts, TransitGatewayPlan &plan, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    QWidget *firstField() const override;

private:
    void onSelectionChanged();
    void restoreChoice();
    void showLoadState();
    void takeSpace(const PrivateSpaceRow &row);

    TransitGatewayParts m_parts;
    TransitGatewayPlan &m_plan;
    SpaceId m_wanted;
    SpaceChoiceModel *m_choices;
    FilterEdit *m_filter;
    QListView *m_list;
    PlaceholderView *m_placeholder;
    MessageBanner *m_heldUp;
};

} // namespace hubdeck
