// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/idcombo.h"

#include <QCompleter>
#include <QLineEdit>

namespace hubdeck {

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
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT idEdited(id()); });
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT idEdited(id()); });
    connect(completer(), qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setEditText(text);
        Q_EMIT idEdited(id());
    });
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
