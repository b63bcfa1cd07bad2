// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttonrow.h"

#include <QAbstractButton>
#include <QBoxLayout>

namespace hubdeck {

namespace {

constexpr int kSpacing = 8;

} // namespace

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 4, 0, 0);
    m_layout->setSpacing(kSpacing);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() says how narrow it may be
    m_layout->addStretch();
}

void ButtonRow::addButton(QAbstractButton *button)
{
    m_layout->insertWidget(int(m_buttons.size()), button);
    m_buttons.append(button);
    arrange();
}

int ButtonRow::widthBesideEachOther() const
{
    int width = -kSpacing;
    for (const QAbstractButton *button : m_buttons)
        width += button->sizeHint().width() + kSpacing;
    return width;
}

QSize ButtonRow::minimumSizeHint() const
{
    int widest = 0;
    for (const QAbstractButton *button : m_buttons)
        widest = qMax(widest, button->sizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

void ButtonRow::arrange()
{
    m_layout->setDirection(width() < widthBesideEachOther() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ButtonRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace hubdeck
