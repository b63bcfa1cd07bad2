// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/spacerules.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

quint32 maskOf(int prefix) { return prefix == 0 ? 0 : ~quint32(0) << (32 - prefix); }

bool isWithinAny(const Block &block, std::initializer_list<QStringView> ranges)
{
    return std::ranges::any_of(ranges, [&block](QStringView text) {
        const std::optional<Block> range = readBlock(text.toString());
        return range->prefix <= block.prefix && range->overlaps(block);
    });
}

bool touchesAny(const Block &block, std::initializer_list<QStringView> ranges)
{
    return std::ranges::any_of(ranges, [&block](QStringView text) { return readBlock(text.toString())->overlaps(block); });
}

QJsonObject readRule(const QJsonObject &rule, const QString &place, QStringList &problems)
{
    QJsonObject read = rule;
    const QString type = rule.value("type"_L1).toString().toLower();
    const QString protocol = rule.value("protocol"_L1).toString().toLower();
    const int from = rule.value("fromPort"_L1).toInt(-1);
    const int to = rule.value("toPort"_L1).toInt(-1);
    read.insert(u"type"_s, type);
    read.insert(u"protocol"_s, protocol);
    if (type != "inbound"_L1 && type != "outbound"_L1)
        problems.append(place + u".type must be inbound or outbound"_s);
    if (!QStringList {u"tcp"_s, u"udp"_s, u"icmp"_s, u"http"_s, u"https"_s}.contains(protocol))
        problems.append(place + u".protocol is not supported"_s);
    if (!readBlock(rule.value("cidrBlock"_L1).toString()))
        problems.append(place + u".cidrBlock is not a CIDR block"_s);
    if (from < 0 || from > 65'535 || to < 0 || to > 65'535 || from > to)
        problems.append(place + u" has no valid port range"_s);
    const bool isWeb = from == to && (from == 80 || from == 443);
    if (type == "inbound"_L1 && protocol != "icmp"_L1 && from < 1024 && !isWeb)
        problems.append(place + u": inbound ports below 1024 other than 80 and 443 are not allowed"_s);
    return read;
}

auto orderOf(const QJsonObject &rule)
{
    return std::tuple(rule.value("type"_L1).toString(), rule.value("protocol"_L1).toString(), rule.value("fromPort"_L1).toInt(),
        rule.value("toPort"_L1).toInt(), rule.value("cidrBlock"_L1).toString());
}

void checkDomains(const QStringList &domains, QStringList &problems)
{
    static const QStringList refused {u"cloudhub.io"_s, u"mulesoft.com"_s, u"anypointdns.net"_s, u"amazon.com"_s, u"amazonaws.com"_s,
        u"compute.internal"_s, u"io"_s, u"com"_s, u"net"_s, u"internal"_s, u"local"_s, u"domain.com"_s};
    constexpr qsizetype mostCharacters = 229;
    for (const QString &domain : domains) {
        if (refused.contains(domain.toLower()))
            problems.append(u"The domain %1 cannot be used for internal DNS"_s.arg(domain));
    }
    if (domains.join(QString()).size() > mostCharacters)
        problems.append(u"The special domains have more than %1 characters"_s.arg(mostCharacters));
}

QStringList readTexts(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

bool Block::overlaps(const Block &other) const
{
    const quint32 mask = maskOf(std::min(prefix, other.prefix));
    return (address & mask) == (other.address & mask);
}

std::optional<Block> readBlock(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})/(\\d{1,2})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    bool isAddress = false;
    const quint32 address = QHostAddress(match.captured(1)).toIPv4Address(&isAddress);
    const int prefix = match.captured(2).toInt();
    if (!match.hasMatch() || !isAddress || prefix > 32)
        return std::nullopt;
    return Block {address & maskOf(prefix), prefix};
}

QJsonArray readFirewallRules(const QJsonArray &rules, QStringList &problems)
{
    QList<QJsonObject> read;
    for (qsizetype i = 0; i < rules.size(); ++i)
        read.append(readRule(rules[i].toObject(), u"managedFirewallRules[%1]"_s.arg(i), problems));
    std::ranges::stable_sort(read, {}, orderOf);
    for (qsizetype i = 1; i < read.size(); ++i) {
        if (orderOf(read[i - 1]) == orderOf(read[i]))
            problems.append(u"Duplicate firewall rules are not allowed"_s);
    }
    for (const QString &direction : {u"inbound"_s, u"outbound"_s}) {
        const auto count = std::ranges::count(read, direction, [](const QJsonObject &rule) { return rule.value("type"_L1).toString(); });
        if (count > SpaceSettings::ruleLimit)
            problems.append(u"More than %1 %2 rules"_s.arg(SpaceSettings::ruleLimit).arg(direction));
    }
    QJsonArray array;
    for (const QJsonObject &rule : read)
        array.append(rule);
    return array;
}

