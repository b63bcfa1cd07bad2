// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpcendpointmodel.h"

#include "core/cloudhub/sightings.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr auto kTick = std::chrono::minutes(1); // ages are shown in minutes and larger units

QString idOf(const VpcEndpointRow &row)
{
    return row.endpoint.id.value;
}

// The list does not carry the status: what was read of it stays until it is read again.
VpcEndpointRow combine(const VpcEndpointRow &listed, const VpcEndpointRow &present, bool)
{
    VpcEndpointRow row = listed;
    row.readError = present.readError;
    if (listed.endpoint.status == VpcEndpointStatus::NotRead) {
        row.endpoint.status = present.endpoint.status;
        row.endpoint.statusText = present.endpoint.statusText;
        row.endpoint.statusMessage = present.endpoint.statusMessage;
        row.endpoint.dnsNames = present.endpoint.dnsNames;
        row.endpoint.unknownMembers = present.endpoint.unknownMembers;
    }
    return row;
}

} // namespace

VpcEndpointModel::VpcEndpointModel(VpcEndpoints &service, VpcEndpointWatch &watch, Sightings &sightings,
    PrivateSpaceModel &spaces, Clock &clock, QObject *parent)
    : RecordTableModel(idOf, columns(), clock, parent)
    , m_service(service)
    , m_watch(watch)
    , m_sightings(sightings)
    , m_spaces(spaces)
    , m_lists([this](const SpaceRef &space) { listSpace(space); })
    , m_reads([this](const VpcEndpointId &id) { startRead(id, Lane::Background); })
{
    setCombineRows(combine);
    connect(&m_watch, &VpcEndpointWatch::changed, this, &VpcEndpointModel::take);
    connect(&m_watch, &VpcEndpointWatch::settled, this, &VpcEndpointModel::take);
    connect(&m_watch, &VpcEndpointWatch::gone, this, [this](const VpcEndpoint &lastSeen) { forget(lastSeen.id); });
    connect(&m_spaces, &QAbstractItemModel::rowsInserted, this, &VpcEndpointModel::scopeLater);
    connect(&m_spaces, &QAbstractItemModel::rowsRemoved, this, &VpcEndpointModel::scopeLater);
    connect(&m_spaces, &QAbstractItemModel::modelReset, this, &VpcEndpointModel::scopeLater);
    connect(&m_spaces, &QAbstractItemModel::dataChanged, this, &VpcEndpointModel::scopeLater);
    connect(&m_spaces, &TableModel::loadStateChanged, this, &TableModel::loadStateChanged);
    updateScope();
}

VpcEndpointModel::~VpcEndpointModel() = default;

QString VpcEndpointModel::resourceName() const
{
    return u"vpc-endpoints"_s;
}

void VpcEndpointModel::setSpace(const std::optional<SpaceRef> &space)
{
    if (m_space == space)
        return;
    cancel();
    m_space = space;
    m_scope.clear();
    ledger().setParts({});
    resetRows();
    updateScope();
}

void VpcEndpointModel::scopeLater()
{
    if (std::exchange(m_isScopePlanned, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isScopePlanned = false;
            updateScope();
        },
        Qt::QueuedConnection);
}

void VpcEndpointModel::updateScope()
{
    QHash<SpaceId, SpaceRef> scope;
    QStringList parts;
    const auto include = [&](const SpaceRef &ref) {
        scope.insert(ref.space, ref);
        parts.append(ref.space.value);
    };
    if (m_space) {
        include(*m_space);
    } else {
        for (int row = 0; row < m_spaces.rowCount(); ++row)
            include(m_spaces.rowAt(row).space.ref);
    }
    const QHash<SpaceId, SpaceRef> former = std::exchange(m_scope, scope);
    ledger().setParts(parts);
    for (const SpaceRef &ref : std::as_const(m_scope)) {
        const auto row = m_spaces.find(ref.space);
        ledger().setTitle(ref.space.value, row ? row->space.name : ref.space.value);
        if (m_hasBegun && former.value(ref.space) != ref) {
            ledger().start(ref.space.value);
            m_lists.add(ref);
        }
    }
    retainParts(parts);
    updateNames();
    m_lists.run();
    Q_EMIT loadStateChanged();
}

