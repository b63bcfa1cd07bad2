// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/stepmark.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/spinner.h"

#include <QPainter>

namespace hubdeck {

StepMark::StepMark(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(16, this))
{
    setFixedSize(sizeHint());
    m_spinner->move(1, 1);
    setState(State::ToCome);
}

void StepMark::setState(State state)
{
    m_state = state;
    m_spinner->setVisible(state == State::UnderWay);
    const QString words[] = {tr("still to come"), tr("under way"), tr("waiting"), tr("done"), tr("failed")};
    setAccessibleName(words[int(state)]);
    update();
}

void StepMark::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(1, 1, -1, -1);
    const QRectF inner = circle.adjusted(2, 2, -2, -2);
    switch (m_state) {
    case State::ToCome:
        painter.setPen(QPen(colors.line, 1.75));
        painter.drawEllipse(inner);
        break;
    case State::UnderWay: // the spinner shows
        break;
    case State::Waiting:
        stylepaint::toneGlyph(&painter, inner, Tone::Waiting, colors.waiting);
        break;
    case State::Done:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.goodBackground);
        painter.drawEllipse(circle);
        stylepaint::tick(&painter, circle.adjusted(2.5, 2.5, -2.5, -2.5), colors.good);
        break;
    case State::Failed:
        stylepaint::toneGlyph(&painter, inner, Tone::Failed, colors.failed);
        break;
    }
}

} // namespace hubdeck
