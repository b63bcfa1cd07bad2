// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copyfield.h"

#include "ui/theme/textstyle.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

CopyField::CopyField(const QString &name, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_label(new WrappedLabel({}, this))
    , m_button(new CopyButton(name, [this] { return m_value; }, this))
{
    m_label->setObjectName(u"value"_s);
    m_button->setObjectName(u"copy"_s);
    // The first of several lines stands beside the button, too.
    const int air = qMax(0, m_button->sizeHint().height() - m_label->fontMetrics().height()) / 2;
    m_label->setContentsMargins(0, air, 0, air);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    setValue(value);
}

QString CopyField::value() const
{
    return m_value;
}

void CopyField::setValue(const QString &value, const QString &emptyText)
{
    m_value = value;
    m_label->setText(value.isEmpty() ? emptyText : value);
    m_label->setForegroundRole(value.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_label->setAccessibleName(m_name + u": "_s + m_label->text());
    m_button->setVisible(!value.isEmpty());
}

void CopyField::setMonospace(bool monospace)
{
    m_label->setFont(monospace ? textstyle::monospaceFont() : QFont());
}

void CopyField::copy()
{
    m_button->click();
}

} // namespace hubdeck