// A space may be renamed, or become known only after its endpoints.
void VpcEndpointModel::updateNames()
{
    for (int index = 0; index < rowCount(); ++index) {
        const VpcEndpointRow &row = rowAt(index);
        const auto space = m_spaces.find(row.endpoint.space.space);
        if (space && (space->space.name != row.spaceName || space->groupName != row.groupName))
            put(rowFor(row.endpoint));
    }
}

void VpcEndpointModel::refresh()
{
    m_hasBegun = true;
    if (!m_space && (m_spaces.loadState() == LoadState::Idle || !m_spaces.failures().isEmpty()))
        m_spaces.refresh();
    for (const SpaceRef &ref : std::as_const(m_scope)) {
        if (ledger().isReading(ref.space.value))
            continue;
        ledger().start(ref.space.value);
        m_lists.add(ref);
    }
    m_lists.run();
    Q_EMIT loadStateChanged();
}

void VpcEndpointModel::cancel()
{
    m_lists.clear();
    m_reads.clear();
    m_cancel.cancel();
    ledger().stop();
    Q_EMIT loadStateChanged();
}

TableModel::LoadState VpcEndpointModel::loadState() const
{
    if (!m_hasBegun)
        return LoadState::Idle;
    const LoadState own = RecordTableModel::loadState();
    if (m_space || own == LoadState::Loading)
        return own;
    const LoadState spaces = m_spaces.loadState();
    return spaces == LoadState::Loading || ledger().total() == 0 ? spaces : own;
}

QList<PartFailure> VpcEndpointModel::failures() const
{
    return m_space ? RecordTableModel::failures() : m_spaces.failures() + RecordTableModel::failures();
}

std::optional<int> VpcEndpointModel::countIn(const SpaceId &space) const
{
    if (!ledger().wasRead(space.value))
        return std::nullopt;
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += rowAt(row).endpoint.space.space == space ? 1 : 0;
    return count;
}

bool VpcEndpointModel::isComplete() const
{
    return m_hasBegun && (m_space || m_spaces.isComplete()) && ledger().isEveryPartRead();
}

void VpcEndpointModel::setBusy(const VpcEndpointId &id, bool isBusy)
{
    if (isBusy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    update(id, [isBusy](VpcEndpointRow &row) { row.isBusy = isBusy; });
}

bool VpcEndpointModel::isBusy(const TableRecord &record) const
{
    return m_busy.contains(VpcEndpointId{record.id()});
}

VpcEndpointRow VpcEndpointModel::rowFor(const VpcEndpoint &endpoint) const
{
    VpcEndpointRow row;
    row.endpoint = endpoint;
    const auto space = m_spaces.find(endpoint.space.space);
    row.spaceName = space ? space->space.name : endpoint.space.space.value;
    row.groupName = space ? space->groupName : m_spaces.groupName(endpoint.space.organization);
    row.since = m_sightings.since(endpoint.id);
    row.isBusy = m_busy.contains(endpoint.id);
    return row;
}

void VpcEndpointModel::update(const VpcEndpointId &id, const std::function<void(VpcEndpointRow &)> &change)
{
    std::optional<VpcEndpointRow> row = find(id);
    if (!row)
        return;
    change(*row);
    put(*row);
}

void VpcEndpointModel::put(const VpcEndpointRow &row)
{
    upsert(row.endpoint.space.space.value, row);
    planTick(row);
}

void VpcEndpointModel::planTick(const VpcEndpointRow &row)
{
    const bool showsAge = row.endpoint.status == VpcEndpointStatus::PendingAcceptance && row.since.isValid();
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
