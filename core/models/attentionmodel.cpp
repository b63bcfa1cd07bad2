// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/attentionmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Kind = AttentionItem::Kind;

QString idOf(const AttentionItem &item)
{
    return QString::number(int(item.kind)) + u'/' + item.objectId;
}

std::optional<Kind> kindOf(VpcEndpointStatus status)
{
    switch (status) {
    case VpcEndpointStatus::PendingAcceptance:
        return Kind::EndpointPending;
    case VpcEndpointStatus::Invalid:
        return Kind::EndpointInvalid;
    default:
        return std::nullopt;
    }
}

std::optional<Kind> kindOf(SpaceStatus status)
{
    switch (status) {
    case SpaceStatus::Degraded:
        return Kind::SpaceDegraded;
    case SpaceStatus::Failed:
        return Kind::SpaceFailed;
    case SpaceStatus::InProgress:
        return Kind::SpaceInProgress;
    default:
        return std::nullopt;
    }
}

std::optional<Kind> kindOf(VpnHealth health)
{
    switch (health) {
    case VpnHealth::Down:
        return Kind::VpnDown;
    case VpnHealth::Failed:
        return Kind::VpnFailed;
    default:
        return std::nullopt;
    }
}

std::optional<Kind> kindOf(TransitGatewayPhase phase)
{
    switch (phase) {
    case TransitGatewayPhase::PendingAcceptance:
        return Kind::GatewayPending;
    case TransitGatewayPhase::Rejected:
        return Kind::GatewayRejected;
    case TransitGatewayPhase::Lost:
        return Kind::GatewayLost;
    default:
        return std::nullopt;
    }
}

// Failed first, then what waits for a person, then what is only to be known.
int urgencyOf(Kind kind)
{
    switch (toneOf(kind)) {
    case Tone::Failed:
        return 0;
    case Tone::Waiting:
        return 1;
    default:
        return 2;
    }
}

} // namespace

AttentionTarget targetOf(Kind kind)
{
    switch (kind) {
    case Kind::EndpointPending:
    case Kind::EndpointInvalid:
        return AttentionTarget::VpcEndpoints;
    case Kind::VpnDown:
    case Kind::VpnFailed:
        return AttentionTarget::Vpns;
    case Kind::GatewayPending:
    case Kind::GatewayRejected:
    case Kind::GatewayLost:
        return AttentionTarget::TransitGateways;
    default:
        return AttentionTarget::PrivateSpaces;
    }
}

Tone toneOf(Kind kind)
{
    switch (kind) {
    case Kind::EndpointPending:
    case Kind::GatewayPending:
        return Tone::Waiting;
    case Kind::SpaceInProgress:
        return Tone::Progress;
    case Kind::SpaceUpgradable:
        return Tone::Neutral;
    default:
        return Tone::Failed;
    }
}

AttentionModel::AttentionModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, VpnModel &vpns, TransitGatewayModel &gateways, Clock &clock,
    QObject *parent)
    : RecordTableModel(idOf, makeColumns(), clock, parent)
    , m_spaces(spaces)
    , m_endpoints(endpoints)
    , m_vpns(vpns)
    , m_gateways(gateways)
{
    for (const TableModel *table : tables()) {
        connect(table, &QAbstractItemModel::rowsInserted, this, &AttentionModel::workOutLater);
        connect(table, &QAbstractItemModel::rowsRemoved, this, &AttentionModel::workOutLater);
        connect(table, &QAbstractItemModel::modelReset, this, &AttentionModel::workOutLater);
        connect(table, &QAbstractItemModel::dataChanged, this, &AttentionModel::workOutLater);
        connect(table, &TableModel::loadStateChanged, this, &AttentionModel::workOutLater);
        connect(table, &TableModel::loadStateChanged, this, &TableModel::loadStateChanged);
    }
    workOut();
}

AttentionModel::~AttentionModel() = default;

QString AttentionModel::resourceName() const
{
    return u"attention"_s;
}

QList<TableModel *> AttentionModel::tables() const
{
    return {&m_spaces, &m_endpoints, &m_vpns, &m_gateways};
}

TableModel::LoadState AttentionModel::loadState() const
{
    const QList<TableModel *> all = tables();
    const bool isLoading
        = std::any_of(all.begin(), all.end(), [](const TableModel *table) { return table->loadState() == LoadState::Loading; });
    if (isLoading)
        return LoadState::Loading;
    const LoadState spaces = m_spaces.loadState();
    const LoadState endpoints = m_endpoints.loadState();
    return spaces == LoadState::Ready && endpoints != LoadState::Idle ? endpoints : spaces;
}

