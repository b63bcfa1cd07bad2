// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pickerbutton.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/pickerpopup.h"

#include <QKeyEvent>
#include <QPainter>

namespace hubdeck {

namespace {

constexpr int kHeight = 50;
constexpr int kMargin = 10;
constexpr int kChevronSpace = 28;

} // namespace

PickerButton::PickerButton(const QString &caption, QWidget *parent)
    : QAbstractButton(parent)
    , m_caption(caption)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &PickerButton::openPopup);
    nameForReaders();
}

void PickerButton::setModel(QAbstractItemModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_current = QModelIndex();
    if (model)
        connect(model, &QAbstractItemModel::dataChanged, this, &PickerButton::nameForReaders);
    nameForReaders();
}

void PickerButton::setCurrentIndex(const QModelIndex &index)
{
    m_current = index;
    nameForReaders();
}

void PickerButton::setValueText(const QString &text)
{
    m_text = text;
    nameForReaders();
}

QString PickerButton::valueText() const
{
    return m_current.isValid() ? m_current.data().toString() : m_text;
}

void PickerButton::nameForReaders()
{
    setAccessibleName(QStringLiteral("%1: %2").arg(m_caption, valueText()));
    setToolTip(valueText());
    update();
}

void PickerButton::openPopup()
{
    if (!m_model || m_popup)
        return;
    m_popup = new PickerPopup(m_model, m_caption, this);
    connect(m_popup, &PickerPopup::picked, this, [this](const QModelIndex &index) {
        setCurrentIndex(index);
        Q_EMIT picked(index);
    });
    m_popup->openBelow(this, m_current);
}

QSize PickerButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(valueText());
    return {qMax(160, text + 2 * kMargin + kChevronSpace), kHeight};
}

QSize PickerButton::minimumSizeHint() const
{
    return {120, kHeight};
}

void PickerButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    const bool hot = isEnabled() && underMouse();
    stylepaint::roundedBox(&painter, rect(), hot ? colors.hover : colors.panel, colors.line);
    if (hasFocus())
        stylepaint::focusRing(&painter, rect(), colors.focus);
    const QRect inner = rect().adjusted(kMargin, 7, -kChevronSpace, -7);
    QFont small = font();
    small.setPixelSize(textstyle::kCaption);
    painter.setFont(small);
    painter.setPen(isEnabled() ? colors.muted : colors.disabled);
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, m_caption);
    painter.setFont(font());
    painter.setPen(isEnabled() ? colors.text : colors.disabled);
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
        fontMetrics().elidedText(valueText(), Qt::ElideMiddle, inner.width()));
    stylepaint::chevron(&painter, QRectF(width() - 20, height() / 2.0 - 4.5, 9, 9), stylepaint::Chevron::Down, colors.muted);
}

void PickerButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openPopup();
    else
        QAbstractButton::keyPressEvent(event);
}

void PickerButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PickerButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace hubdeck
