// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpndraft.h"
#include "core/net/clock.h"

#include <QDateTime>
#include <QObject>

namespace hubdeck {

using VpnConnectionId = Id<struct VpnConnectionTag>;
using VpnId = Id<struct VpnTag>;

//! Where a VPN is in its life. Unknown keeps the word (Vpn::statusText).
enum class VpnStatus {
    Pending, //!< being made, takes 10 to 15 minutes; both tunnels are down
    Available, //!< made; whether anything comes through is up to its tunnels
    Deleting,
    Deleted,
    Failed,
    Unknown,
};
enum class TunnelStatus { Up, Down, Unknown };

//! One of the up to two tunnels of a VPN. What the platform never tells is not here: the pre-shared key and who initiates the tunnel
//! (it says "start" whatever was set).
struct VpnTunnel {
    TunnelStatus status = TunnelStatus::Unknown;
    QString statusText; //!< as the server says it
    QString statusMessage;
    QDateTime lastStatusChange; //!< UTC; invalid when not told
    QString outsideAddress; //!< public address of the platform's end
    QString insideAddress, remoteInsideAddress; //!< within the tunnel: platform's end, remote end
    QString insideNetwork; //!< "169.254.21.0/30"; the platform gives it back empty as a rule
    std::optional<int> acceptedRoutes;
    std::optional<bool> isLogged; //!< nothing when not told
    QJsonObject unknownMembers; //!< as they came, without any key

    friend bool operator==(const VpnTunnel &, const VpnTunnel &) = default;
};

//! A member of a connection.
struct Vpn {
    VpnId id;
    QString name;
    VpnStatus status = VpnStatus::Unknown;
    QString statusText; //!< as the server says it
    std::optional<qint64> localAsn;
    std::optional<qint64> remoteAsn; //!< routes by BGP
    QString remoteAddress; //!< public address of the customer's device
    QStringList staticRoutes; //!< CIDR notation; empty when it routes by BGP
    QString awsId; //!< "vpn-…"
    QList<VpnTunnel> tunnels; //!< their order counts: changes name them by it
    QJsonObject unknownMembers; //!< as they came

    bool isStatic() const { return !staticRoutes.isEmpty() || !remoteAsn; }
    //! Nothing when no tunnel tells; false when one writes no logs.
    std::optional<bool> isLogged() const;
    friend bool operator==(const Vpn &, const Vpn &) = default;
};

//! One or more VPNs that serve the same networks, as a rule from two devices.
struct VpnConnection {
    VpnConnectionId id;
    SpaceRef space;
    QString name;
    QList<Vpn> vpns;
    QJsonObject unknownMembers; //!< as they came

    const Vpn *find(const VpnId &vpn) const; //!< null when it has no such member
    friend bool operator==(const VpnConnection &, const VpnConnection &) = default;
};

//! True while the platform still has to act on one of its members: worth watching.
bool isTransitional(const VpnConnection &connection);

//! What became of a create call.
struct VpnCreation {
    VpnConnection connection; //!< the whole connection
    QList<VpnId> made; //!< the new members
    bool wasReconciled = false; //!< the answer was lost; found by listing
    std::optional<ApiError> namingError; //!< it was made, but a member did not get the name it was to have
};

//! VPN connections of the CloudHub 2.0 API. Paths are those that clients and the documentation use; where the server answers 404 to one that
//! names a member, the form of the vendor's OpenAPI file (without the connection) is tried.
class VpnConnections final : public QObject {
    Q_OBJECT
public:
    //! \a clock times the looks after a lost answer. Both are borrowed and outlive this.
    VpnConnections(RequestQueue &queue, Clock &clock, QObject *parent = nullptr);

    //! With members and tunnels. Operation: GET …/connections. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<VpnConnection>> list(const SpaceRef &space, const CallOptions &options = {});
    //! Operation: GET …/connections/{id}. Errors: NotFound when it is gone.
    Reply<VpnConnection> get(const SpaceRef &space, const VpnConnectionId &id, const CallOptions &options = {});

