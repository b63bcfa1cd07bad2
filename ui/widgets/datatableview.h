// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <optional>

class QMenu;

namespace hubdeck {

//! The table of every page. The model names its columns in headerData(section, Qt::Horizontal, IdRole): a stable key under which
//! width, order, hiding and sorting are kept, so a saved layout survives new columns. headerData may also give a default width
//! as WidthRole, and hide it until it is asked for by HiddenByDefaultRole. The first column is always shown.
class DataTableView : public QTableView {
    Q_OBJECT
public:
    explicit DataTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    //! The page's actions, shown in the context menu above the copy entries. Not owned.
    void setContextActions(const QList<QAction *> &actions);
    QMenu *createContextMenu();
    //! Entries to show and hide columns; stays open while ticking. For the page's Columns button (QPushButton::setMenu).
    QMenu *columnsMenu();

    void setDefaultSort(const QString &key, Qt::SortOrder order = Qt::AscendingOrder);
    void setColumnShown(const QString &key, bool shown);
    bool isColumnShown(const QString &key) const;
    QString columnKey(int section) const;
    int columnOf(const QString &key) const; //!< -1 where there is none
    //! Shown columns from left to right, as the export takes them.
    QList<int> shownColumns() const;

    QByteArray saveState() const;
    //! False when the bytes are no saved layout; nothing changes then. Before the model has columns the layout is kept until then.
    bool restoreState(const QByteArray &state);
    void resetColumns();

    //! Selected rows from top to bottom, as indexes of the first column.
    QModelIndexList selectedRows() const;
    //! The rows as tab-separated text with a header line, in the shown columns.
    QString rowsAsText(const QModelIndexList &rows) const;

public Q_SLOTS:
    void copyRows();
    void copyCell();

Q_SIGNALS:
    void selectedRowsChanged();
    //! Widths, order, hiding or sorting changed; saveState() has it.
    void layoutChangedByUser();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    struct Column {
        QString key;
        int width = 0;
        bool hidden = false;
    };
    struct Layout {
        QList<Column> columns; // from left to right
        QString sortKey;
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
    };

    static std::optional<Layout> decode(const QByteArray &state);
    void applyLayout(const Layout &layout);
    void applyDefaults();
    void onColumnsReady();
    int defaultWidth(int section) const;
    void fillColumnsMenu(QMenu *menu);
    QString cellText(const QModelIndex &index) const;

    QList<QAction *> m_contextActions;
    QString m_defaultSortKey;
    Qt::SortOrder m_defaultSortOrder = Qt::AscendingOrder;
    std::optional<Layout> m_pending;
    QList<QMetaObject::Connection> m_modelConnections;
    bool m_widthsByContent = false; // default widths still wait for the first rows
    bool m_applying = false;
    QMenu *m_columnsMenu = nullptr;
};

} // namespace hubdeck