QDateTime AttentionModel::asOf() const
{
    QDateTime oldest;
    for (const TableModel *table : tables()) {
        const QDateTime read = table->asOf();
        if (read.isValid() && (!oldest.isValid() || read < oldest))
            oldest = read;
    }
    return oldest;
}

void AttentionModel::refresh()
{
    for (TableModel *table : tables())
        table->refresh();
}

void AttentionModel::workOutLater()
{
    if (std::exchange(m_isPlanned, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isPlanned = false;
            workOut();
        },
        Qt::QueuedConnection);
}

void AttentionModel::workOut()
{
    QList<AttentionItem> items;
    addEndpoints(items);
    addVpns(items);
    addGateways(items);
    addSpaces(items);
    addFailures(items);
    mergePart({}, items);
}

void AttentionModel::addEndpoints(QList<AttentionItem> &items) const
{
    for (int index = 0; index < m_endpoints.rowCount(); ++index) {
        const VpcEndpointRow &row = m_endpoints.rowAt(index);
        const std::optional<Kind> kind = kindOf(row.endpoint.status);
        if (!kind)
            continue;
        AttentionItem item;
        item.kind = *kind;
        item.objectId = row.endpoint.id.value;
        item.name = row.endpoint.name;
        item.spaceName = row.spaceName;
        item.groupName = row.groupName;
        item.service = shortServiceName(row.endpoint);
        item.owner = row.endpoint.serviceOwner;
        item.message = row.endpoint.statusMessage;
        item.since = row.since;
        items.append(item);
    }
}

void AttentionModel::addVpns(QList<AttentionItem> &items) const
{
    for (int index = 0; index < m_vpns.rowCount(); ++index) {
        const VpnRow &row = m_vpns.rowAt(index);
        const std::optional<Kind> kind = kindOf(healthOf(row.member()));
        if (!kind || row.vpn.value.isEmpty())
            continue;
        AttentionItem item;
        item.kind = *kind;
        item.objectId = row.id();
        item.name = row.member().name.isEmpty() ? row.connection.name : row.member().name;
        item.spaceName = row.spaceName;
        item.groupName = row.groupName;
        items.append(item);
    }
}

void AttentionModel::addGateways(QList<AttentionItem> &items) const
{
    for (int index = 0; index < m_gateways.rowCount(); ++index) {
        const TransitGatewayRow &row = m_gateways.rowAt(index);
        const std::optional<Kind> kind = kindOf(row.phase);
        if (!kind)
            continue;
        AttentionItem item;
        item.kind = *kind;
        item.objectId = transitGatewayRowId(row.gateway);
        item.name = row.gateway.name;
        item.spaceName = row.spaceName;
        item.groupName = row.groupName;
        item.owner = row.gateway.resourceShareAccount;
        item.since = row.since;
        items.append(item);
    }
}

void AttentionModel::addSpaces(QList<AttentionItem> &items) const
{
    for (int index = 0; index < m_spaces.rowCount(); ++index) {
        const PrivateSpaceRow &row = m_spaces.rowAt(index);
        std::optional<Kind> kind = kindOf(row.space.status);
        if (!kind && row.space.isUpgradeAvailable)
            kind = Kind::SpaceUpgradable;
        if (!kind)
            continue;
        AttentionItem item;
        item.kind = *kind;
        item.objectId = row.space.ref.space.value;
        item.name = row.space.name;
        item.groupName = row.groupName;
        item.message = row.space.statusMessage;
        items.append(item);
    }
}

void AttentionModel::addFailures(QList<AttentionItem> &items) const
{
    const auto add = [&items](Kind kind, const PartFailure &failure) {
        AttentionItem item;
        item.kind = kind;
        item.objectId = failure.part;
        item.name = failure.title;
        item.error = failure.error;
        items.append(item);
    };
    for (const PartFailure &failure : m_spaces.failures())
        add(Kind::GroupUnread, failure);
    for (const PartFailure &failure : m_endpoints.listFailures())
        add(Kind::SpaceUnread, failure);
}

Columns<AttentionItem> AttentionModel::makeColumns()
{
    using Row = AttentionItem;
    return std::make_shared<const QList<Column<Row>>>(QList<Column<Row>>{
        Column<Row>(
            u"name"_s, [] { return AttentionModel::tr("Name"); }, [](const Row &item) { return item.name; })
            .toned([](const Row &item) { return std::optional(toneOf(item.kind)); }),
        Column<Row>(
            u"urgency"_s, [] { return AttentionModel::tr("Urgency"); },
            [](const Row &item) { return QString::number(urgencyOf(item.kind)); })
            .sortedBy([](const Row &item) { return QVariant(urgencyOf(item.kind)); })
            .hidden(),
    });
}

} // namespace hubdeck
