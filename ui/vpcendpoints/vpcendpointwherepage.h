// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/wizards/wizardsteppage.h"

class QListView;

namespace hubdeck {

class AllowPrincipalNote;
class FilterEdit;
class PlaceholderView;
class SpaceChoiceModel;
class SpaceFacts;
struct VpcEndpointWizardParts;

//! First step: the private space, and whose AWS account it is.
class VpcEndpointWherePage final : public WizardStepPage {
    Q_OBJECT
public:
    VpcEndpointWherePage(const VpcEndpointWizardParts &parts, SpaceFacts &facts, VpcEndpointPlan &plan, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    QWidget *firstField() const override;
    //! Chooses a space, now or once it is read. One that cannot take an endpoint is not chosen.
    void choose(const SpaceId &space);

private:
    void onSelectionChanged();
    void restoreChoice();
    void showLoadState();
    void showFacts();

    PrivateSpaceModel &m_spaces;
    SpaceFacts &m_facts;
    VpcEndpointPlan &m_plan;
    SpaceId m_wanted;
    SpaceChoiceModel *m_choices;
    FilterEdit *m_filter;
    QListView *m_list;
    PlaceholderView *m_placeholder;
    AllowPrincipalNote *m_note;
};

} // namespace hubdeck
