// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpnmodel.h"

#include "core/net/futures.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString idOf(const VpnRow &row)
{
    return row.id();
}

} // namespace

Vpn VpnRow::member() const
{
    const Vpn *found = connection.find(vpn);
    return found ? *found : Vpn();
}

VpnModel::VpnModel(VpnConnections &service, VpnWatch &watch, PrivateSpaceModel &spaces, Clock &clock, QObject *parent)
    : RecordTableModel(idOf, columns(), clock, parent)
    , m_service(service)
    , m_watch(watch)
    , m_spaces(spaces)
    , m_lists([this](const SpaceRef &space) { listSpace(space); })
{
    connect(&m_watch, &VpnWatch::changed, this, &VpnModel::take);
    connect(&m_watch, &VpnWatch::settled, this, &VpnModel::onSettled);
    connect(&m_watch, &VpnWatch::gone, this, &VpnModel::forget);
    connect(&m_spaces, &QAbstractItemModel::rowsInserted, this, &VpnModel::scopeLater);
    connect(&m_spaces, &QAbstractItemModel::rowsRemoved, this, &VpnModel::scopeLater);
    connect(&m_spaces, &QAbstractItemModel::modelReset, this, &VpnModel::scopeLater);
    connect(&m_spaces, &QAbstractItemModel::dataChanged, this, &VpnModel::scopeLater);
    connect(&m_spaces, &TableModel::loadStateChanged, this, &TableModel::loadStateChanged);
    updateScope();
}

VpnModel::~VpnModel() = default;

QString VpnModel::resourceName() const
{
    return u"vpns"_s;
}

void VpnModel::setSpace(const std::optional<SpaceRef> &space)
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

void VpnModel::scopeLater()
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

void VpnModel::updateScope()
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
    for (const QString &part : std::as_const(parts)) {
        const SpaceRef ref = m_scope.value(SpaceId{part});
        const auto row = m_spaces.find(ref.space);
        ledger().setTitle(part, row ? row->space.name : part);
        if (m_hasBegun && former.value(ref.space) != ref) {
            ledger().start(part);
            m_lists.add(ref);
        }
    }
    retainParts(parts);
    updateNames();
    m_lists.run();
    Q_EMIT loadStateChanged();
}

// A space may be renamed, or become known only after its VPNs.
void VpnModel::updateNames()
{
    for (int index = 0; index < rowCount(); ++index) {
        VpnRow row = rowAt(index);
        const auto space = m_spaces.find(row.connection.space.space);
        if (!space || (space->space.name == row.spaceName && space->groupName == row.groupName))
            continue;
        row.spaceName = space->space.name;
        row.groupName = space->groupName;
        upsert(row.connection.space.space.value, row);
    }
}

void VpnModel::refresh()
{
    m_hasBegun = true;
    if (!m_space && (m_spaces.loadState() == LoadState::Idle || !m_spaces.failures().isEmpty()))
        m_spaces.refresh();
    const QStringList parts = ledger().parts();
    for (const QString &part : parts) {
        if (ledger().isReading(part))
            continue;
        ledger().start(part);
        m_lists.add(m_scope.value(SpaceId{part}));
    }
    m_lists.run();
    Q_EMIT loadStateChanged();
}

void VpnModel::cancel()
{
    m_lists.clear();
    m_cancel.cancel();
    ledger().stop();
    Q_EMIT loadStateChanged();
}

void VpnModel::listSpace(const SpaceRef &space)
{
    const Lane lane = m_space ? Lane::Interactive : Lane::Background;
    whenDone(m_service.list(space, {lane, m_cancel.token()}), this,
        [this, space](const Result<QList<VpnConnection>> &result) { onListed(space, result); });
}

void VpnModel::onListed(const SpaceRef &space, const Result<QList<VpnConnection>> &result)
{
    if (!m_lists.isRunning(space))
        return; // taken back
    if (m_scope.value(space.space) == space) {
        if (result) {
            QList<VpnRow> rows;
            for (const VpnConnection &connection : *result)
                rows += rowsFor(connection);
            ledger().succeed(space.space.value, clock().utcNow());
            mergePart(space.space.value, rows);
            for (const VpnConnection &connection : *result)
                m_watch.watch(connection);
        } else {
            ledger().fail(space.space.value, result.error());
        }
    }
    m_lists.done(space);
    Q_EMIT loadStateChanged();
}

TableModel::LoadState VpnModel::loadState() const
{
    if (!m_hasBegun)
        return LoadState::Idle;
    const LoadState own = RecordTableModel::loadState();
    if (m_space || own == LoadState::Loading)
        return own;
    const LoadState spaces = m_spaces.loadState();
    return spaces == LoadState::Loading || ledger().total() == 0 ? spaces : own;
}

