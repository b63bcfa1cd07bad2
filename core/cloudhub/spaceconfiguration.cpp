// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceconfiguration.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

std::optional<bool> flag(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

void readNetwork(JsonReader &network, SpaceConfiguration &configuration)
{
    configuration.inboundInternalStaticIps = network.optionalStrings("inboundInternalStaticIps"_L1);
    JsonReader dns = network.optionalObject("internalDns"_L1);
    configuration.internalDns.servers = dns.optionalStrings("dnsServers"_L1);
    configuration.internalDns.domains = dns.optionalStrings("specialDomains"_L1);
    network.adopt(dns.error());
}

Result<IngressConfiguration::LogFilter> readFilter(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    IngressConfiguration::LogFilter filter{reader.string("ip"_L1), reader.optionalString("level"_L1)};
    if (reader.error())
        return failure(*reader.error());
    return filter;
}

void readIngress(JsonReader &reader, const QJsonObject &members, IngressConfiguration &ingress)
{
    ingress.members = members;
    ingress.readTimeout = reader.optionalInteger("readResponseTimeout"_L1);
    ingress.protocol = reader.optionalString("protocol"_L1);
    JsonReader logs = reader.optionalObject("logs"_L1);
    ingress.logLevel = logs.optionalString("portLogLevel"_L1);
    const auto filters = decodeList<IngressConfiguration::LogFilter>(logs.optionalArray("filters"_L1), logs.pathOf("filters"_L1), readFilter);
    if (filters)
        ingress.logFilters = *filters;
    else
        reader.adopt(filters.error());
    reader.adopt(logs.error());
    JsonReader deployment = reader.optionalObject("deployment"_L1);
    ingress.deploymentStatus = deployment.optionalString("status"_L1);
    reader.adopt(deployment.error());
}

// Only told, never sent back, and its shape differs between versions: what is not as expected is left out.
void addPart(QList<SpacePart> &parts, const QString &name, const QJsonValue &json)
{
    const QString status = json["status"_L1].toString();
    if (status.isEmpty())
        return;
    const qint64 seen = json["lastSeenTimeStamp"_L1].toInteger();
    parts.append({name, status, json["message"_L1].toString(), seen > 0 ? QDateTime::fromMSecsSinceEpoch(seen, QTimeZone::utc()).toUTC() : QDateTime()});
}

QList<SpacePart> partsOf(const QJsonObject &global)
{
    QList<SpacePart> parts;
    addPart(parts, u"space"_s, global.value("space"_L1));
    for (const QJsonValue cluster : global.value("cluster"_L1).toArray()) {
        for (const QLatin1StringView part : {"infra"_L1, "fabric"_L1, "ingress"_L1})
            addPart(parts, cluster["name"_L1].toString() + u' ' + part, cluster[part]);
    }
    addPart(parts, u"network"_s, global.value("network"_L1));
    addPart(parts, u"upgrade"_s, global.value("upgrade"_L1));
    return parts;
}

} // namespace

QJsonObject IngressConfiguration::toJson() const
{
    QJsonObject json = members;
    if (readTimeout)
        json.insert("readResponseTimeout"_L1, *readTimeout);
    if (!protocol.isEmpty())
        json.insert("protocol"_L1, protocol);
    QJsonObject logs = members.value("logs"_L1).toObject();
    if (!logLevel.isEmpty())
        logs.insert("portLogLevel"_L1, logLevel);
    QJsonArray filters;
    for (const LogFilter &filter : logFilters)
        filters.append(QJsonObject{{u"ip"_s, filter.ip}, {u"level"_s, filter.level}});
    logs.insert("filters"_L1, filters);
    json.insert("logs"_L1, logs);
    return json;
}

