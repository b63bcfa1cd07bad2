// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/framecorners.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace hubdeck {

namespace {

constexpr int kSide = 8;

QColor groundBehind(const QWidget *area)
{
    const QWidget *behind = area->parentWidget();
    return behind ? behind->palette().color(behind->backgroundRole()) : area->palette().color(QPalette::Window);
}

class Corner final : public QWidget {
public:
    explicit Corner(QAbstractScrollArea *area)
        : QWidget(area)
        , m_area(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setFixedSize(kSide, kSide);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(m_area->rect()).translated(-pos());
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), stylepaint::kPanelRadius - 0.5, stylepaint::kPanelRadius - 0.5);
        painter.fillPath(outside - inside, groundBehind(m_area));
        paintViewFrame(&painter, frame, m_area);
    }

private:
    QAbstractScrollArea *m_area;
};

} // namespace

void paintViewFrame(QPainter *painter, const QRectF &rect, const QWidget *area)
{
    const ThemeColors &colors = ThemeColors::of(area);
    const bool ring = area->hasFocus() && area->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const QColor line = isMarkedInvalid(area) ? colors.failed : ring ? colors.focus : colors.line;
    stylepaint::roundedBox(painter, rect, QColor(), line, stylepaint::kPanelRadius);
}

void FrameCorners::attach(QAbstractScrollArea *area)
{
    const bool framed = area->frameShape() == QFrame::StyledPanel && area->frameWidth() > 0;
    if (framed && !area->findChild<FrameCorners *>(QString(), Qt::FindDirectChildrenOnly))
        new FrameCorners(area);
}

void FrameCorners::detach(QAbstractScrollArea *area)
{
    delete area->findChild<FrameCorners *>(QString(), Qt::FindDirectChildrenOnly);
}

FrameCorners::FrameCorners(QAbstractScrollArea *area)
    : QObject(area)
    , m_area(area)
{
    for (QWidget *&corner : m_corners)
        corner = new Corner(area);
    area->installEventFilter(this);
    area->viewport()->installEventFilter(this);
    // A scroll bar that shows comes to the front, over the corners.
    for (const QScrollBar *bar : {area->horizontalScrollBar(), area->verticalScrollBar()})
        bar->parentWidget()->installEventFilter(this);
    place();
}

FrameCorners::~FrameCorners()
{
    for (QWidget *corner : m_corners)
        corner->deleteLater();
}

void FrameCorners::place()
{
    const QSize size = m_area->size();
    const bool framed = m_area->frameShape() == QFrame::StyledPanel;
    const std::array<QPoint, 4> places{QPoint(0, 0), QPoint(size.width() - kSide, 0), QPoint(0, size.height() - kSide),
        QPoint(size.width() - kSide, size.height() - kSide)};
    for (size_t i = 0; i < m_corners.size(); ++i) {
        m_corners[i]->move(places[i]);
        m_corners[i]->raise();
        m_corners[i]->setVisible(framed);
    }
}

bool FrameCorners::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::LayoutRequest:
    case QEvent::ZOrderChange:
        place();
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        m_area->update();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hubdeck
