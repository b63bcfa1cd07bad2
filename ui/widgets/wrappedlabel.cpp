// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

namespace hubdeck {

namespace {

void breakIntoLines(QTextLayout &layout, int width)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
}

// Ids, names of services and DNS names rather break after one of their marks than within a part.
QString withBreaks(QString text)
{
    static const QRegularExpression marks(QStringLiteral("(?<=[.:/-])(?=\\w)"));
    return text.replace(marks, QStringLiteral("\u200b"));
}

} // namespace

int wrappedLineCount(const QString &text, const QFont &font, int width)
{
    int lines = 0;
    const QStringList paragraphs = text.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        breakIntoLines(layout, width);
        lines += qMax(1, layout.lineCount());
    }
    return lines;
}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrappedLabel::around(int width, int lines) const
{
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), lines * fontMetrics().height() + margins.top() + margins.bottom()};
}

int WrappedLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return around(0, wrappedLineCount(withBreaks(text()), font(), width - margins.left() - margins.right())).height();
}

QSize WrappedLabel::sizeHint() const
{
    // A pixel of air: advances are rounded, and a text that just fits must not be broken.
    return around(fontMetrics().horizontalAdvance(text()) + 1, 1);
}

QSize WrappedLabel::minimumSizeHint() const
{
    const int few = fontMetrics().horizontalAdvance(QStringLiteral("abcd-wxyz"));
    return around(qMin(few, fontMetrics().horizontalAdvance(text()) + 1), 1);
}

void WrappedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    QTextLayout layout(withBreaks(text()), font());
    const QRect room = contentsRect();
    breakIntoLines(layout, room.width());
    layout.draw(&painter, {qreal(room.left()), room.top() + qMax(0., room.height() - layout.boundingRect().height()) / 2});
}

} // namespace hubdeck
