// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/steplist.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QPainter>

namespace hubdeck {

namespace {

constexpr int kRow = 32;
constexpr int kGap = 2;
constexpr int kMarkWidth = 18;
constexpr int kMargin = 8;

} // namespace

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    nameForReaders();
}

void StepList::addStep(const QString &name)
{
    m_steps.append(name);
    nameForReaders();
    updateGeometry();
}

void StepList::setCurrentStep(int step)
{
    m_current = step;
    nameForReaders();
    update();
}

void StepList::setAllDone(bool done)
{
    if (std::exchange(m_allDone, done) == done)
        return;
    nameForReaders();
    update();
}

void StepList::nameForReaders()
{
    const QString place = tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current));
    setAccessibleName(m_allDone ? tr("%1, done").arg(place) : place);
}

QSize StepList::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int widest = 120;
    for (const QString &step : m_steps)
        widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(step));
    return {widest + kMarkWidth + 3 * kMargin, int(m_steps.size()) * (kRow + kGap)};
}

void StepList::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    for (int step = 0; step < m_steps.size(); ++step) {
        const QRect row(0, step * (kRow + kGap), width(), kRow);
        const QRect mark(row.left() + kMargin, row.top(), kMarkWidth, kRow);
        const bool present = step == m_current;
        QFont shown = font();
        shown.setWeight(present ? QFont::DemiBold : QFont::Normal);
        painter.setFont(shown);
        if (present)
            stylepaint::roundedBox(&painter, row, colors.accentBackground, QColor());
        painter.setPen(present ? colors.accent : step < m_current ? colors.text : colors.muted);
        if (step < m_current || m_allDone)
            stylepaint::tick(&painter, QRectF(mark.left() - 2, mark.center().y() - 6, 14, 14), present ? colors.accent : colors.text);
        else
            painter.drawText(mark, Qt::AlignVCenter | Qt::AlignLeft, QString::number(step + 1));
        painter.drawText(row.adjusted(kMargin + kMarkWidth, 0, -kMargin, 0), Qt::AlignVCenter | Qt::AlignLeft, m_steps.at(step));
    }
}

} // namespace hubdeck
