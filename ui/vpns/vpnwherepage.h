// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpns/vpnplan.h"
#include "ui/wizards/wizardsteppage.h"

class QListView;

namespace hubdeck {

class FilterEdit;
class PlaceholderView;
class SpaceChoiceModel;

//! First step: the private space.
class VpnWherePage final : public WizardStepPage {
    Q_OBJECT
public:
    VpnWherePage(const VpnWizardParts &parts, VpnPlan &plan, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    QWidget *firstField() const override;
    //! Chooses a space, now or once it is read. One that cannot take a VPN is not chosen.
    void choose(const SpaceId &space);

private:
    void onSelectionChanged();
    void restoreChoice();
    void take(const PrivateSpaceRow &row);
    void showLoadState();

    VpnWizardParts m_parts;
    VpnPlan &m_plan;
    SpaceId m_wanted;
    SpaceChoiceModel *m_choices;
    FilterEdit *m_filter;
    QListView *m_list;
    PlaceholderView *m_placeholder;
};

} // namespace hubdeck
