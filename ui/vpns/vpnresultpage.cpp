// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnresultpage.h"

#include "ui/errors/errortext.h"
#include "ui/vpns/vpnguidedialog.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuschip.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

VpnResultPage::VpnResultPage(const VpnWizardParts &parts, VpnPlan &plan, QWidget *parent)
    : WizardStepPage(u"resultPage"_s, parent)
    , m_parts(parts)
    , m_plan(plan)
    , m_facts(new FactList(this))
    , m_next(new MessageBanner(this))
{
    m_facts->setObjectName(u"vpnStates"_s);
    m_next->setObjectName(u"nextStep"_s);
    auto *line = new QWidget(this);
    m_buttons = new QHBoxLayout(line);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->addStretch(1);
    body()->addWidget(m_facts);
    body()->addWidget(m_next);
    body()->addWidget(line);
    body()->addStretch(1);
    // Whatever the watch sees is in the table.
    connect(&parts.vpns.table, &QAbstractItemModel::dataChanged, this, [this] {
        for (const VpnRow &row : m_parts.vpns.table.rows()) {
            if (row.connection.id == m_connection.id)
                return onSeen(row.connection);
        }
    });
}

void VpnResultPage::follow(const VpnCreation &creation)
{
    m_connection = creation.connection;
    setHeading(tr("“%1” is on its way").arg(m_connection.name),
        creation.wasReconciled ? tr("The answer of the platform was lost, but the connection is there.") : tr("It is in the table. You can close this window; Hubdeck keeps looking."));
    if (creation.namingError) {
        const ErrorText text = errorText(*creation.namingError);
        banner().setMessage(Tone::Waiting, tr("A VPN did not get the name you entered"), tr("%1 Everything else is done; change the name with Edit.").arg(text.text),
            text.details);
    }
    addGuideButtons();
    showState();
}

void VpnResultPage::addGuideButtons()
{
    for (const Vpn &vpn : std::as_const(m_connection.vpns)) {
        auto *button = new QPushButton(m_connection.vpns.size() > 1 ? tr("Device guide for %1…").arg(vpnDisplayName(vpn)) : tr("Device guide…"), this);
        button->setObjectName(u"guide-"_s + vpn.id.value);
        connect(button, &QPushButton::clicked, this, [this, id = vpn.id] { openGuide(id); });
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
}

void VpnResultPage::openGuide(const VpnId &vpn)
{
    (new VpnGuideDialog(m_parts.vpns, VpnRow{m_connection, vpn, m_plan.spaceName(), {}, false}, window()))->show();
}

void VpnResultPage::onSeen(const VpnConnection &connection)
{
    if (connection == m_connection)
        return;
    m_connection = connection;
    showState();
}

void VpnResultPage::showState()
{
    m_facts->clear();
    bool isPending = false;
    bool isUp = !m_connection.vpns.isEmpty();
    for (const Vpn &vpn : std::as_const(m_connection.vpns)) {
        const VpnHealth health = healthOf(vpn);
        isPending = isPending || health == VpnHealth::SettingUp;
        isUp = isUp && (health == VpnHealth::Up || health == VpnHealth::OneTunnelDown);
        // Down tunnels of a new VPN are no failure: the device is not there yet.
        const Tone tone = health == VpnHealth::Down ? Tone::Waiting : vpnHealthTone(health);
        m_facts->addFact(vpnDisplayName(vpn), new StatusChip(tone, vpnHealthWord(vpn)));
    }
    if (isPending)
        m_next->setMessage(Tone::Progress, tr("The platform makes the VPN"),
            tr("That takes 10 to 15 minutes, and both tunnels are down until then. Meanwhile save the device guide and configure the device."));
    else if (isUp)
        m_next->setMessage(Tone::Good, tr("The connection works"), tr("Every VPN has a tunnel up."));
    else
        m_next->setMessage(Tone::Waiting, tr("Now configure the device"),
            tr("The platform is ready. The tunnels come up when the device at the other end is configured as the device guide says."));
    Q_EMIT doneChanged(isUp);
}

} // namespace hubdeck