QJsonObject SpaceChange::toJson() const
{
    QJsonObject json;
    if (firewallRules) {
        QJsonArray rules;
        for (const FirewallRule &rule : *firewallRules)
            rules.append(rule.toJson());
        json.insert("managedFirewallRules"_L1, rules);
    }
    if (ingress)
        json.insert("ingressConfiguration"_L1, ingress->toJson());
    if (internalDns) {
        const QJsonObject dns{{u"dnsServers"_s, QJsonArray::fromStringList(internalDns->servers)},
            {u"specialDomains"_s, QJsonArray::fromStringList(internalDns->domains)}};
        json.insert("network"_L1, QJsonObject{{u"internalDns"_s, dns}});
    }
    if (enablesIamRole)
        json.insert("enableIAMRole"_L1, *enablesIamRole);
    if (enablesEgress)
        json.insert("enableEgress"_L1, *enablesEgress);
    if (isolatesNetwork)
        json.insert("enableNetworkIsolation"_L1, *isolatesNetwork);
    return json;
}

Result<SpaceConfiguration> decodeSpaceConfiguration(const QJsonValue &json, const OrganizationId &organization)
{
    Result<PrivateSpace> space = decodePrivateSpace(json, organization);
    if (!space)
        return failure(space.error());
    SpaceConfiguration configuration;
    configuration.space = std::move(*space);
    configuration.space.hasDetails = true;
    configuration.members = json.toObject();

    JsonReader reader(json);
    JsonReader network = reader.optionalObject("network"_L1);
    readNetwork(network, configuration);
    JsonReader provisioning = reader.optionalObject("provisioning"_L1);
    configuration.provisioningStatus = provisioning.optionalString("status"_L1);
    configuration.provisioningMessage = provisioning.optionalString("message"_L1);
    JsonReader ingress = reader.optionalObject("ingressConfiguration"_L1);
    readIngress(ingress, configuration.members.value("ingressConfiguration"_L1).toObject(), configuration.ingress);
    JsonReader environments = reader.optionalObject("environments"_L1);
    configuration.environmentType = environments.optionalString("type"_L1);
    const QString rulesPath = u"managedFirewallRules"_s;
    const auto rules = decodeList<FirewallRule>(reader.optionalArray("managedFirewallRules"_L1), rulesPath, decodeFirewallRule);
    if (rules)
        configuration.firewallRules = *rules;
    else
        reader.adopt(rules.error());
    for (const JsonReader *part : {&network, &provisioning, &ingress, &environments})
        reader.adopt(part->error());
    if (reader.error())
        return failure(*reader.error());
    configuration.enablesIamRole = flag(configuration.members, "enableIAMRole"_L1);
    configuration.enablesEgress = flag(configuration.members, "enableEgress"_L1);
    configuration.isolatesNetwork = flag(configuration.members, "enableNetworkIsolation"_L1);
    configuration.parts = partsOf(configuration.members.value("globalSpaceStatus"_L1).toObject());
    return configuration;
}

SpaceConfigurations::SpaceConfigurations(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<SpaceConfiguration> SpaceConfigurations::get(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(QString::fromLatin1(kSpacePath), {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<SpaceConfiguration>(m_queue.submit(request), request, this, [ref](const ApiReply &reply) -> Result<SpaceConfiguration> {
        const Result<QJsonValue> json = parseJson(reply.body);
        if (!json)
            return failure(json.error());
        return decodeSpaceConfiguration(*json, ref.organization);
    });
}

ApiRequest SpaceConfigurations::changeRequest(const SpaceRef &ref, const SpaceChange &change)
{
    return ApiRequest::patch(QString::fromLatin1(kSpacePath), {ref.organization.value, ref.space.value}, change.toJson());
}

Reply<Done> SpaceConfigurations::change(const SpaceRef &ref, const SpaceChange &change, const CallOptions &options)
{
    const ApiRequest request = changeRequest(ref, change).withOptions(options);
    return decoded<Done>(m_queue.submit(request), request, this, [](const ApiReply &) -> Result<Done> { return Done{}; });
}

} // namespace hubdeck

#include "moc_spaceconfiguration.cpp"

#include <QTimeZone>
