// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factlist.h"

#include "ui/theme/textstyle.h"
#include "ui/widgets/copyfield.h"

#include <QGridLayout>
#include <QLabel>

namespace hubdeck {

namespace {

constexpr int kLabelWidth = 104;
constexpr int kLineHeight = 26;

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(1, 1);
    setLabelWidth(kLabelWidth);
}

void FactList::setLabelWidth(int width)
{
    m_layout->setColumnMinimumWidth(0, width);
}

void FactList::addFact(const QString &label, const QString &value, bool copyable)
{
    if (copyable) {
        place(label, new CopyField(label, value, this));
        return;
    }
    auto *text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int air = qMax(0, kLineHeight - text->fontMetrics().height()) / 2; // the first of several lines stands beside the label, too
    text->setContentsMargins(0, air, 0, air);
    place(label, text);
}

void FactList::addFact(const QString &label, QWidget *value)
{
    place(label, value);
}

void FactList::place(const QString &label, QWidget *value)
{
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    textstyle::makeMuted(name);
    name->setFixedHeight(kLineHeight);
    value->setMinimumHeight(kLineHeight);
    if (value->accessibleName().isEmpty())
        if (const auto *text = qobject_cast<QLabel *>(value))
            value->setAccessibleName(label + QStringLiteral(": ") + text->text());
    m_facts.append({name, value});
    m_layout->addWidget(name, 2 * count() - 2, 0, Qt::AlignTop);
    // A value that never grows would keep the whole column from growing, unless it is placed within its cell.
    const bool grows = value->sizePolicy().horizontalPolicy() & QSizePolicy::GrowFlag;
    m_layout->addWidget(value, 2 * count() - 2, 1, grows ? Qt::Alignment() : Qt::AlignLeft | Qt::AlignVCenter);
    arrange(count() - 1);
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (int fact = 0; fact < count(); ++fact)
        arrange(fact);
}

void FactList::arrange(int fact)
{
    Fact &shown = m_facts[fact];
    const int beside = width() - m_layout->columnMinimumWidth(0) - m_layout->horizontalSpacing();
    const bool isBelow = qobject_cast<CopyField *>(shown.value) && shown.value->sizeHint().width() > beside;
    if (shown.isBelow == isBelow)
        return;
    shown.isBelow = isBelow;
    m_layout->removeWidget(shown.value);
    m_layout->addWidget(shown.value, 2 * fact + (isBelow ? 1 : 0), isBelow ? 0 : 1, 1, isBelow ? 2 : 1);
}

void FactList::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // Facts may be cleared from within a click on one of them.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_facts.clear();
}

} // namespace hubdeck
