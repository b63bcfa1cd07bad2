// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/background.h"
#include "core/models/mergeplan.h"
#include "core/models/partledger.h"
#include "core/models/tablerole.h"
#include "core/net/clock.h"

#include <QAbstractTableModel>

namespace hubdeck {

//! Base of every table. Rows are records known by their id; what arrives is merged: rows are removed, updated and inserted, the model is
//! never reset for it, so selection and scroll position stay. Reset only when the subject changes.
//!
//! The order of rows is that of their arrival; ArrangedModel sorts and filters. Of many scattered rows that go, the model first moves them
//! to the end (one layoutChanged) and then removes them at once, so a view hears two signals instead of thousands.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class LoadState {
        Idle, //!< nothing was asked for
        Loading, //!< a read is under way; rows of before are still shown
        Ready, //!< read, at least in part: see failures()
        Failed, //!< nothing could be read and there is nothing to show
    };
    Q_ENUM(LoadState)

    //! Parts whose read has ended, of all parts. total is 0 when there is nothing to read.
    struct Progress {
        int done = 0;
        int total = 0;
        friend bool operator==(const Progress &, const Progress &) = default;
    };

    //! Stable English name of what is in the rows, for settings and file names: "vpc-endpoints".
    virtual QString resourceName() const = 0;

    virtual LoadState loadState() const;
    virtual Progress progress() const;
    virtual QList<PartFailure> failures() const; //!< of the last read; they do not keep the other parts from being shown
    virtual QDateTime asOf() const; //!< UTC, the oldest read of what is shown; invalid before the first

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    virtual ColumnInfo columnInfo(int column) const = 0;
    int columnForKey(const QString &key) const; //!< -1 when there is none
    int rowForId(const QString &id) const; //!< -1 when there is none
    QModelIndex indexForId(const QString &id, int column = 0) const;

    //! All rows as they are now. Cheap when nothing changed since the last call.
    SnapshotPointer snapshot() const;

public Q_SLOTS:
    //! Reads again, in the background where much is to be read. Rows stay. Does nothing where a table fills by itself.
    virtual void refresh() {}
    //! Takes back reads that are under way; what was read stays.
    virtual void cancel() {}

Q_SIGNALS:
    //! loadState, progress, failures or asOf changed.
    void loadStateChanged();
    //! A merge has ended; also when it changed nothing. Large ones are worked out off the main thread, so they end later than they are asked for.
    void merged();

protected:
    explicit TableModel(Clock &clock, QObject *parent = nullptr);
    ~TableModel() override;

    //! How an incoming record and the one of its id that is there make one; giving back what is there drops the incoming one. Pure, since
    //! large merges are worked out in a worker. Default: the incoming one.
    void setCombine(CombineRecords combine) { m_combine = std::move(combine); }
    //! Replaces the rows of \a part. Rows of the same id are updated in place; one that another part has goes over to this part if
    //! combining changes it. Large merges end later; what changes meanwhile is newer and stays, and a later merge of the part wins.
    void mergeRecords(const QString &part, int count, IncomingRecord incoming);
    //! Removes the rows of all parts but these.
    void retainParts(const QStringList &parts);
    //! Puts one record in, or in place of the one with its id; \a part is used for a new one.
    void upsertRecord(const QString &part, RecordPointer record);
    void removeIds(const QStringList &ids);
    //! Removes every row: the subject has changed. The only reset there is.
    void resetRows();
    //! Rows whose shown text depends on the time: tells views to draw \a column again.
    void touchLiveTexts(int column);

    const RecordPointer &recordAt(int row) const;
    RecordPointer recordForId(const QString &id) const; //!< null when there is none
    QString partOfRow(int row) const;
    virtual int fixedColumnCount() const = 0;
    virtual QVariant columnProperty(int column, int role) const = 0; //!< title, width, alignment, ... of a column
    virtual bool isBusy(const TableRecord &record) const;
    Clock &clock() const { return m_clock; }
    //! Where subclasses note what they read; loadState(), progress(), failures() and asOf() come from it.
    PartLedger &ledger() { return m_ledger; }
    const PartLedger &ledger() const { return m_ledger; }

private:
    friend class ArrangedModel;
    class LiveBasis;
    // A slot is a row's place that stays the same while rows move; free ones are used again. Arrangements and workers speak in slots.
    struct Slot {
        RecordPointer record; // null: free
        int row = -1;
        int part = -1;
        quint64 birth = 0; // revision in which its row came to be
    };

    const Slot &slotAt(int slot) const { return m_slots[size_t(slot)]; }
    Slot &slotAt(int slot) { return m_slots[size_t(slot)]; }
    int slotOfRow(int row) const { return m_slotOfRow[size_t(row)]; }
    int slotCount() const { return int(m_slots.size()); }
    int numberOfPart(const QString &part);
    void planInBackground(int part, int count, IncomingRecord incoming);
    void apply(const MergePlan &plan);
    void removeSlots(const std::vector<int> &gone);
    void dropRows(int first, int last);
    void moveRowsToEnd(const std::vector<bool> &isGone);
    void replaceRecord(int slot, const RecordPointer &record, int part);
    void tellChanged(std::vector<int> slots);
    void appendRecords(const std::vector<RecordPointer> &added, int part);
    void noteChange();

    Clock &m_clock;
    PartLedger m_ledger;
    CombineRecords m_combine;
    std::vector<Slot> m_slots;
    std::vector<int> m_freeSlots;
    std::vector<int> m_slotOfRow;
    QHash<QString, int> m_slotOfId;
    QStringList m_partNames;
    QHash<QString, int> m_partNumbers;
    QHash<int, quint64> m_mergeOfPart; // part -> number of its newest merge under way
    quint64 m_mergeCount = 0;
    quint64 m_revision = 1;
    mutable SnapshotPointer m_snapshot;
    Background m_background{this};
};

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::PartFailure)
