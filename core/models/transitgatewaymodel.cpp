// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transitgatewaymodel.h"

#include "core/cloudhub/sightings.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr auto kTick = std::chrono::minutes(1); // ages are shown in minutes and larger units
const QString kKind = u"transitGateways"_s;

QString idOf(const TransitGatewayRow &row)
{
    return transitGatewayRowId(row.gateway);
}

SpaceRef sourceOf(const TransitGateway &gateway)
{
    return gateway.space.value_or(SpaceRef{gateway.organization, {}});
}

// Several business groups may list one gateway that is attached nowhere: the one that came first has it.
TransitGatewayRow combine(const TransitGatewayRow &incoming, const TransitGatewayRow &present, bool isOtherPart)
{
    return isOtherPart ? present : incoming;
}

QString phaseKey(TransitGatewayPhase phase)
{
    return QString::number(int(phase));
}

} // namespace

QString transitGatewayRowId(const TransitGateway &gateway)
{
    return gateway.space ? QString(gateway.id.value % u'@' % gateway.space->space.value) : gateway.id.value;
}

TransitGatewayModel::TransitGatewayModel(TransitGateways &service, TransitGatewayWatch &watch, Sightings &sightings, PrivateSpaceModel &spaces,
    Clock &clock, QObject *parent)
    : SpaceTableModel(idOf, columns(), spaces, clock, parent)
    , m_service(service)
    , m_watch(watch)
    , m_sightings(sightings)
{
    setCombineRows(combine);
    connect(&m_watch, &TransitGatewayWatch::changed, this, &TransitGatewayModel::note);
    connect(&m_watch, &TransitGatewayWatch::gone, this, &TransitGatewayModel::noteDetached);
}

TransitGatewayModel::~TransitGatewayModel() = default;

QString TransitGatewayModel::resourceName() const
{
    return u"transit-gateways"_s;
}

QList<SpaceRef> TransitGatewayModel::moreSources() const
{
    QList<SpaceRef> groups;
    const QList<OrganizationRef> organizations = spaces().organizations();
    for (const OrganizationRef &organization : organizations)
        groups.append({organization.id, {}});
    return groups;
}

void TransitGatewayModel::readSource(const SpaceRef &source, const CallOptions &options)
{
    const auto reply = source.space.isEmpty() ? m_service.listInOrganization(source.organization, options) : m_service.list(source, options);
    whenDone(reply, this, [this, source](const Result<QList<TransitGateway>> &result) { onListed(source, result); });
}

void TransitGatewayModel::onListed(const SpaceRef &source, const Result<QList<TransitGateway>> &result)
{
    if (!endRead(source, result ? std::optional<ApiError>() : result.error())) {
        showGroups(); // a space that cannot be read is no reason to keep back what the groups tell
        return;
    }
    m_listed.insert(source, *result);
    if (!source.space.isEmpty()) {
        QList<TransitGatewayRow> rows;
        QSet<QString> ids;
        for (const TransitGateway &gateway : *result) {
            const QString id = transitGatewayRowId(gateway);
            m_sightings.see(kKind, source.space, id, phaseKey(phaseOf(gateway)));
            ids.insert(id);
            rows.append(rowFor(gateway));
        }
        m_sightings.retain(kKind, source.space, ids);
        mergePart(partOf(source), rows);
        for (const TransitGateway &gateway : *result)
            m_watch.watch(gateway);
        for (const TransitGatewayRow &row : std::as_const(rows))
            planTick(row);
    }
    showGroups();
}

// The list of a business group also names what its spaces have; those rows come from the spaces, which know more. It is shown when the spaces
// have been read, so that no gateway stands there twice meanwhile.
void TransitGatewayModel::showGroups()
{
    if (isReadingSpaces())
        return;
    QSet<TransitGatewayId> inSpaces;
    for (auto it = m_listed.cbegin(); it != m_listed.cend(); ++it) {
        if (it.key().space.isEmpty() || !isInScope(it.key()))
            continue;
        for (const TransitGateway &gateway : *it)
            inSpaces.insert(gateway.id);
    }
    for (const SpaceRef &group : moreSources()) {
        if (!isInScope(group) || !m_listed.contains(group))
            continue;
        QList<TransitGatewayRow> rows;
        const QList<TransitGateway> listed = m_listed.value(group);
        for (const TransitGateway &gateway : listed) {
            if (!inSpaces.contains(gateway.id))
                rows.append(rowFor(gateway));
        }
        mergePart(partOf(group), rows);
    }
}

