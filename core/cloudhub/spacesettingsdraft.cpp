// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spacesettingsdraft.h"

#include "core/cloudhub/cidrblock.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

bool isAddress(const QString &text)
{
    return parseCidrBlock(text + u"/32"_s).has_value();
}

bool isRefusedDomain(const QString &domain)
{
    static const QStringList refused{u"cloudhub.io"_s, u"mulesoft.com"_s, u"anypointdns.net"_s, u"amazon.com"_s, u"amazonaws.com"_s,
        u"compute.internal"_s, u"io"_s, u"com"_s, u"net"_s, u"internal"_s, u"local"_s, u"domain.com"_s};
    return refused.contains(domain.trimmed().toLower());
}

} // namespace

QStringList ingressLogLevels()
{
    return {u"ERROR"_s, u"INFO"_s, u"DEBUG"_s, u"TRACE"_s};
}

SpaceSettingsDraft SpaceSettingsDraft::of(const SpaceConfiguration &configuration)
{
    return {configuration.ingress, configuration.internalDns, configuration.enablesIamRole.value_or(false),
        configuration.enablesEgress.value_or(false), configuration.isolatesNetwork.value_or(false)};
}

QList<SpaceSettingsDraft::Error> SpaceSettingsDraft::validate() const
{
    QList<Error> errors;
    if (ingress.readTimeout && (*ingress.readTimeout < 1 || *ingress.readTimeout > IngressConfiguration::kLongestReadTimeout))
        errors.append({Field::ReadTimeout, Fault::OutOfRange, QString::number(*ingress.readTimeout)});
    for (const IngressConfiguration::LogFilter &filter : ingress.logFilters) {
        if (!isAddress(filter.ip))
            errors.append({Field::LogFilters, Fault::NotAnAddress, filter.ip});
        else if (!ingressLogLevels().contains(filter.level))
            errors.append({Field::LogFilters, Fault::NotALevel, filter.level});
    }
    for (const QString &server : internalDns.servers) {
        if (!isAddress(server))
            errors.append({Field::DnsServers, Fault::NotAnAddress, server});
    }
    for (const QString &domain : internalDns.domains) {
        if (isRefusedDomain(domain))
            errors.append({Field::DnsDomains, Fault::RefusedDomain, domain});
    }
    if (const qsizetype characters = internalDns.domains.join(QString()).size(); characters > kMostDomainCharacters)
        errors.append({Field::DnsDomains, Fault::TooLong, QString::number(characters)});
    if (internalDns.servers.isEmpty() != internalDns.domains.isEmpty())
        errors.append({internalDns.servers.isEmpty() ? Field::DnsServers : Field::DnsDomains, Fault::Incomplete, {}});
    return errors;
}

SpaceChange SpaceSettingsDraft::changeOf(const SpaceConfiguration &present) const
{
    const SpaceSettingsDraft before = of(present);
    SpaceChange change;
    const auto differs = [](const IngressConfiguration &left, const IngressConfiguration &right) {
        return left.readTimeout != right.readTimeout || left.protocol != right.protocol || left.logLevel != right.logLevel || left.logFilters != right.logFilters;
    };
    if (differs(ingress, before.ingress)) {
        change.ingress = ingress;
        change.ingress->members = present.ingress.members; // what is not edited stays as it is now
    }
    if (internalDns != before.internalDns && present.space.hasNetwork)
        change.internalDns = internalDns;
    if (enablesIamRole != before.enablesIamRole)
        change.enablesIamRole = enablesIamRole;
    if (enablesEgress != before.enablesEgress)
        change.enablesEgress = enablesEgress;
    if (isolatesNetwork != before.isolatesNetwork)
        change.isolatesNetwork = isolatesNetwork;
    return change;
}

} // namespace hubdeck
