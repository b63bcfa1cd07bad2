// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordtablemodel.h"
#include "core/net/requestqueue.h"

#include <QSet>

namespace hubdeck {

//! A request as the table shows it.
struct ActivityRow {
    QString id; //!< differs between queues
    RequestRecord record;
    friend bool operator==(const ActivityRow &left, const ActivityRow &right);
};

//! Every request of the running program, newest last. Past the cap the oldest that are done are dropped. Holds no secret, since a
//! RequestRecord holds none. ItemRole: RequestRecord.
class ActivityModel final : public RecordTableModel<ActivityRow> {
    Q_OBJECT
public:
    explicit ActivityModel(Clock &clock, int cap = 5000, QObject *parent = nullptr);
    ~ActivityModel() override;

    //! Adds what happens in \a queue; may be called for several. One that goes away leaves its rows.
    void observe(RequestQueue &queue);
    void clearFinished();
    //! Requests queued, sent or waiting.
    int runningCount() const { return int(m_runningIds.size()); }

    QString resourceName() const override;
    LoadState loadState() const override { return LoadState::Ready; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void runningCountChanged(int count);

private:
    static Columns<ActivityRow> makeColumns();
    void take(const QString &id, const RequestRecord &record);
    void applyPending();
    void dropOldest();
    void abandon(const QString &prefix);
    void tellRunning();

    const int m_cap;
    int m_queues = 0;
    int m_told = 0; // running count that was last told
    QSet<QString> m_runningIds;
    QList<ActivityRow> m_pending; // arrived in this turn of the event loop, in order
    QHash<QString, qsizetype> m_pendingOf;
    bool m_isApplyPlanned = false;
};

} // namespace hubdeck
