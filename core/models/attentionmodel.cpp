// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/attentionmodel.h"

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
    const bool isEndpoint = kind == Kind::EndpointPending || kind == Kind::EndpointInvalid;
    return isEndpoint ? AttentionTarget::VpcEndpoints : AttentionTarget::PrivateSpaces;
}

Tone toneOf(Kind kind)
{
    switch (kind) {
    case Kind::EndpointPending:
        return Tone::Waiting;
    case Kind::SpaceInProgress:
        return Tone::Progress;
    default:
        return Tone::Failed;
    }
}

AttentionModel::AttentionModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, Clock &clock, QObject *parent)
    : RecordTableModel(idOf, makeColumns(), clock, parent)
    , m_spaces(spaces)
    , m_endpoints(endpoints)
{
    for (const TableModel *table :
        {static_cast<const TableModel *>(&m_spaces), static_cast<const TableModel *>(&m_endpoints)}) {
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

TableModel::LoadState AttentionModel::loadState() const
{
    const LoadState spaces = m_spaces.loadState();
    const LoadState endpoints = m_endpoints.loadState();
    if (spaces == LoadState::Loading || endpoints == LoadState::Loading)
        return LoadState::Loading;
    return spaces == LoadState::Ready && endpoints != LoadState::Idle ? endpoints : spaces;
}

QDateTime AttentionModel::asOf() const
{
    const QDateTime spaces = m_spaces.asOf();
    const QDateTime endpoints = m_endpoints.asOf();
    return endpoints.isValid() && (!spaces.isValid() || endpoints < spaces) ? endpoints : spaces;
}

void AttentionModel::refresh()
{
    m_spaces.refresh();
    m_endpoints.refresh();
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

void AttentionModel::addSpaces(QList<AttentionItem> &items) const
{
    for (int index = 0; index < m_spaces.rowCount(); ++index) {
        const PrivateSpaceRow &row = m_spaces.rowAt(index);
        const std::optional<Kind> kind = kindOf(row.space.status);
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
