// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/attachmentsteps.h"

#include "ui/theme/textstyle.h"
#include "ui/wizards/stepmark.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Phase = TransitGatewayPhase;

bool isFailed(Phase phase)
{
    return phase == Phase::Rejected || phase == Phase::Lost || phase == Phase::Detached;
}

} // namespace

AttachmentSteps::AttachmentSteps(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    for (int step = 0; step < StepCount; ++step) {
        const Line line{new StepMark(this), new QLabel(this)};
        line.text->setTextFormat(Qt::PlainText);
        grid->addWidget(line.mark, step, 0);
        grid->addWidget(line.text, step, 1);
        m_lines.append(line);
    }
    setPhase(Phase::LookedFor);
}

int AttachmentSteps::stepUnderWay(Phase phase)
{
    switch (phase) {
    case Phase::PendingAcceptance:
    case Phase::Rejected:
        return Accepted;
    case Phase::Attaching:
        return Attached;
    case Phase::Attached:
        return StepCount;
    default:
        return Found;
    }
}

QString AttachmentSteps::text(int step, int underWay, bool failed) const
{
    switch (step) {
    case Requested:
        return tr("Asked for");
    case Found:
        return step == underWay ? (failed ? tr("The gateway is not there any more") : tr("AWS is showing the gateway to the platform")) : tr("Found in AWS");
    case Accepted:
        return step == underWay ? (failed ? tr("Rejected by its owner") : tr("Waiting for its owner to accept")) : tr("Accepted by its owner");
    default:
        return step == underWay ? tr("Routes are being set up") : tr("Attached");
    }
}

void AttachmentSteps::setPhase(Phase phase)
{
    const int underWay = stepUnderWay(phase);
    for (int step = 0; step < StepCount; ++step) {
        const Line &line = m_lines.at(step);
        const bool isDone = step < underWay;
        const bool isNow = step == underWay;
        line.mark->setState(isDone ? StepMark::State::Done
                : !isNow           ? StepMark::State::ToCome
                : isFailed(phase)  ? StepMark::State::Failed
                : step == Accepted ? StepMark::State::Waiting
                                   : StepMark::State::UnderWay);
        line.text->setText(text(step, underWay, isFailed(phase)));
        line.text->setForegroundRole(isDone || isNow ? QPalette::WindowText : QPalette::PlaceholderText);
        textstyle::setWeight(line.text, isNow ? QFont::DemiBold : QFont::Normal);
        line.text->setAccessibleName(line.text->text() + u", "_s + line.mark->accessibleName());
    }
}

} // namespace hubdeck
