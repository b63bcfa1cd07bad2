// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/theme/themecolors.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kNoteRole = Qt::UserRole + 1;
constexpr int kCommandRole = Qt::UserRole + 2;

// Title at the left, note at the right.
class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 32}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = ThemeColors::forPalette(option.palette);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colors.accentBackground);
        const QRect inner = option.rect.adjusted(12, 0, -12, 0);
        const QRect iconRect(inner.left(), inner.center().y() - 8, 16, 16);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);
        const QString note = index.data(kNoteRole).toString();
        const int noteWidth = option.fontMetrics.horizontalAdvance(note);
        painter->setPen(colors.muted);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, note);
        const QRect titleRect = inner.adjusted(28, 0, -noteWidth - 16, 0);
        painter->setPen(option.state & QStyle::State_Selected ? colors.accent : colors.text);
        painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, titleRect.width()));
    }
};

// Lower is better; -1: no match.
int rank(const Command &command, const QStringList &words, const QString &text)
{
    for (const QString &word : words) {
        if (!command.title.contains(word, Qt::CaseInsensitive) && !command.note.contains(word, Qt::CaseInsensitive))
            return -1;
    }
    if (command.title.startsWith(text, Qt::CaseInsensitive))
        return 0;
    return command.title.contains(text, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

CommandPalette::CommandPalette(QList<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_commands(std::move(commands))
    , m_edit(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Search or run a command"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_edit->setObjectName(u"commandEdit"_s);
    m_edit->setPlaceholderText(tr("Page, action, private space, endpoint…"));
    m_edit->setAccessibleName(tr("Search or run a command"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    const int width = qMin(620, parent->width() - 64);
    resize(width, 400);
    move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, 48)));
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter({});
    m_edit->setFocus();
}

void CommandPalette::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, int>> found; // rank, index: sorting keeps the given order within a rank
    for (int i = 0; i < m_commands.size(); ++i) {
        const int place = rank(m_commands.at(i), words, text.trimmed());
        if (place >= 0)
            found.emplaceBack(place, i);
    }
    std::sort(found.begin(), found.end());
    m_list->clear();
    for (const auto &[place, index] : found.first(qMin<qsizetype>(found.size(), kMostShown))) {
        const Command &command = m_commands.at(index);
        auto *item = new QListWidgetItem(icon(command.icon, IconTint::Muted), command.title, m_list);
        item->setData(kNoteRole, command.note);
        item->setData(kCommandRole, index);
        item->setData(Qt::AccessibleTextRole, command.note.isEmpty() ? command.title : command.title + u", "_s + command.note);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> run = m_commands.at(item->data(kCommandRole).toInt()).run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? 10 : key == Qt::Key_PageUp ? -10 : 0;
        if (step != 0) {
            m_list->setCurrentRow(qMax(0, qMin(m_list->currentRow() + step, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setPen(colors.line);
    painter.setBrush(colors.panel);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace hubdeck
