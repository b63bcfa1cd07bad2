// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgateways.h"

#include <QWidget>

class QLabel;

namespace hubdeck {

class StepMark;

//! What the attachment of a gateway has behind it and before it.
class AttachmentSteps final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentSteps(QWidget *parent = nullptr);

    void setPhase(TransitGatewayPhase phase);

private:
    struct Line {
        StepMark *mark;
        QLabel *text;
    };
    enum Step { Requested, Found, Accepted, Attached, StepCount };
    static int stepUnderWay(TransitGatewayPhase phase);
    QString text(int step, int underWay, bool failed) const;

    QList<Line> m_lines;
};

} // namespace hubdeck
