// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/idcombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

namespace hubdeck {

namespace {

constexpr int kGap = 2;

} // namespace

IdCombo::IdCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->popup()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT idEdited(id()); });
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT idEdited(id()); });
    connect(completer(), qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setEditText(text);
        Q_EMIT idEdited(id());
    });
}

bool IdCombo::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPlaced = event->type() == QEvent::Show || event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (isPlaced && watched == completer()->popup())
        keepBorderFree(completer()->popup());
    return QComboBox::eventFilter(watched, event);
}

// QCompleter puts its list two pixels over the field, on its border.
void IdCombo::keepBorderFree(QWidget *list) const
{
    const QRect field(mapToGlobal(QPoint()), size());
    const bool isBelow = list->y() > field.center().y();
    const int y = isBelow ? field.bottom() + 1 + kGap : field.top() - list->height() - kGap;
    const bool covers = isBelow ? list->y() <= field.bottom() : list->geometry().bottom() >= field.top();
    if (covers)
        list->move(list->x(), y);
}

void IdCombo::addId(const QString &id, const QString &title)
{
    // The first item of a combo box becomes its choice, but nothing is chosen here before somebody chooses.
    const QString shown = currentText();
    addItem(title, id);
    if (count() == 1) {
        setCurrentIndex(-1);
        setEditText(shown);
    }
}

QString IdCombo::id() const
{
    const QString text = currentText().trimmed();
    const int known = findText(text, Qt::MatchFixedString);
    return known >= 0 ? itemData(known).toString() : text;
}

void IdCombo::setId(const QString &id)
{
    const int known = findData(id);
    setCurrentIndex(known);
    if (known < 0)
        setEditText(id);
}

} // namespace hubdeck