    //! Operations: GET …/connections (what is there before), POST …/connections once, then PATCH of each member whose name the platform
    //! ignored. When the answer of the POST is lost, the space is listed up to three times within some seconds: one new connection of that
    //! name = created (wasReconciled); none = the first error, with mayHaveHappened false; else UnknownOutcome. Never sent twice.
    //! The request is secret when it carries keys; then the server's sentence is not told. Errors: Refused, Conflict (name in use),
    //! Forbidden, NotFound.
    Reply<VpnCreation> create(const SpaceRef &space, const VpnConnectionDraft &draft, const CallOptions &options = {});
    //! Adds the first VPN of \a draft; its connection name and local ASN are not changed. As create(); what was lost is looked for by its
    //! remote address. Operation: POST …/connections/{id}/vpns.
    Reply<VpnCreation> addVpn(const VpnConnection &connection, const VpnConnectionDraft &draft, const CallOptions &options = {});

    //! Operation: PATCH …/connections/{id} {name}. Errors: Refused, Conflict, NotFound.
    Reply<VpnConnection> rename(const SpaceRef &space, const VpnConnectionId &id, const QString &name, const CallOptions &options = {});
    //! Only what \a change holds is sent. One that changes who initiates a tunnel restarts every VPN of the connection.
    //! Operation: PATCH …/connections/{id}/vpns/{vpn}, and GET …/connections/{id} when the answer is not the connection. Errors: Refused,
    //! NotFound.
    Reply<VpnConnection> change(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const VpnChange &change,
        const CallOptions &options = {});
    //! For good: the platform refuses to switch logs off again. Operation: as change(), isLogsEnabled of each tunnel.
    Reply<VpnConnection> enableLogs(const SpaceRef &space, const VpnConnectionId &id, const Vpn &vpn, const CallOptions &options = {});

    //! Asked for, not done: the connection is there until a read of it says NotFound (see VpnWatch). One that is gone already counts as
    //! removed. Operation: DELETE …/connections/{id}, GET …/connections after a 404.
    Reply<Done> remove(const SpaceRef &space, const VpnConnectionId &id, const CallOptions &options = {});
    //! As remove(). With the last VPN goes the connection. Operation: DELETE …/connections/{id}/vpns/{vpn}.
    Reply<Done> removeVpn(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const CallOptions &options = {});

    //! Devices for which there is a guide, in the order of vendor, platform and software.
    //! Operation: GET …/privatespaces/supportedVpnConfigs.
    Reply<QList<VpnDevice>> devices(const OrganizationId &organization, const CallOptions &options = {});
    //! The configuration for the device at the remote end. It holds the pre-shared keys: a secret, never logged.
    //! Operation: GET …/connections/vpns/{vpn}/connectionGuide. Errors: NotFound, Refused, Protocol when it is empty.
    Reply<QByteArray> guide(const SpaceRef &space, const VpnId &vpn, const VpnDevice &device, const CallOptions &options = {});

    //! The requests as they would be sent; secret when they carry keys.
    static ApiRequest createRequest(const SpaceRef &space, const VpnConnectionDraft &draft);
    static ApiRequest addRequest(const SpaceRef &space, const VpnConnectionId &id, const VpnConnectionDraft &draft);
    static ApiRequest changeRequest(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const QJsonObject &body);

private:
    friend class VpnCreationRun;
    Reply<ApiReply> submitMember(const ApiRequest &request, const ApiRequest &shortForm);
    Reply<VpnConnection> patchMember(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const QJsonObject &body,
        const CallOptions &options);
    RequestQueue &m_queue;
    Clock &m_clock;
};

//! Accepts both names of the status and of the id that the sources give.
Result<VpnConnection> decodeVpnConnection(const QJsonValue &json, const SpaceRef &space, const QString &path = {});
VpnStatus vpnStatusFromText(const QString &text);
//! The map vendor, platform, list of software, made a list.
Result<QList<VpnDevice>> decodeVpnDevices(const QJsonValue &json);

} // namespace hubdeck
