// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/activitymodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString idOf(const ActivityRow &row)
{
    return row.id;
}

bool isDone(const RequestRecord &record)
{
    return record.state == RequestRecord::State::Done;
}

} // namespace

bool operator==(const ActivityRow &left, const ActivityRow &right)
{
    const RequestRecord &a = left.record;
    const RequestRecord &b = right.record;
    return left.id == right.id && a.state == b.state && a.waitReason == b.waitReason && a.waitTime == b.waitTime
        && a.duration == b.duration && a.attempts == b.attempts && a.sharedBy == b.sharedBy
        && a.httpStatus == b.httpStatus && a.transactionId == b.transactionId && a.error == b.error
        && a.request == b.request;
}

ActivityModel::ActivityModel(Clock &clock, int cap, QObject *parent)
    : RecordTableModel(idOf, makeColumns(), clock, parent)
    , m_cap(cap)
{
}

ActivityModel::~ActivityModel() = default;

QString ActivityModel::resourceName() const
{
    return u"activity"_s;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (role == ItemRole && index.isValid())
        return QVariant::fromValue(rowAt(index.row()).record);
    return RecordTableModel::data(index, role);
}

void ActivityModel::observe(RequestQueue &queue)
{
    const QString prefix = QString::number(++m_queues) + u'-';
    connect(&queue, &RequestQueue::requestChanged, this,
        [this, prefix](const RequestRecord &record) { take(prefix + QString::number(record.number), record); });
    // What a queue that goes away leaves behind will never be done.
    connect(&queue, &QObject::destroyed, this, [this, prefix] { abandon(prefix); });
}

// A queue in full swing tells of many changes in one turn of the event loop; they are shown together.
void ActivityModel::take(const QString &id, const RequestRecord &record)
{
    const auto known = m_pendingOf.constFind(id);
    if (known != m_pendingOf.cend()) {
        m_pending[*known].record = record;
    } else {
        m_pendingOf.insert(id, m_pending.size());
        m_pending.append({id, record});
    }
    if (std::exchange(m_isApplyPlanned, true))
        return;
    QMetaObject::invokeMethod(
        this, [this] { applyPending(); }, Qt::QueuedConnection);
}

void ActivityModel::applyPending()
{
    m_isApplyPlanned = false;
    m_pendingOf.clear();
    const QList<ActivityRow> rows = std::exchange(m_pending, {});
    for (const ActivityRow &row : rows) {
        upsert({}, row);
        if (isDone(row.record))
            m_runningIds.remove(row.id);
        else
            m_runningIds.insert(row.id);
    }
    dropOldest();
    tellRunning();
}

void ActivityModel::dropOldest()
{
    int excess = rowCount() - m_cap;
    QStringList ids;
    for (int row = 0; row < rowCount() && excess > 0; ++row) {
        if (!isDone(rowAt(row).record))
            continue;
        ids.append(rowAt(row).id);
        --excess;
    }
    removeIds(ids);
}

void ActivityModel::clearFinished()
{
    QStringList ids;
    for (int row = 0; row < rowCount(); ++row) {
        if (isDone(rowAt(row).record))
            ids.append(rowAt(row).id);
    }
    removeIds(ids);
}

void ActivityModel::abandon(const QString &prefix)
{
    applyPending();
    const QSet<QString> running = m_runningIds;
    for (const QString &id : running) {
        if (!id.startsWith(prefix))
            continue;
        ActivityRow row = *rowWithId(id);
        row.record.state = RequestRecord::State::Done;
        row.record.error = ApiError::cancelled();
        upsert({}, row);
        m_runningIds.remove(id);
    }
    tellRunning();
}

void ActivityModel::tellRunning()
{
    if (std::exchange(m_told, runningCount()) != runningCount())
        Q_EMIT runningCountChanged(runningCount());
}

} // namespace hubdeck
