// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpninspector.h"

#include "core/models/vpnmodel.h"
#include "ui/shell/inspectorpane.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuschip.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

//! Fills the pane part by part.
class Filler {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::VpnInspector)
public:
    Filler(InspectorPane &pane, const VpnRow &row, const VpnInspectorActions &actions)
        : m_pane(pane)
        , m_row(row)
        , m_vpn(row.member())
        , m_actions(actions)
    {
    }

    void fill();

private:
    void addHealthNote();
    void addRedundancyNote();
    void addLogNote();
    void addFacts();
    void addTunnel(int index);
    void addIds();
    void offer(MessageBanner *note, QAction *action) const;
    static QString notReadable() { return tr("not readable"); }

    InspectorPane &m_pane;
    const VpnRow &m_row;
    const Vpn m_vpn;
    const VpnInspectorActions &m_actions;
};

void Filler::fill()
{
    const bool isBusy = m_row.isBusy;
    const QString title = m_vpn.name.isEmpty() ? m_row.connection.name : QString(m_row.connection.name + u"  \u00b7  "_s + m_vpn.name);
    m_pane.begin(title, isBusy ? Tone::Progress : vpnHealthTone(healthOf(m_vpn)), vpnHealthWord(m_vpn));
    if (m_row.vpn.isEmpty()) {
        m_pane.addNote(Tone::Waiting, tr("This connection has no VPN."), tr("Delete it, or add a VPN to it."));
    } else {
        addHealthNote();
        addRedundancyNote();
        addLogNote();
    }
    addFacts();
    for (int index = 0; index < m_vpn.tunnels.size(); ++index)
        addTunnel(index);
    addIds();
}

void Filler::offer(MessageBanner *note, QAction *action) const
{
    if (action)
        note->addAction(action);
}

void Filler::addHealthNote()
{
    switch (healthOf(m_vpn)) {
    case VpnHealth::Down:
        offer(m_pane.addNote(Tone::Failed, m_vpn.tunnels.size() == 2 ? tr("Both tunnels are down.") : tr("The tunnel is down."),
                  tr("Nothing comes through. Check the device at %1 and the way to it. The tunnels of a new VPN stay down until that device is "
                     "configured.").arg(m_vpn.remoteAddress)),
            m_actions.guide);
        break;
    case VpnHealth::OneTunnelDown:
        m_pane.addNote(Tone::Progress, tr("One tunnel is down."),
            tr("That is normal while AWS maintains it: traffic flows through the other. If it stays down for hours, check the device at %1.")
                .arg(m_vpn.remoteAddress));
        break;
    case VpnHealth::SettingUp:
        offer(m_pane.addNote(Tone::Progress, tr("The platform makes this VPN."),
                  tr("That takes 10 to 15 minutes; both tunnels are down until then. Hubdeck keeps looking.")),
            m_actions.guide);
        break;
    case VpnHealth::Failed:
        m_pane.addNote(Tone::Failed, tr("The platform could not make this VPN."), tr("Remove it and create it again. Until it is removed it counts as used."));
        break;
    case VpnHealth::Deleting:
        m_pane.addNote(Tone::Progress, tr("The platform removes this VPN."), tr("That takes a while. Hubdeck keeps looking until it is gone."));
        break;
    case VpnHealth::Up:
    case VpnHealth::Unknown:
        break;
    }
}

void Filler::addRedundancyNote()
{
    const VpnRedundancy redundancy = redundancyOf(m_row.connection);
    if (redundancy == VpnRedundancy::Single)
        offer(m_pane.addNote(Tone::Progress, tr("This connection has no second device."),
                  tr("When the device at %1 is lost, or AWS maintains both tunnels, nothing comes through. A VPN to another device prevents that.")
                      .arg(m_vpn.remoteAddress)),
            m_actions.add);
    if (redundancy == VpnRedundancy::Degraded)
        m_pane.addNote(Tone::Waiting, tr("The connection hangs on one device."),
            tr("The VPNs to the other devices are down. When this one is lost too, nothing comes through."));
}

