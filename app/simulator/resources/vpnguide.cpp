// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/vpnguide.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QString tunnelText(const Vpn &vpn, qsizetype index)
{
    const VpnTunnel &tunnel = vpn.tunnels[index];
    return u"! Tunnel %1\n"
           "crypto keyring tunnel-%1\n"
           "  pre-shared-key %2\n"
           "interface tunnel%1\n"
           "  inside network %3\n"
           "  tunnel source %4\n"_s.arg(QString::number(index + 1), tunnel.psk, tunnel.insideCidr, vpn.remoteIpAddress);
}

QString routingText(const Vpn &vpn)
{
    if (vpn.remoteAsn)
        return u"router bgp %1\n  neighbor remote-as %2\n"_s.arg(*vpn.remoteAsn).arg(vpn.localAsn);
    return u"! The platform sends these networks through the tunnels: %1\n"_s.arg(vpn.staticRoutes.join(u", "_s));
}

} // namespace

QJsonObject supportedVpnDevices()
{
    return {
        {u"Cisco Systems, Inc."_s,
            QJsonObject {{u"ASA 5500 Series"_s, QJsonArray {u"ASA 8.2+"_s, u"ASA 9.7+ VTI"_s}},
                {u"CSRv AMI"_s, QJsonArray {u"IOS 12.4+"_s}}, {u"ISR Series Routers"_s, QJsonArray {u"IOS 12.4+"_s}}}},
        {u"Fortinet"_s, QJsonObject {{u"Fortigate 40+ Series"_s, QJsonArray {u"FortiOS 5.0+"_s, u"FortiOS 6.4.4+ (GUI)"_s}}}},
        {u"Juniper Networks, Inc."_s,
            QJsonObject {{u"J-Series Routers"_s, QJsonArray {u"JunOS 9.5+"_s}}, {u"SRX Routers"_s, QJsonArray {u"JunOS 11.0+"_s}}}},
        {u"Palo Alto Networks"_s, QJsonObject {{u"PA Series"_s, QJsonArray {u"PANOS 7.0+"_s}}}},
        {u"Generic"_s, QJsonObject {{u"Generic"_s, QJsonArray {u"Vendor Agnostic"_s}}}},
    };
}

bool isSupportedVpnDevice(const QString &vendor, const QString &platform, const QString &software)
{
    return supportedVpnDevices().value(vendor)[platform].toArray().contains(QJsonValue(software));
}

QString vpnGuide(const Vpn &vpn, const QString &vendor, const QString &platform, const QString &software)
{
    QString text = u"! VPN %1 for %2, %3, %4\n! Keep this file secret: it holds the pre-shared keys.\n\n"_s.arg(
        vpn.name, vendor, platform, software);
    for (qsizetype i = 0; i < vpn.tunnels.size(); ++i)
        text += tunnelText(vpn, i) + u'\n';
    return text + routingText(vpn);
}

} // namespace simulator
