// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/privatespaces.h"

#include <array>

namespace hubdeck {

struct Vpn;
struct VpnConnection;

//! Who begins the negotiation of a tunnel.
enum class TunnelInitiation {
    Platform, //!< "start"
    RemoteDevice, //!< "add"
};

//! A device for which the platform writes a guide.
struct VpnDevice {
    QString vendor, platform, software;
    friend bool operator==(const VpnDevice &, const VpnDevice &) = default;
};

//! What is wrong with a draft of a VPN; text is made in ui.
struct VpnFieldError {
    enum class Field { ConnectionName, LocalAsn, RemoteAsn, StaticRoutes, VpnName, RemoteAddress, Key, InsideNetwork };
    enum class Fault {
        Missing,
        TooLong, //!< detail: how many characters
        TooShort, //!< key
        BadCharacter, //!< detail: the character; empty for a key
        StartsWithZero, //!< key
        Taken, //!< another connection of the space has this name
        NotANumber,
        OutOfRange,
        DiffersFromSpace, //!< detail: the local ASN that all VPNs of the space have
        NotAnAddress, //!< no IPv4 address
        NotPublic, //!< an address that the Internet does not route
        NotANetwork, //!< detail: the part at fault
        Ipv6, //!< detail: the part at fault
        HasHostBits, //!< detail: the network that is probably meant
        DefaultRoute, //!< 0.0.0.0/0
        Twice, //!< detail: what is there twice
        NotASmallNetwork, //!< no /30 within 169.254.0.0/16
        Reserved, //!< a network that AWS keeps for itself
    };
    Field field = Field::ConnectionName;
    Fault fault = Fault::Missing;
    QString detail{}; //!< never a key
    int vpn = -1; //!< which VPN of the draft, -1: all
    int tunnel = -1; //!< which tunnel of it, -1: both
    friend bool operator==(const VpnFieldError &, const VpnFieldError &) = default;
};

//! A tunnel with a key of one's own.
struct VpnTunnelDraft {
    QString key; //!< secret
    QString insideNetwork; //!< "169.254.21.0/30"; empty: the platform chooses
    TunnelInitiation initiation = TunnelInitiation::Platform;
    friend bool operator==(const VpnTunnelDraft &, const VpnTunnelDraft &) = default;
};

struct VpnDraft {
    QString name; //!< empty: the platform names it "VPN 1"
    QString remoteAddress;
    bool hasOwnKeys = false; //!< else AWS makes keys and inside networks, and the platform initiates
    std::array<VpnTunnelDraft, 2> tunnels;
    friend bool operator==(const VpnDraft &, const VpnDraft &) = default;
};

//! What a space has already, as far as it bears on a new VPN.
struct VpnSurroundings {
    QStringList connectionNames;
    std::optional<qint64> localAsn; //!< that all its VPNs have; nothing when it has none or it is not known
    QStringList insideNetworks; //!< of its tunnels, as far as they can be read
    int vpnCount = 0;
};
VpnSurroundings surroundingsIn(const QList<VpnConnection> &connections);

//! A connection, or one more VPN for a connection, as a person describes it before it exists.
struct VpnConnectionDraft {
    enum class Routing { Static, Bgp };

    static constexpr int kLongestName = 60;
    static constexpr int kFirstLocalAsn = 64512, kLastLocalAsn = 65534;

    QString name;
    Routing routing = Routing::Static;
    QString localAsn = QStringLiteral("64512");
    QString remoteAsn = QStringLiteral("65001"); //!< Bgp
    QString staticRoutes; //!< Static; networks separated by commas, blanks or line ends
    QList<VpnDraft> vpns{VpnDraft{}}; //!< one, or two for redundancy

    QStringList routeList() const;
    bool hasOwnKeys() const; //!< of any VPN: what is made of it is a secret
    //! What the server would refuse, as far as it is known, in the order of the fields. \a isNewConnection: the name counts.
    QList<VpnFieldError> validate(const VpnSurroundings &surroundings, bool isNewConnection = true) const;
    QJsonObject toJson() const; //!< the body of create
    QJsonObject vpnToJson(const VpnDraft &vpn) const;
    //! The same with each key replaced by dots: for people to read.
    VpnConnectionDraft withoutKeys() const;

    friend bool operator==(const VpnConnectionDraft &, const VpnConnectionDraft &) = default;
};

//! Changes of a VPN; what is not set stays as it is. Everything else about a VPN can never change.
struct VpnChange {
    std::optional<QString> name;
    std::optional<QString> staticRoutes; //!< all of them, as in VpnConnectionDraft
    std::array<std::optional<TunnelInitiation>, 2> initiation; //!< by tunnel

    bool isEmpty() const { return !name && !staticRoutes && !restartsConnection(); }
    //! Every VPN of the connection is restarted for it.
    bool restartsConnection() const { return initiation[0] || initiation[1]; }
    QList<VpnFieldError> validate() const;
    QJsonObject toJson() const;
    friend bool operator==(const VpnChange &, const VpnChange &) = default;
};

//! What is wrong with the name of a connection or a VPN; nothing when it will do.
std::optional<VpnFieldError> vpnNameError(const QString &name, VpnFieldError::Field field);
//! A key as the rules want it, from a good source of chance.
QString generateVpnKey();

//! Why a space cannot take a new VPN now.
enum class VpnObstacle { Degraded, Failed, ChangeRunning, NoNetwork, LimitReached };
inline constexpr int kVpnsPerSpace = 10;
//! \a vpnCount: VPNs the space has; nothing when not known.
std::optional<VpnObstacle> obstacleForNewVpn(const PrivateSpace &space, std::optional<int> vpnCount);

} // namespace hubdeck
