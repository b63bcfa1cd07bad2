// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/fielderror.h"
#include "core/net/json.h"

namespace hubdeck {

//! One rule of a private space's firewall. All rules allow; what none allows is blocked, so their order means nothing.
struct FirewallRule {
    enum class Direction { Inbound, Outbound, Unknown };
    enum class Field { Direction, Protocol, CidrBlock, Ports };
    enum class Fault {
        Missing,
        Unknown, //!< no direction or protocol of the platform
        NotACidr, //!< no IPv4 block
        OffBoundary, //!< the block has bits behind its mask; detail: the block that is meant
        NotAPort, //!< outside 0 to 65535
        WrongOrder, //!< the first port is above the last
        ReservedPort, //!< inbound below 1024, other than 80 and 443
    };
    using Error = FieldError<Field, Fault>;

    Direction direction = Direction::Inbound;
    QString directionText; //!< Unknown: as it came
    QString protocol = QStringLiteral("tcp"); //!< lower case; see firewallProtocols()
    QString cidrBlock; //!< source of an inbound rule, destination of an outbound one
    int fromPort = 0;
    int toPort = 0;
    QString description;
    QJsonObject unknownMembers; //!< as they came; sent back

    //! What the platform refuses, as far as it is known, in the order of the fields.
    QList<Error> validate() const;
    //! Allows the same traffic; the description does not count.
    bool isSameTraffic(const FirewallRule &other) const;
    //! Allows all that \a other allows.
    bool covers(const FirewallRule &other) const;
    QJsonObject toJson() const;

    friend bool operator==(const FirewallRule &, const FirewallRule &) = default;
};

//! The platform takes at most this many rules of each direction.
inline constexpr int kFirewallRulesPerDirection = 300;

QStringList firewallProtocols(); //!< "tcp", "udp", "icmp", "http", "https"
QString firewallDirectionWord(FirewallRule::Direction direction); //!< as the API has it: "inbound"; empty for Unknown
FirewallRule::Direction firewallDirectionFromText(const QString &text); //!< without regard to case

//! Protocols and directions in any case are accepted. Errors: Protocol.
Result<FirewallRule> decodeFirewallRule(const QJsonValue &json, const QString &path = {});

//! A rule that adds nothing.
struct FirewallFinding {
    enum class Kind {
        Duplicate, //!< the same traffic as an earlier one: the platform refuses both together
        Shadowed, //!< everything it allows is allowed by another one too
    };
    Kind kind = Kind::Duplicate;
    int by = -1; //!< index of the other rule
    friend bool operator==(const FirewallFinding &, const FirewallFinding &) = default;
};

//! For each rule what makes it superfluous, if anything. Rules that are wrong in themselves are left out.
QList<std::optional<FirewallFinding>> findSuperfluousRules(const QList<FirewallRule> &rules);

//! What becomes different when \a after takes the place of \a before. Order does not count: the server makes its own.
struct FirewallDifference {
    QList<FirewallRule> added;
    QList<FirewallRule> removed;
    QList<FirewallRule> redescribed; //!< only the description is another; as they are after
    int kept = 0;
    bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && redescribed.isEmpty(); }
};
FirewallDifference differenceOf(const QList<FirewallRule> &before, const QList<FirewallRule> &after);

} // namespace hubdeck