void readInternalDns(const QJsonObject &json, SpaceNetwork &network, QStringList &problems)
{
    if (!json.value("dnsServers"_L1).isArray() || !json.value("specialDomains"_L1).isArray()) {
        problems.append(u"internalDns needs dnsServers and specialDomains"_s);
        return;
    }
    network.dnsServers = readTexts(json.value("dnsServers"_L1));
    network.specialDomains = readTexts(json.value("specialDomains"_L1));
    for (const QString &server : std::as_const(network.dnsServers)) {
        if (QHostAddress(server).isNull())
            problems.append(u"The DNS server %1 is not an IP address"_s.arg(server));
    }
    checkDomains(network.specialDomains, problems);
}

SpaceNetwork readNetwork(const QJsonObject &json, const PrivateSpace &space, QStringList &problems)
{
    SpaceNetwork network;
    network.region = json.value("region"_L1).toString();
    network.cidrBlock = json.value("cidrBlock"_L1).toString(u"10.0.0.0/16"_s);
    network.reservedCidrs = readTexts(json.value("reservedCidrs"_L1));
    if (!isRegionName(network.region))
        problems.append(u"network.region is required and must be an AWS region"_s);
    const std::optional<Block> block = readBlock(network.cidrBlock);
    if (!block || block->prefix < 16 || block->prefix > 24)
        problems.append(u"network.cidrBlock must be a CIDR block with a mask from /16 to /24"_s);
    else if (!isWithinAny(*block, {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16"})
        || touchesAny(*block, {u"100.64.0.0/10", u"198.19.0.0/16", u"224.0.0.0/4", u"169.254.0.0/16", u"127.0.0.0/8", u"0.0.0.0/8"}))
        problems.append(u"network.cidrBlock %1 is not an allowed range"_s.arg(network.cidrBlock));
    for (const QString &reserved : std::as_const(network.reservedCidrs)) {
        if (!readBlock(reserved))
            problems.append(u"network.reservedCidrs: %1 is not a CIDR block"_s.arg(reserved));
    }
    if (json.value("internalDns"_L1).isObject())
        readInternalDns(json.value("internalDns"_L1).toObject(), network, problems);
    const QString number = QString::number(20 + quint32(qHash(space.id)) % 200);
    network.inboundStaticIps = {u"198.51.100."_s + number};
    network.outboundStaticIps = {u"203.0.113."_s + number};
    if (block)
        network.inboundInternalStaticIps = {QHostAddress(block->address + 21).toString()};
    network.dnsName = QString(space.id).remove(u'-').left(6);
    return network;
}

void readIngress(const QJsonObject &json, SpaceSettings &settings, QStringList &problems)
{
    if (const QJsonValue timeout = json.value("readResponseTimeout"_L1); !timeout.isUndefined()) {
        // Real clients send it as a text.
        const int seconds = timeout.isString() ? timeout.toString().toInt() : timeout.toInt();
        if (seconds < 1 || seconds > 3600)
            problems.append(u"readResponseTimeout must be from 1 to 3600"_s);
        settings.readResponseTimeout = seconds;
    }
    if (json.contains("protocol"_L1))
        settings.ingressProtocol = json.value("protocol"_L1).toString();
    const QJsonObject logs = json.value("logs"_L1).toObject();
    static const QStringList levels {u"ERROR"_s, u"INFO"_s, u"DEBUG"_s, u"TRACE"_s};
    if (logs.contains("portLogLevel"_L1)) {
        settings.portLogLevel = logs.value("portLogLevel"_L1).toString();
        if (!levels.contains(settings.portLogLevel))
            problems.append(u"portLogLevel is not a log level"_s);
    }
    if (logs.contains("filters"_L1)) {
        settings.logFilters = logs.value("filters"_L1).toArray();
        for (const QJsonValue filter : std::as_const(settings.logFilters)) {
            if (QHostAddress(filter["ip"_L1].toString()).isNull() || !levels.contains(filter["level"_L1].toString()))
                problems.append(u"A log filter needs an IP address and a log level"_s);
        }
    }
}

QString nameProblem(const QString &name)
{
    static const QRegularExpression form(u"^[\\p{L}\\p{N}-]{1,36}$"_s);
    return form.match(name).hasMatch() ? QString() : u"name must have 1 to 36 letters, digits and hyphens"_s;
}

} // namespace simulator