QList<PartFailure> VpnModel::failures() const
{
    return m_space ? RecordTableModel::failures() : m_spaces.failures() + RecordTableModel::failures();
}

std::optional<QList<VpnConnection>> VpnModel::connectionsIn(const SpaceId &space) const
{
    if (!ledger().wasRead(space.value))
        return std::nullopt;
    QList<VpnConnection> connections;
    QSet<VpnConnectionId> seen;
    for (int index = 0; index < rowCount(); ++index) {
        const VpnConnection &connection = rowAt(index).connection;
        if (connection.space.space != space || seen.contains(connection.id))
            continue;
        seen.insert(connection.id);
        connections.append(connection);
    }
    return connections;
}

int VpnModel::connectionCount() const
{
    QSet<VpnConnectionId> seen;
    for (int index = 0; index < rowCount(); ++index)
        seen.insert(rowAt(index).connection.id);
    return int(seen.size());
}

bool VpnModel::isComplete() const
{
    return m_hasBegun && (m_space || m_spaces.isComplete()) && ledger().isEveryPartRead();
}

QList<VpnRow> VpnModel::rowsFor(const VpnConnection &connection) const
{
    const auto space = m_spaces.find(connection.space.space);
    VpnRow row;
    row.connection = connection;
    row.spaceName = space ? space->space.name : connection.space.space.value;
    row.groupName = space ? space->groupName : m_spaces.groupName(connection.space.organization);
    QList<VpnRow> rows;
    const auto append = [&](const VpnId &vpn) {
        row.vpn = vpn;
        row.isBusy = m_busy.contains(row.id());
        rows.append(row);
    };
    for (const Vpn &vpn : connection.vpns)
        append(vpn.id);
    if (rows.isEmpty())
        append({});
    return rows;
}

QStringList VpnModel::idsOf(const VpnConnectionId &connection) const
{
    QStringList ids;
    for (int index = 0; index < rowCount(); ++index) {
        if (rowAt(index).connection.id == connection)
            ids.append(rowAt(index).id());
    }
    return ids;
}

void VpnModel::take(const VpnConnection &seen)
{
    QStringList gone = idsOf(seen.id);
    if (!m_scope.contains(seen.space.space))
        return;
    const QList<VpnRow> rows = rowsFor(seen);
    for (const VpnRow &row : rows) {
        gone.removeOne(row.id());
        upsert(seen.space.space.value, row);
    }
    for (const QString &id : std::as_const(gone))
        m_busy.remove(id);
    removeIds(gone);
}

void VpnModel::note(const VpnConnection &connection)
{
    take(connection);
    m_watch.watch(connection);
}

void VpnModel::noteRemoval(const VpnConnection &connection, const QList<VpnId> &leaving)
{
    for (const VpnId &vpn : leaving)
        setBusy(VpnRow{connection, vpn, {}, {}}.id(), true);
    if (leaving.isEmpty())
        setBusy(VpnRow{connection, {}, {}, {}}.id(), true);
    m_watch.watchRemoval(connection, leaving.isEmpty() ? QList<VpnId>{VpnId{}} : leaving);
}

void VpnModel::onSettled(const VpnConnection &connection, const QList<VpnId> &kept)
{
    for (const VpnId &vpn : kept)
        m_busy.remove(VpnRow{connection, vpn, {}, {}}.id());
    take(connection);
    if (!kept.isEmpty())
        Q_EMIT removalFailed(connection, kept);
}

void VpnModel::forget(const VpnConnection &connection)
{
    const QStringList ids = idsOf(connection.id);
    for (const QString &id : ids)
        m_busy.remove(id);
    removeIds(ids);
}

void VpnModel::setBusy(const QString &rowId, bool isBusy)
{
    if (isBusy)
        m_busy.insert(rowId);
    else
        m_busy.remove(rowId);
    if (auto row = find(rowId)) {
        row->isBusy = isBusy;
        upsert(row->connection.space.space.value, *row);
    }
}

bool VpnModel::isBusy(const TableRecord &record) const
{
    return m_busy.contains(record.id());
}

void VpnModel::readAgain(const SpaceRef &space, const VpnConnectionId &id)
{
    whenDone(m_service.get(space, id, {Lane::Interactive, m_cancel.token()}), this, [this, id](const Result<VpnConnection> &result) {
        if (result) {
            note(*result);
        } else if (result.error().kind == ApiError::Kind::NotFound) {
            VpnConnection gone;
            gone.id = id;
            m_watch.forget(id);
            forget(gone);
        }
    });
}

} // namespace hubdeck

#include "moc_vpnmodel.cpp"
