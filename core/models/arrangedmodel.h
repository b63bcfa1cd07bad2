// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/arranger.h"
#include "core/models/tablemodel.h"

#include <QAbstractProxyModel>

namespace hubdeck {

//! A TableModel sorted and filtered, for a view. Large tables are worked on off the main thread; the newest wish wins. What results is
//! shown in one go and with few signals: rows that go are moved to the end and removed at once, new ones appended at once and moved to
//! their places, so selection, current row and persistent indexes stay.
class ArrangedModel final : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit ArrangedModel(QObject *parent = nullptr);
    ~ArrangedModel() override;

    //! \a model must be a TableModel.
    void setSourceModel(QAbstractItemModel *model) override;
    TableModel *table() const { return m_table; }

    //! See FilterQuery for what may be typed.
    QString filterText() const { return m_filterText; }
    bool isFilterValid() const { return m_filter.isValid(); }
    //! \a column -1: the order of the table itself. Texts sort as people read them (9 before 10); equal rows by their ids.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int matchCount() const { return int(m_slots.size()); } //!< rows shown
    bool isArranging() const { return m_job || m_isDue; } //!< an arrangement is being worked out or is due
    //! Rows of the table in the order shown here; they index the table's snapshot() until it next changes.
    QList<int> sourceRows() const;
    QModelIndex indexForId(const QString &id, int column = 0) const; //!< invalid when there is none or it is filtered out

    //! Tables up to this size are arranged at once, within the call; default 2,000 rows. 0 for tests of the other way.
    void setSynchronousLimit(int rows) { m_synchronousLimit = rows; }

    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void setFilterText(const QString &text);

Q_SIGNALS:
    //! What is shown is what was asked for.
    void arranged();
    void arrangingChanged(bool isArranging);
    void filterChanged(); //!< filterText or isFilterValid

private:
    struct Job;
    ArrangeWish wish() const;
    void onWishChanged();
    void arrangeLater();
    void arrangeNow();
    void finish(const ArrangementPointer &arrangement);
    void dropJob();
    void show(const std::vector<int> &slots);
    void keepOnly(const std::vector<bool> &isWanted);
    bool insertInPlace(const std::vector<int> &slots);
    void append(const std::vector<int> &added);
    void reorder(std::vector<int> slots);
    void numberRows();
    void tellArranging();
    void connectTable();
    void onRowsAboutToBeRemoved(int first, int last);
    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    TableModel *m_table = nullptr;
    std::vector<int> m_slots; // proxy row -> slot of the table
    std::vector<int> m_proxyRows; // slot of the table -> proxy row, -1 when not shown
    QString m_filterText;
    FilterQuery m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_synchronousLimit = 2000;
    bool m_isDue = false; // something changed that the job under way does not know of
    bool m_isPlanned = false; // arrangeNow() will be called from the event loop
    bool m_wasArranging = false;
    std::shared_ptr<Job> m_job; // the one under way
    ArrangementPointer m_last; // what the next one can build on
    QList<QMetaObject::Connection> m_connections;
    Background m_background{this};
};

} // namespace hubdeck
