// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldgroup.h"

#include <QVBoxLayout>

namespace hubdeck {

namespace {

constexpr int kLeastLabelWidth = 120;
constexpr int kLabelGap = 16;

} // namespace

FieldGroup::FieldGroup(FieldRow::LabelPlace place, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
}

FieldRow *FieldGroup::addField(const QString &label, QWidget *control, const QString &hint)
{
    auto *row = new FieldRow(label, control, hint, m_place, this);
    m_layout->addWidget(row);
    m_rows << row;
    alignLabels();
    return row;
}

void FieldGroup::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void FieldGroup::clearErrors()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->setError({});
}

void FieldGroup::orderTabs()
{
    QWidget *last = nullptr;
    const auto follow = [&last](QWidget *control) {
        if (!(control->focusPolicy() & Qt::TabFocus) || control->focusProxy())
            return;
        if (last)
            QWidget::setTabOrder(last, control);
        last = control;
    };
    for (FieldRow *row : std::as_const(m_rows)) {
        follow(row->control());
        const QList<QWidget *> within = row->control()->findChildren<QWidget *>();
        for (QWidget *control : within)
            follow(control);
    }
}

bool FieldGroup::focusFirstError()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        if (row->hasError()) {
            row->control()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void FieldGroup::alignLabels()
{
    int widest = kLeastLabelWidth;
    for (const FieldRow *row : std::as_const(m_rows))
        widest = qMax(widest, row->labelWidthHint());
    for (FieldRow *row : std::as_const(m_rows))
        row->setLabelWidth(widest + kLabelGap);
}

} // namespace hubdeck
