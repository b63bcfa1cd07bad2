// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/privatespaces.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kPageSize = 100; // an organization has at most 100 spaces: as a rule one request
constexpr auto kSpacesPath = "/runtimefabric/api/organizations/{organization}/privatespaces";

//! Members of all VPN connections. Nothing when the answer does not carry connections in the form the list gives them.
std::optional<int> countVpns(const QJsonValue &connections)
{
    const QJsonValue vpns = connections.toObject().value("vpns"_L1);
    if (!vpns.isArray())
        return std::nullopt;
    int count = 0;
    for (const QJsonValue connection : vpns.toArray())
        count += int(connection.toObject().value("vpns"_L1).toArray().size());
    return count;
}

std::optional<int> countTransitGateways(const QJsonValue &connections)
{
    const QJsonValue gateways = connections.toObject().value("transitGateways"_L1);
    return gateways.isArray() ? std::optional(int(gateways.toArray().size())) : std::nullopt;
}

void readNetwork(JsonReader &network, PrivateSpace &space)
{
    const QString region = network.optionalString("region"_L1);
    if (space.region.isEmpty())
        space.region = region;
    space.cidrBlock = network.optionalString("cidrBlock"_L1);
    space.reservedCidrs = network.optionalStrings("reservedCidrs"_L1);
    space.inboundStaticIps = network.optionalStrings("inboundStaticIps"_L1);
    space.outboundStaticIps = network.optionalStrings("outboundStaticIps"_L1);
    space.dnsTarget = network.optionalString("dnsTarget"_L1);
    space.internalDnsTarget = network.optionalString("internalDnsTarget"_L1);
    // Before there is a network the member is missing, null, or there with nothing in it.
    space.hasNetwork = !region.isEmpty() || !space.cidrBlock.isEmpty();
}

struct Page {
    QList<PrivateSpace> spaces;
    bool isLast = true;
};

//! \a offset: how many spaces the pages before had.
Result<Page> decodePage(const ApiReply &reply, const OrganizationId &organization, qsizetype offset)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    const QJsonObject object = json->toObject();
    const QJsonValue content = json->isArray() ? *json : object.value("content"_L1);
    if (!content.isArray())
        return failure(ApiError::protocol(u"content"_s, u"a list is expected"_s));
    const QString path = json->isArray() ? QString() : u"content"_s;
    Result<QList<PrivateSpace>> spaces = decodeList<PrivateSpace>(content.toArray(), path,
        [&organization](const QJsonValue &item, const QString &itemPath) { return decodePrivateSpace(item, organization, itemPath); });
    if (!spaces)
        return failure(spaces.error());

    Page page{std::move(*spaces), true};
    if (json->isArray() || page.spaces.isEmpty())
        return page;
    if (object.value("totalElements"_L1).isDouble())
        page.isLast = offset + page.spaces.size() >= object.value("totalElements"_L1).toInteger();
    else
        page.isLast = object.value("last"_L1).toBool(true);
    return page;
}

//! Reads page after page; lives as long as a request is on its way.
class PageReader : public std::enable_shared_from_this<PageReader> {
public:
    PageReader(RequestQueue &queue, QObject &context, OrganizationId organization, CallOptions options)
        : m_queue(queue)
        , m_context(context)
        , m_organization(std::move(organization))
        , m_options(std::move(options))
    {
    }

    Reply<QList<PrivateSpace>> reply() const { return m_answer.reply(); }