// A space may be renamed, or become known only after its gateways.
void TransitGatewayModel::onScopeChanged()
{
    for (int index = 0; index < rowCount(); ++index) {
        const TransitGatewayRow row = rowFor(rowAt(index).gateway);
        if (row.spaceName != rowAt(index).spaceName || row.groupName != rowAt(index).groupName)
            upsert(partOf(sourceOf(row.gateway)), row);
    }
}

std::optional<QList<TransitGateway>> TransitGatewayModel::gatewaysIn(const SpaceRef &space) const
{
    const auto listed = m_listed.constFind(space);
    return listed == m_listed.cend() ? std::nullopt : std::optional(*listed);
}

std::optional<TransitGateway> TransitGatewayModel::pendingIn(const SpaceRef &space) const
{
    const QList<TransitGateway> gateways = m_listed.value(space);
    for (const TransitGateway &gateway : gateways) {
        if (phaseOf(gateway) == TransitGatewayPhase::PendingAcceptance)
            return gateway;
    }
    return std::nullopt;
}

TransitGatewayRow TransitGatewayModel::rowFor(const TransitGateway &gateway) const
{
    const QString id = transitGatewayRowId(gateway);
    TransitGatewayRow row;
    row.gateway = gateway;
    row.phase = phaseOf(gateway);
    row.spaceName = gateway.space ? spaceName(*gateway.space) : gateway.spaceName;
    row.groupName = gateway.space ? groupNameOf(*gateway.space) : spaces().groupName(gateway.organization);
    row.since = m_sightings.since(kKind, id);
    row.isBusy = m_busy.contains(id);
    return row;
}

void TransitGatewayModel::put(const TransitGateway &gateway)
{
    const TransitGatewayRow row = rowFor(gateway);
    upsert(partOf(sourceOf(gateway)), row);
    planTick(row);
}

void TransitGatewayModel::note(const TransitGateway &gateway)
{
    const SpaceRef source = sourceOf(gateway);
    const QString id = transitGatewayRowId(gateway);
    if (gateway.space)
        m_sightings.see(kKind, gateway.space->space, id, phaseKey(phaseOf(gateway)));
    QList<TransitGateway> &listed = m_listed[source];
    listed.removeIf([&gateway](const TransitGateway &one) { return one.id == gateway.id; });
    listed.append(gateway);
    if (isInScope(source))
        put(gateway);
    if (gateway.space)
        showGroups(); // it may have been one that no space used
    m_watch.watch(gateway);
}

void TransitGatewayModel::noteDetached(const TransitGateway &gateway)
{
    forget(gateway);
    readSourceAgain({gateway.organization, {}});
}

void TransitGatewayModel::forget(const TransitGateway &gateway)
{
    const QString id = transitGatewayRowId(gateway);
    m_busy.remove(id);
    if (gateway.space)
        m_watch.forget(*gateway.space, gateway.id);
    m_sightings.forget(kKind, id);
    // In both lists: that of its group may still say that it is attached.
    for (const SpaceRef &source : {sourceOf(gateway), SpaceRef{gateway.organization, {}}}) {
        if (m_listed.contains(source))
            m_listed[source].removeIf([&gateway](const TransitGateway &one) { return one.id == gateway.id; });
    }
    removeIds({id});
}

void TransitGatewayModel::setBusy(const TransitGateway &gateway, bool isBusy)
{
    const QString id = transitGatewayRowId(gateway);
    if (isBusy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    if (const auto row = find(id))
        put(row->gateway);
}

bool TransitGatewayModel::isBusy(const TableRecord &record) const
{
    return m_busy.contains(record.id());
}

void TransitGatewayModel::readAgain(const TransitGateway &gateway)
{
    readSourceAgain(sourceOf(gateway));
}

void TransitGatewayModel::planTick(const TransitGatewayRow &row)
{
    const bool showsAge = row.since.isValid() && row.phase != TransitGatewayPhase::Attached && row.phase != TransitGatewayPhase::Attaching
        && row.phase != TransitGatewayPhase::Detached;
    if (!showsAge || std::exchange(m_isTickPlanned, true))
        return;
    clock().callAfter(kTick, this, [this] {
        m_isTickPlanned = false;
        touchLiveTexts(columnForKey(u"status"_s));
        for (int index = 0; index < rowCount() && !m_isTickPlanned; ++index)
            planTick(rowAt(index));
    });
}

} // namespace hubdeck
