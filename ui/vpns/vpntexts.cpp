// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpntexts.h"

#include <QCoreApplication>

namespace hubdeck {

namespace {

using Field = VpnFieldError::Field;
using Fault = VpnFieldError::Fault;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::VpnTexts)
public:
    static QString fault(const VpnFieldError &error);
    static QString missing(Field field);
    static QString tooLong(const VpnFieldError &error);
    static QString outOfRange(Field field);
    static QString twice(const VpnFieldError &error);
    static QString obstacle(VpnObstacle obstacle);
    static QString initiation(TunnelInitiation initiation)
    {
        return initiation == TunnelInitiation::Platform ? tr("The platform") : tr("The device at the remote end");
    }
    static QString forever()
    {
        return tr("Addresses, ASNs, kind of routing, keys and inside networks can never change. To change them, the VPN has to be removed and "
                  "created again. Later only names, static networks and who initiates a tunnel can be changed.");
    }
};

QString Texts::missing(Field field)
{
    switch (field) {
    case Field::ConnectionName:
    case Field::VpnName:
        return tr("Enter a name.");
    case Field::LocalAsn:
        return tr("Enter the ASN of the platform's end; 64512 is usual.");
    case Field::RemoteAsn:
        return tr("Enter the ASN of your network; 65001 is usual.");
    case Field::StaticRoutes:
        return tr("Enter at least one network behind the device, for example 10.90.0.0/16.");
    case Field::RemoteAddress:
        return tr("Enter the public IPv4 address of the device.");
    case Field::Key:
        return tr("Enter a key, or generate one.");
    case Field::InsideNetwork:
        break;
    }
    return tr("Enter a network.");
}

QString Texts::tooLong(const VpnFieldError &error)
{
    return error.field == Field::Key ? tr("At most 64 characters; these are %1.").arg(error.detail)
                                     : tr("At most 60 characters; these are %1.").arg(error.detail);
}

QString Texts::outOfRange(Field field)
{
    return field == Field::LocalAsn ? tr("It must be from 64512 to 65534.") : tr("It must be from 1 to 4294967294.");
}

QString Texts::twice(const VpnFieldError &error)
{
    switch (error.field) {
    case Field::RemoteAddress:
        return tr("The other VPN leads to this device already: a pair needs two devices.");
    case Field::InsideNetwork:
        return tr("%1 is used by another tunnel of the private space.").arg(error.detail);
    default:
        return tr("%1 is there twice.").arg(error.detail);
    }
}

QString Texts::fault(const VpnFieldError &error)
{
    switch (error.fault) {
    case Fault::Missing:
        return missing(error.field);
    case Fault::TooLong:
        return tooLong(error);
    case Fault::TooShort:
        return tr("At least 8 characters.");
    case Fault::BadCharacter:
        return error.field == Field::Key ? tr("Only letters, digits, points and underscores.")
                                         : tr("Only letters, digits, blanks and hyphens; not “%1”.").arg(error.detail);
    case Fault::StartsWithZero:
        return tr("It must not begin with 0.");
    case Fault::Taken:
        return tr("Another connection of this private space has this name.");
    case Fault::NotANumber:
        return tr("Enter a number.");
    case Fault::OutOfRange:
        return outOfRange(error.field);
    case Fault::DiffersFromSpace:
        return tr("It must be %1, as all VPNs of this private space have it. For another one, all its connections have to be deleted first.")
            .arg(error.detail);
    case Fault::NotAnAddress:
        return tr("This is no IPv4 address. It looks like 203.0.113.40.");
    case Fault::NotPublic:
        return tr("The platform cannot reach this address over the Internet. Enter the public address of the device.");
    case Fault::NotANetwork:
        return tr("“%1” is no network. It looks like 10.90.0.0/16.").arg(error.detail);
    case Fault::Ipv6:
        return tr("“%1” is IPv6, which the platform does not route.").arg(error.detail);
    case Fault::HasHostBits:
        return tr("A network begins at its first address. Do you mean %1?").arg(error.detail);
    case Fault::DefaultRoute:
        return tr("The platform refuses 0.0.0.0/0. Name the networks behind the device.");
    case Fault::Twice:
        return twice(error);
    case Fault::NotASmallNetwork:
        return tr("It must be a /30 within 169.254.0.0/16, for example 169.254.21.0/30.");
    case Fault::Reserved:
        return tr("AWS keeps this network for itself. Choose another, for example 169.254.21.0/30.");
    }
    return {};
}

QString Texts::obstacle(VpnObstacle obstacle)
{
    switch (obstacle) {
    case VpnObstacle::Degraded:
        return tr("It is disconnected. It can take a VPN when it is connected again.");
    case VpnObstacle::Failed:
        return tr("Its last change failed.");
    case VpnObstacle::ChangeRunning:
        return tr("A change is running. Try again when it is over.");
    case VpnObstacle::NoNetwork:
        return tr("It has no network yet.");
    case VpnObstacle::LimitReached:
        return tr("It has %1 VPNs, which is the most there can be.").arg(kVpnsPerSpace);
    }
    return {};
}

} // namespace

QString vpnErrorText(const VpnFieldError &error)
{
    return Texts::fault(error);
}

QString initiationText(TunnelInitiation initiation)
{
    return Texts::initiation(initiation);
}

QString vpnObstacleText(VpnObstacle obstacle)
{
    return Texts::obstacle(obstacle);
}

QString vpnForeverText()
{
    return Texts::forever();
}

} // namespace hubdeck