    void readNext()
    {
        const ApiRequest request = ApiRequest::get(QString::fromLatin1(kSpacesPath), {m_organization.value})
                                       .withQuery(u"offset"_s, QString::number(m_offset))
                                       .withQuery(u"limit"_s, QString::number(kPageSize))
                                       .withOptions(m_options);
        const auto decode = [organization = m_organization, offset = m_offset](const ApiReply &reply) {
            return decodePage(reply, organization, offset);
        };
        whenDone(decoded<Page>(m_queue.submit(request), request, &m_context, decode), &m_context,
            [self = shared_from_this()](const Result<Page> &page) { self->take(page); });
    }

private:
    void take(const Result<Page> &page)
    {
        if (!page)
            return m_answer.finish(failure(page.error()));
        m_offset += page->spaces.size();
        // A space created or deleted meanwhile shifts the pages: one may be met twice, and a server that ignores the offset
        // gives the same page for ever.
        bool isNew = false;
        for (const PrivateSpace &space : page->spaces) {
            if (m_ids.contains(space.ref.space))
                continue;
            isNew = true;
            m_ids.insert(space.ref.space);
            m_spaces.append(space);
        }
        if (page->isLast || !isNew)
            return m_answer.finish(m_spaces);
        readNext();
    }

    RequestQueue &m_queue;
    QObject &m_context;
    OrganizationId m_organization;
    CallOptions m_options;
    Answer<QList<PrivateSpace>> m_answer;
    QList<PrivateSpace> m_spaces;
    QSet<SpaceId> m_ids;
    qsizetype m_offset = 0;
};

} // namespace

PrivateSpaces::PrivateSpaces(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QList<PrivateSpace>> PrivateSpaces::list(const OrganizationId &organization, const CallOptions &options)
{
    const auto reader = std::make_shared<PageReader>(m_queue, *this, organization, options);
    reader->readNext();
    return reader->reply();
}

Reply<PrivateSpace> PrivateSpaces::get(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(QString::fromLatin1(kSpacePath), {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<PrivateSpace>(m_queue.submit(request), request, this, [ref](const ApiReply &reply) -> Result<PrivateSpace> {
        const Result<QJsonValue> json = parseJson(reply.body);
        if (!json)
            return failure(json.error());
        Result<PrivateSpace> space = decodePrivateSpace(*json, ref.organization);
        if (space)
            space->hasDetails = true;
        return space;
    });
}

Result<PrivateSpace> decodePrivateSpace(const QJsonValue &json, const OrganizationId &organization, const QString &path)
{
    JsonReader reader(json, path);
    PrivateSpace space;
    space.ref = {organization, SpaceId{reader.string("id"_L1)}};
    if (space.ref.space.isEmpty()) // an empty id in a path would name the whole list
        reader.fail(reader.pathOf("id"_L1), u"the id is empty"_s);
    space.owner = OrganizationId{reader.optionalString("organizationId"_L1)};
    space.name = reader.string("name"_L1);
    space.region = reader.optionalString("region"_L1);
    space.statusText = reader.optionalString("status"_L1);
    space.status = spaceStatusFromText(space.statusText);
    space.statusMessage = reader.optionalString("statusMessage"_L1);
    space.isUpgradeAvailable = reader.optionalBool("isSpaceUpgradeAvailable"_L1, false);
    space.version = reader.optionalString("version"_L1);
    space.applicationCount = reader.optionalInteger("muleAppDeploymentCount"_L1).value_or(0);
    JsonReader network = reader.optionalObject("network"_L1);
    readNetwork(network, space);
    reader.adopt(network.error());
    if (reader.error())
        return failure(*reader.error());

    space.unknownMembers = reader.unknownMembers();
    const QJsonValue connections = space.unknownMembers.value("connections"_L1);
    space.vpnCount = countVpns(connections);
    space.transitGatewayCount = countTransitGateways(connections);
    for (const QLatin1StringView known : {"connections"_L1, "rootOrganizationId"_L1})
        space.unknownMembers.remove(known);
    return space;
}

SpaceStatus spaceStatusFromText(const QString &text)
{
    const QString word = text.trimmed().toLower().replace(u'_', u' ');
    if (word == "active"_L1 || word == "running"_L1)
        return SpaceStatus::Active;
    if (word == "in progress"_L1 || word == "inprogress"_L1 || word == "provisioning"_L1)
        return SpaceStatus::InProgress;
    if (word == "failed"_L1)
        return SpaceStatus::Failed;
    if (word == "degraded"_L1)
        return SpaceStatus::Degraded;
    return SpaceStatus::Unknown;
}

} // namespace hubdeck

#include "moc_privatespaces.cpp"
