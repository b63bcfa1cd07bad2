// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigationlist.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

enum EntryRole { KeyRole = Qt::UserRole + 1, CountRole, IconRole };

constexpr int kEntryHeight = 32;
constexpr int kCaptionHeight = 36;
constexpr int kMargin = 8;

bool isCaption(const QModelIndex &index)
{
    return !index.data(KeyRole).isValid();
}

class NavigationDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {160, isCaption(index) ? kCaptionHeight : kEntryHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (isCaption(index))
            paintCaption(painter, option, index);
        else
            paintEntry(painter, option, index);
        painter->restore();
    }

private:
    static void paintCaption(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        QFont font = option.font;
        font.setPixelSize(textstyle::kCaption);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
        painter->setFont(font);
        painter->setPen(ThemeColors::forPalette(option.palette).muted);
        painter->drawText(option.rect.adjusted(kMargin, 10, -kMargin, -4), Qt::AlignVCenter | Qt::AlignLeft,
            index.data().toString().toUpper());
    }

    static void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const ThemeColors &colors = ThemeColors::forPalette(option.palette);
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        const bool current = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        if (current)
            stylepaint::roundedBox(painter, row, colors.accentBackground, QColor());
        else if (enabled && option.state & QStyle::State_MouseOver)
            stylepaint::roundedBox(painter, row, colors.hover, QColor());
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            stylepaint::focusRing(painter, row, colors.focus);

        const QColor ink = !enabled ? colors.disabled : current ? colors.accent : colors.text;
        const QColor quiet = !enabled ? colors.disabled : current ? colors.accent : colors.muted;
        const QRectF mark(row.left() + kMargin, row.center().y() - 7.5, 16, 16);
        paintIcon(painter, IconName(index.data(IconRole).toInt()), mark, quiet);
        QRect text = row.adjusted(kMargin + 26, 0, -kMargin, 0);
        painter->setFont(option.font);
        if (const QVariant count = index.data(CountRole); count.isValid()) {
            painter->setPen(quiet);
            const QString words = QLocale().toString(count.toInt());
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, words);
            text.adjust(0, 0, -option.fontMetrics.horizontalAdvance(words) - 8, 0);
        }
        QFont font = option.font;
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

} // namespace

NavigationList::NavigationList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setAccessibleName(tr("Pages"));
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(KeyRole).isValid())
            Q_EMIT currentKeyChanged(item->data(KeyRole).toString());
    });
}

void NavigationList::addSection(const QString &caption)
{
    auto *item = new QListWidgetItem(caption, this);
    item->setFlags(Qt::NoItemFlags);
}

void NavigationList::addEntry(const QString &key, IconName icon, const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    item->setData(KeyRole, key);
    item->setData(IconRole, int(icon));
    nameForReaders(item);
}

QListWidgetItem *NavigationList::itemOf(const QString &key) const
{
    for (int row = 0; row < count(); ++row) {
        if (const QVariant own = item(row)->data(KeyRole); own.isValid() && own.toString() == key)
            return item(row);
    }
    return nullptr;
}

void NavigationList::nameForReaders(QListWidgetItem *item)
{
    const QVariant count = item->data(CountRole);
    const QString name = count.isValid() ? tr("%1, %2", "page name, number of things on it").arg(item->text()).arg(count.toInt())
                                         : item->text();
    item->setData(Qt::AccessibleTextRole, name);
}

void NavigationList::setCount(const QString &key, std::optional<int> count)
{
    if (QListWidgetItem *item = itemOf(key)) {
        item->setData(CountRole, count ? QVariant(*count) : QVariant());
        nameForReaders(item);
    }
}

void NavigationList::setEntryEnabled(const QString &key, bool enabled, const QString &reason)
{
    if (QListWidgetItem *item = itemOf(key)) {
        item->setFlags(enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        item->setToolTip(enabled ? QString() : reason);
    }
}

QString NavigationList::currentKey() const
{
    return currentItem() ? currentItem()->data(KeyRole).toString() : QString();
}

void NavigationList::setCurrentKey(const QString &key)
{
    if (QListWidgetItem *item = itemOf(key))
        setCurrentItem(item);
}

QSize NavigationList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return {200, height};
}

} // namespace hubdeck