void Filler::addLogNote()
{
    if (m_vpn.isLogged().value_or(true))
        return;
    offer(m_pane.addNote(Tone::Waiting, tr("This VPN writes no logs."),
              tr("Without them nobody can tell later why a tunnel went down. VPNs made before March 2023 have them off.")),
        m_actions.enableLogs);
}

void Filler::addFacts()
{
    m_pane.addFact(tr("Connection"), m_row.connection.name);
    m_pane.addFact(tr("Redundancy"), vpnRedundancyWord(redundancyOf(m_row.connection)));
    m_pane.addFact(tr("Private space"), m_row.spaceName);
    m_pane.addFact(tr("Business group"), m_row.groupName);
    if (m_row.vpn.isEmpty())
        return;
    m_pane.addFact(tr("Remote address"), m_vpn.remoteAddress, true);
    m_pane.addFact(tr("Routing"), m_vpn.isStatic() ? tr("Static") : tr("BGP"));
    if (m_vpn.isStatic())
        m_pane.addFact(tr("Networks"), m_vpn.staticRoutes.isEmpty() ? tr("none") : m_vpn.staticRoutes.join(u'\n'));
    else
        m_pane.addFact(tr("Remote ASN"), QString::number(*m_vpn.remoteAsn));
    m_pane.addFact(tr("Local ASN"), m_vpn.localAsn ? QString::number(*m_vpn.localAsn) : notReadable());
    const auto logged = m_vpn.isLogged();
    m_pane.addFact(tr("Logs"), !logged ? notReadable() : *logged ? tr("On") : tr("Off"));
}

void Filler::addTunnel(int index)
{
    const VpnTunnel &tunnel = m_vpn.tunnels.at(index);
    m_pane.addSection(tr("Tunnel %1").arg(index + 1));
    auto *facts = new FactList;
    facts->setLabelWidth(104);
    // One tunnel down is no failure as long as the other is up.
    const bool isNormal = tunnel.status == TunnelStatus::Down && healthOf(m_vpn) != VpnHealth::Down;
    facts->addFact(tr("State"), new StatusChip(isNormal ? Tone::Waiting : tunnelTone(tunnel.status), tunnelWord(tunnel)));
    if (tunnel.lastStatusChange.isValid())
        facts->addFact(tr("Since"), QLocale().toString(tunnel.lastStatusChange.toLocalTime(), QLocale::ShortFormat));
    if (!tunnel.statusMessage.isEmpty())
        facts->addFact(tr("Message"), tunnel.statusMessage);
    if (!tunnel.outsideAddress.isEmpty())
        facts->addFact(tr("Platform's end"), tunnel.outsideAddress, true);
    if (!tunnel.insideAddress.isEmpty())
        facts->addFact(tr("Inside"), tr("%1 here, %2 remote").arg(tunnel.insideAddress, tunnel.remoteInsideAddress));
    if (tunnel.acceptedRoutes)
        facts->addFact(tr("Accepted routes"), QString::number(*tunnel.acceptedRoutes));
    facts->addFact(tr("Initiated by"), notReadable());
    facts->addFact(tr("Pre-shared key"), tr("not readable; the device guide has it"));
    m_pane.addWidget(facts);
}

void Filler::addIds()
{
    m_pane.addSection(tr("Ids"));
    m_pane.addFact(tr("Connection"), m_row.connection.id.value, true);
    if (!m_vpn.id.isEmpty())
        m_pane.addFact(tr("VPN"), m_vpn.id.value, true);
    if (!m_vpn.awsId.isEmpty())
        m_pane.addFact(tr("AWS"), m_vpn.awsId, true);
}

} // namespace

void inspectVpn(InspectorPane &inspector, const VpnRow &row, const VpnInspectorActions &actions)
{
    Filler(inspector, row, actions).fill();
}

} // namespace hubdeck
