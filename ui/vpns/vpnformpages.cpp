// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnformpages.h"

#include "ui/vpns/vpnconnectionform.h"
#include "ui/vpns/vpndeviceform.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/titles.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = VpnFieldError::Field;

} // namespace

VpnConnectionPage::VpnConnectionPage(VpnPlan &plan, QWidget *parent)
    : WizardStepPage(u"connectionPage"_s, parent)
    , m_plan(plan)
    , m_form(new VpnConnectionForm(VpnConnectionForm::Purpose::NewConnection, this))
{
    m_form->load(plan.draft);
    body()->addWidget(m_form);
    body()->addStretch(1);
    connect(m_form, &VpnConnectionForm::changed, this, &VpnConnectionPage::onChanged);
}

void VpnConnectionPage::initializePage()
{
    setHeading(tr("How does “%1” reach your site?").arg(m_plan.spaceName()), tr("All VPNs of the connection share this. The kind of routing can never change later."));
    m_form->setLocalAsnOfSpace(m_plan.surroundings.localAsn);
    onChanged();
}

void VpnConnectionPage::onChanged()
{
    m_form->store(m_plan.draft);
    m_form->setErrors(m_plan.draft.validate(m_plan.surroundings));
}

bool VpnConnectionPage::validatePage() { return m_form->showAllErrors(); }

QWidget *VpnConnectionPage::firstField() const { return m_form->firstField(); }

VpnDevicesPage::VpnDevicesPage(VpnPlan &plan, QWidget *parent)
    : WizardStepPage(u"devicesPage"_s, parent)
    , m_plan(plan)
    , m_count(new SegmentedControl(this))
{
    setHeading(tr("Which device is at the other end?"),
        tr("Each VPN has two tunnels to one device. A second VPN to another device keeps the connection up when one device is lost."));
    m_count->setObjectName(u"deviceCount"_s);
    m_count->setAccessibleName(tr("Number of devices"));
    m_count->addSegment(tr("One device"), 1);
    m_count->addSegment(tr("Two devices (redundant)"), 2);
    body()->addWidget(m_count, 0, Qt::AlignLeft);
    for (int index = 0; index < 2; ++index) {
        m_captions.append(new SectionTitle(index == 0 ? tr("First device") : tr("Second device"), this));
        m_forms.append(new VpnDeviceForm(index, this));
        body()->addWidget(m_captions.constLast());
        body()->addWidget(m_forms.constLast());
        connect(m_forms.constLast(), &VpnDeviceForm::changed, this, &VpnDevicesPage::onChanged);
    }
    body()->addStretch(1);
    connect(m_count, &SegmentedControl::currentIndexChanged, this, &VpnDevicesPage::onChanged);
}

bool VpnDevicesPage::isPair() const { return m_count->currentData().toInt() == 2; }

void VpnDevicesPage::initializePage()
{
    const bool hasRoomForTwo = m_plan.surroundings.vpnCount + 2 <= kVpnsPerSpace;
    m_count->setSegmentEnabled(1, hasRoomForTwo, tr("The private space can have only one more VPN."));
    if (!hasRoomForTwo)
        m_count->setCurrentIndex(0);
    onChanged();
}

void VpnDevicesPage::onChanged()
{
    m_plan.draft.vpns = {m_forms.at(0)->draft()};
    if (isPair())
        m_plan.draft.vpns.append(m_forms.at(1)->draft());
    m_captions.at(0)->setVisible(isPair());
    m_captions.at(1)->setVisible(isPair());
    m_forms.at(1)->setVisible(isPair());
    const QList<VpnFieldError> errors = m_plan.draft.validate(m_plan.surroundings);
    for (VpnDeviceForm *form : std::as_const(m_forms))
        form->setErrors(errors);
}

bool VpnDevicesPage::validatePage()
{
    bool isFine = true;
    // The last one first, so that the keyboard ends on the first error.
    for (qsizetype index = m_plan.draft.vpns.size() - 1; index >= 0; --index)
        isFine = m_forms.at(index)->showAllErrors() && isFine;
    return isFine;
}

QWidget *VpnDevicesPage::firstField() const { return m_forms.at(0)->firstField(); }

void VpnDevicesPage::clearKeys()
{
    for (VpnDeviceForm *form : std::as_const(m_forms))
        form->clearKeys();
    for (VpnDraft &vpn : m_plan.draft.vpns) {
        for (VpnTunnelDraft &tunnel : vpn.tunnels)
            tunnel.key.clear();
    }
}

} // namespace hubdeck
