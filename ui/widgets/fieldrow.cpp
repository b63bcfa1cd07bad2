// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldrow.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString withoutMnemonic(QString text)
{
    return text.replace(u"&&"_s, u"\1"_s).remove(u'&').replace(u'\1', u'&');
}

} // namespace

FieldRow::FieldRow(const QString &label, QWidget *control, const QString &hint, LabelPlace place, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_control(control)
    , m_message(new QLabel(this))
    , m_layout(new QGridLayout(this))
    , m_place(place)
    , m_hint(hint)
{
    m_label->setObjectName(u"fieldLabel"_s);
    m_message->setObjectName(u"fieldMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(4);
    m_layout->setHorizontalSpacing(0);
    m_layout->setColumnStretch(1, 1);
    const bool left = place == LabelPlace::Left;
    // The label stands on the line of a one-line control, also beside a taller one.
    m_label->setMinimumHeight(left ? 32 : 0);
    if (left)
        m_layout->addWidget(m_label, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    else
        m_layout->addWidget(m_label, 0, 1);
    m_layout->addWidget(control, left ? 0 : 1, 1);
    m_layout->addWidget(m_message, left ? 1 : 2, 1);
    setLabel(label);
    showMessage();
}

QString FieldRow::label() const
{
    return withoutMnemonic(m_label->text());
}

void FieldRow::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_label->setBuddy(inputWidget());
    if (label.isEmpty())
        return;
    m_control->setAccessibleName(withoutMnemonic(label));
    // Of several buttons each keeps the name of its own; the label names them together.
    if (!qobject_cast<QAbstractButton *>(inputWidget()))
        inputWidget()->setAccessibleName(withoutMnemonic(label));
}

// What the keyboard goes to: a composite control names it as its focus proxy.
QWidget *FieldRow::inputWidget() const
{
    QWidget *input = m_control;
    while (input->focusProxy())
        input = input->focusProxy();
    return input;
}

void FieldRow::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void FieldRow::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    showMessage();
    if (m_error.isEmpty())
        return;
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FieldRow::showMessage()
{
    const bool wrong = hasError();
    if (wrong)
        textstyle::makeError(m_message);
    else
        textstyle::makeHint(m_message);
    m_message->setText(wrong ? m_error : m_hint);
    m_message->setVisible(!m_message->text().isEmpty());
    for (QWidget *widget : {m_control, inputWidget()}) {
        markInvalid(widget, wrong);
        widget->setAccessibleDescription(m_message->text());
    }
}

void FieldRow::setLabelWidth(int width)
{
    if (m_place == LabelPlace::Left)
        m_layout->setColumnMinimumWidth(0, width);
}

int FieldRow::labelWidthHint() const
{
    return m_label->sizeHint().width();
}

} // namespace hubdeck
