// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>

#include <array>

class QAbstractScrollArea;
class QPainter;
class QWidget;

namespace hubdeck {

//! Rounds the frame of a view. Viewports and headers are square and would cover the frame's corners, so a small widget over each
//! corner draws it again, with what lies behind the view outside of it.
class FrameCorners final : public QObject {
    Q_OBJECT
public:
    //! Does nothing for a view without a styled frame. Owned by the view.
    static void attach(QAbstractScrollArea *area);
    static void detach(QAbstractScrollArea *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FrameCorners(QAbstractScrollArea *area);
    ~FrameCorners() override;
    void place();

    QAbstractScrollArea *m_area;
    std::array<QWidget *, 4> m_corners;
};

//! The frame itself, also drawn by the style below the view's children.
void paintViewFrame(QPainter *painter, const QRectF &rect, const QWidget *area);

} // namespace hubdeck
