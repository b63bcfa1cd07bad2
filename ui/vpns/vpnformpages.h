// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpns/vpnplan.h"
#include "ui/wizards/wizardsteppage.h"

namespace hubdeck {

class SectionTitle;
class SegmentedControl;
class VpnConnectionForm;
class VpnDeviceForm;

//! Second step: what all VPNs of the connection share.
class VpnConnectionPage final : public WizardStepPage {
    Q_OBJECT
public:
    explicit VpnConnectionPage(VpnPlan &plan, QWidget *parent = nullptr);

    VpnConnectionForm &form() const { return *m_form; }
    void initializePage() override;
    bool validatePage() override;
    QWidget *firstField() const override;

private:
    void onChanged();

    VpnPlan &m_plan;
    VpnConnectionForm *m_form;
};

//! Third step: one device at the remote end, or two for redundancy, and the keys.
class VpnDevicesPage final : public WizardStepPage {
    Q_OBJECT
public:
    explicit VpnDevicesPage(VpnPlan &plan, QWidget *parent = nullptr);

    VpnDeviceForm &form(int index) const { return *m_forms.at(index); }
    void initializePage() override;
    bool validatePage() override;
    QWidget *firstField() const override;
    void clearKeys();

private:
    bool isPair() const;
    void onChanged();

    VpnPlan &m_plan;
    SegmentedControl *m_count;
    QList<SectionTitle *> m_captions;
    QList<VpnDeviceForm *> m_forms;
};

} // namespace hubdeck
