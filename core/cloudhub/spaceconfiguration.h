// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/firewallrule.h"
#include "core/cloudhub/privatespaces.h"

#include <QDateTime>

namespace hubdeck {

//! How a space takes requests from outside.
struct IngressConfiguration {
    struct LogFilter {
        QString ip;
        QString level;
        friend bool operator==(const LogFilter &, const LogFilter &) = default;
    };
    static constexpr int kLongestReadTimeout = 3600;

    std::optional<int> readTimeout; //!< seconds, 1 to 3600
    QString protocol; //!< "https-redirect", ...; the platform documents no others, so any word is kept
    QString logLevel; //!< "ERROR", "INFO", "DEBUG", "TRACE"
    QList<LogFilter> logFilters;
    QString deploymentStatus; //!< "APPLIED", "APPLYING"
    QJsonObject members; //!< the whole object as it came

    //! The object to send: what came, with the settings above in place.
    QJsonObject toJson() const;
    friend bool operator==(const IngressConfiguration &, const IngressConfiguration &) = default;
};

//! State of one part of a space, as the platform last heard of it.
struct SpacePart {
    QString name; //!< "space", "network", "upgrade", or of a cluster "NAME infra"
    QString status; //!< the platform's word
    QString message;
    QDateTime lastSeen; //!< UTC; invalid when not told
    friend bool operator==(const SpacePart &, const SpacePart &) = default;
};

//! DNS servers for names that only the customer's network knows.
struct InternalDns {
    QStringList servers;
    QStringList domains;
    friend bool operator==(const InternalDns &, const InternalDns &) = default;
};

//! Everything that one space tells of itself.
struct SpaceConfiguration {
    PrivateSpace space; //!< hasDetails is true
    QStringList inboundInternalStaticIps;
    InternalDns internalDns;
    QString provisioningStatus;
    QString provisioningMessage;
    QList<FirewallRule> firewallRules; //!< of managedFirewallRules, in the server's order
    IngressConfiguration ingress;
    QString environmentType; //!< "all", "sandbox", "production"; empty when not told
    std::optional<bool> enablesIamRole;
    std::optional<bool> enablesEgress;
    std::optional<bool> isolatesNetwork;
    QList<SpacePart> parts;
    QJsonObject members; //!< the whole answer as it came

    friend bool operator==(const SpaceConfiguration &, const SpaceConfiguration &) = default;
};

//! What is to become different; only what is set is sent.
struct SpaceChange {
    std::optional<QList<FirewallRule>> firewallRules; //!< replaces all of them
    std::optional<IngressConfiguration> ingress;
    std::optional<InternalDns> internalDns;
    std::optional<bool> enablesIamRole;
    std::optional<bool> enablesEgress;
    std::optional<bool> isolatesNetwork;

    bool isEmpty() const { return toJson().isEmpty(); }
    QJsonObject toJson() const;
};

//! The settings of private spaces of the CloudHub 2.0 API.
class SpaceConfigurations final : public QObject {
    Q_OBJECT
public:
    explicit SpaceConfigurations(RequestQueue &queue, QObject *parent = nullptr);
    //! Operation: GET …/privatespaces/{id}. Errors: NotFound, Forbidden, Protocol.
    Reply<SpaceConfiguration> get(const SpaceRef &ref, const CallOptions &options = {});
    //! The answer is not decoded: some flags take effect later than it comes, so read again. Operation: PATCH …/privatespaces/{id}.
    //! Errors: Refused with the server's sentence, Conflict, NotFound, Forbidden.
    Reply<Done> change(const SpaceRef &ref, const SpaceChange &change, const CallOptions &options = {});

    static ApiRequest changeRequest(const SpaceRef &ref, const SpaceChange &change);

private:
    RequestQueue &m_queue;
};

Result<SpaceConfiguration> decodeSpaceConfiguration(const QJsonValue &json, const OrganizationId &organization);

} // namespace hubdeck
