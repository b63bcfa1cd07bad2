// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

namespace hubdeck {

//! What the platform says of a space as a whole. Unknown keeps the word (PrivateSpace::statusText).
enum class SpaceStatus { Active, InProgress, Failed, Degraded, Unknown };

//! A private space. Members marked "details" are empty until it was read by get(): the list does not carry them.
struct PrivateSpace {
    SpaceRef ref;
    OrganizationId owner; //!< business group it belongs to; empty when the server does not say
    QString name;
    QString region; //!< "eu-central-1"; may be empty before a network exists
    SpaceStatus status = SpaceStatus::Unknown;
    QString statusText; //!< as the server says it
    QString statusMessage; //!< details
    bool isUpgradeAvailable = false;
    std::optional<int> vpnCount; //!< VPN members over all connections; only the list tells it
    std::optional<int> transitGatewayCount; //!< only the list tells it
    QString version; //!< details
    QString cidrBlock; //!< details; empty while there is no network
    QStringList reservedCidrs, inboundStaticIps, outboundStaticIps; //!< details
    QString dnsTarget, internalDnsTarget; //!< details
    int applicationCount = 0; //!< details
    bool hasDetails = false; //!< read by get()
    bool hasNetwork = false; //!< details; while !hasDetails nothing is known of it
    QJsonObject unknownMembers; //!< as they came

    friend bool operator==(const PrivateSpace &, const PrivateSpace &) = default;
};

//! Private spaces of the CloudHub 2.0 API.
class PrivateSpaces final : public QObject {
    Q_OBJECT
public:
    explicit PrivateSpaces(RequestQueue &queue, QObject *parent = nullptr);
    //! All pages; accepts the page object that is served and the array that is specified.
    //! Operation: GET /runtimefabric/api/organizations/{id}/privatespaces. Errors: Forbidden, NotFound, Protocol.
    Reply<QList<PrivateSpace>> list(const OrganizationId &organization, const CallOptions &options = {});
    //! Operation: GET …/privatespaces/{id}. Errors: NotFound, Forbidden, Protocol.
    Reply<PrivateSpace> get(const SpaceRef &ref, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

Result<PrivateSpace> decodePrivateSpace(const QJsonValue &json, const OrganizationId &organization, const QString &path = {});
SpaceStatus spaceStatusFromText(const QString &text); //!< without regard to case

} // namespace hubdeck
