// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pickerpopup.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/filteredit.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kLeastWidth = 280;
constexpr int kMostRows = 12;

} // namespace

PickerPopup::PickerPopup(QAbstractItemModel *model, const QString &caption, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new FilterEdit(tr("Search"), this))
    , m_tree(new QTreeView(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    setObjectName(u"pickerPopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setSourceModel(model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(0);
    m_tree->setModel(m_filter);
    m_tree->setObjectName(u"pickerTree"_s);
    m_tree->setAccessibleName(caption);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setIndentation(16);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->expandAll();
    m_search->setObjectName(u"pickerSearch"_s);
    m_search->installEventFilter(this);
    m_tree->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_tree);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &PickerPopup::search);
    connect(m_tree, &QTreeView::clicked, this, &PickerPopup::pick);
}

void PickerPopup::openBelow(const QWidget *anchor, const QModelIndex &current)
{
    const QModelIndex shown = m_filter->mapFromSource(current);
    m_tree->setCurrentIndex(shown.isValid() ? shown : firstSelectable({}));
    int rows = 0;
    for (QModelIndex index = m_filter->index(0, 0); index.isValid() && rows < kMostRows; index = m_tree->indexBelow(index))
        ++rows;
    const int rowHeight = qMax(28, m_tree->sizeHintForRow(0));
    const int width = qMax(kLeastWidth, anchor->width());
    const int height = 8 + 32 + 8 + qMax(3, rows) * rowHeight + 12;
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint where = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    where.setX(qBound(screen.left(), where.x(), qMax(screen.left(), screen.right() - width)));
    where.setY(qBound(screen.top(), where.y(), qMax(screen.top(), screen.bottom() - height)));
    setGeometry(QRect(where, QSize(width, height)));
    show();
    m_tree->scrollTo(m_tree->currentIndex());
    m_search->setFocus(Qt::PopupFocusReason);
}

void PickerPopup::search(const QString &text)
{
    m_filter->setFilterFixedString(text);
    m_tree->expandAll();
    m_tree->setCurrentIndex(firstSelectable({}));
}

// Headings, which cannot be picked, are passed over; with a search only a row that matches itself is offered.
QModelIndex PickerPopup::firstSelectable(const QModelIndex &parent) const
{
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        const bool matches = index.data().toString().contains(m_search->text(), Qt::CaseInsensitive);
        if (matches && index.flags() & Qt::ItemIsSelectable && index.flags() & Qt::ItemIsEnabled)
            return index;
        if (const QModelIndex below = firstSelectable(index); below.isValid())
            return below;
    }
    return {};
}

void PickerPopup::pick(const QModelIndex &shown)
{
    if (!shown.isValid() || !(shown.flags() & Qt::ItemIsSelectable) || !(shown.flags() & Qt::ItemIsEnabled))
        return;
    const QPersistentModelIndex source = m_filter->mapToSource(shown);
    close();
    Q_EMIT picked(source);
}

bool PickerPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(m_tree->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        // The field keeps the keyboard; these keys move in the tree.
        if (watched == m_search) {
            QCoreApplication::sendEvent(m_tree, event);
            return true;
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void PickerPopup::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    painter.setPen(colors.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace hubdeck
