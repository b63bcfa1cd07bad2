// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/regioncombo.h"

#include "ui/vpcendpoints/vpcendpointtexts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace hubdeck {

RegionCombo::RegionCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    for (const AwsRegion &region : awsRegions())
        addItem(awsRegionText(region.id), region.id);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setRegion({});
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT regionEdited(region()); });
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT regionEdited(region()); });
    connect(completer(), qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setEditText(text);
        Q_EMIT regionEdited(region());
    });
}

QString RegionCombo::region() const
{
    const QString text = currentText().trimmed();
    const int known = findText(text, Qt::MatchFixedString);
    return known >= 0 ? itemData(known).toString() : text;
}

void RegionCombo::setRegion(const QString &id)
{
    const int known = findData(id);
    setCurrentIndex(known);
    if (known < 0)
        setEditText(id);
}

} // namespace hubdeck
