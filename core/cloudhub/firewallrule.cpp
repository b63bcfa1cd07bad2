// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/firewallrule.h"

#include "core/cloudhub/cidrblock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kLastPort = 65'535;

bool isPort(int number)
{
    return number >= 0 && number <= kLastPort;
}

bool isAnyProtocol(const QString &protocol)
{
    return protocol == "any"_L1 || protocol == "-1"_L1;
}

//! "10.44.0.5/22" and "10.44.0.0/22" are one block to the platform.
QString normalized(const QString &cidrBlock)
{
    const std::optional<CidrBlock> cidr = parseCidrBlock(cidrBlock);
    return cidr ? cidr->toString() : cidrBlock.trimmed();
}

} // namespace

QStringList firewallProtocols()
{
    return {u"tcp"_s, u"udp"_s, u"icmp"_s, u"http"_s, u"https"_s};
}

QString firewallDirectionWord(FirewallRule::Direction direction)
{
    switch (direction) {
    case FirewallRule::Direction::Inbound:
        return u"inbound"_s;
    case FirewallRule::Direction::Outbound:
        return u"outbound"_s;
    case FirewallRule::Direction::Unknown:
        break;
    }
    return {};
}

FirewallRule::Direction firewallDirectionFromText(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == "inbound"_L1 || word == "ingress"_L1 || word == "in"_L1)
        return FirewallRule::Direction::Inbound;
    if (word == "outbound"_L1 || word == "egress"_L1 || word == "out"_L1)
        return FirewallRule::Direction::Outbound;
    return FirewallRule::Direction::Unknown;
}

Result<FirewallRule> decodeFirewallRule(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    FirewallRule rule;
    const QString direction = reader.string("type"_L1);
    rule.direction = firewallDirectionFromText(direction);
    if (rule.direction == FirewallRule::Direction::Unknown)
        rule.directionText = direction;
    rule.protocol = reader.string("protocol"_L1).trimmed().toLower();
    rule.cidrBlock = reader.string("cidrBlock"_L1);
    rule.fromPort = reader.optionalInteger("fromPort"_L1).value_or(0);
    rule.toPort = reader.optionalInteger("toPort"_L1).value_or(rule.fromPort);
    rule.description = reader.optionalString("description"_L1);
    if (reader.error())
        return failure(*reader.error());
    rule.unknownMembers = reader.unknownMembers();
    return rule;
}

QList<FirewallRule::Error> FirewallRule::validate() const
{
    QList<Error> errors;
    if (direction == Direction::Unknown)
        errors.append({Field::Direction, Fault::Unknown, directionText});
    if (protocol.isEmpty())
        errors.append({Field::Protocol, Fault::Missing, {}});
    else if (!firewallProtocols().contains(protocol) && !isAnyProtocol(protocol))
        errors.append({Field::Protocol, Fault::Unknown, protocol});
    const std::optional<CidrBlock> cidr = parseCidrBlock(cidrBlock);
    if (cidrBlock.trimmed().isEmpty())
        errors.append({Field::CidrBlock, Fault::Missing, {}});
    else if (!cidr)
        errors.append({Field::CidrBlock, Fault::NotACidr, cidrBlock});
    else if (cidr->address != cidr->first())
        errors.append({Field::CidrBlock, Fault::OffBoundary, cidr->toString()});
    const bool isWebPort = fromPort == toPort && (fromPort == 80 || fromPort == 443);
    if (!isPort(fromPort) || !isPort(toPort))
        errors.append({Field::Ports, Fault::NotAPort, QString::number(isPort(fromPort) ? toPort : fromPort)});
    else if (fromPort > toPort)
        errors.append({Field::Ports, Fault::WrongOrder, {}});
    else if (direction == Direction::Inbound && protocol != "icmp"_L1 && fromPort < 1024 && !isWebPort)
        errors.append({Field::Ports, Fault::ReservedPort, QString::number(fromPort)});
    return errors;
}

bool FirewallRule::isSameTraffic(const FirewallRule &other) const
{
    return direction == other.direction && directionText == other.directionText && protocol == other.protocol && fromPort == other.fromPort
        && toPort == other.toPort && normalized(cidrBlock) == normalized(other.cidrBlock);
}

bool FirewallRule::covers(const FirewallRule &other) const
{
    const std::optional<CidrBlock> own = parseCidrBlock(cidrBlock);
    const std::optional<CidrBlock> others = parseCidrBlock(other.cidrBlock);
    if (!own || !others || direction != other.direction || directionText != other.directionText)
        return false;
    const bool coversProtocol = protocol == other.protocol || isAnyProtocol(protocol);
    return coversProtocol && own->contains(*others) && fromPort <= other.fromPort && toPort >= other.toPort;
}

QJsonObject FirewallRule::toJson() const
{
    QJsonObject json = unknownMembers;
    json.insert("type"_L1, direction == Direction::Unknown ? directionText : firewallDirectionWord(direction));
    json.insert("protocol"_L1, protocol);
    json.insert("cidrBlock"_L1, cidrBlock.trimmed());
    json.insert("fromPort"_L1, fromPort);
    json.insert("toPort"_L1, toPort);
    if (!description.isEmpty())
        json.insert("description"_L1, description);
    return json;
}

QList<std::optional<FirewallFinding>> findSuperfluousRules(const QList<FirewallRule> &rules)
{
    QList<std::optional<FirewallFinding>> findings(rules.size());
    std::vector<bool> isRight(size_t(rules.size()));
    for (qsizetype i = 0; i < rules.size(); ++i)
        isRight[size_t(i)] = rules[i].validate().isEmpty();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        for (qsizetype j = 0; j < rules.size() && isRight[size_t(i)]; ++j) {
            if (i == j || !isRight[size_t(j)])
                continue;
            if (rules[i].isSameTraffic(rules[j])) {
                if (j > i)
                    continue; // the first of several stays
                findings[i] = FirewallFinding{FirewallFinding::Kind::Duplicate, int(j)};
                break; // a duplicate is refused, so it is what must be told
            }
            if (!findings[i] && rules[j].covers(rules[i]))
                findings[i] = FirewallFinding{FirewallFinding::Kind::Shadowed, int(j)};
        }
    }
    return findings;
}

FirewallDifference differenceOf(const QList<FirewallRule> &before, const QList<FirewallRule> &after)
{
    FirewallDifference difference;
    difference.removed = before;
    for (const FirewallRule &rule : after) {
        const auto same = [&rule](const FirewallRule &other) { return rule.isSameTraffic(other); };
        auto found = std::find(difference.removed.begin(), difference.removed.end(), rule);
        if (found == difference.removed.end())
            found = std::find_if(difference.removed.begin(), difference.removed.end(), same);
        if (found == difference.removed.end()) {
            difference.added.append(rule);
            continue;
        }
        if (found->description == rule.description)
            ++difference.kept;
        else
            difference.redescribed.append(rule);
        difference.removed.erase(found);
    }
    return difference;
}

} // namespace hubdeck
