// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/provisioningsteps.h"

#include "ui/theme/textstyle.h"
#include "ui/wizards/stepmark.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hubdeck {

ProvisioningSteps::ProvisioningSteps(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"provisioningSteps"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(10);
    m_layout->setColumnStretch(1, 1);
}

void ProvisioningSteps::makeLines(bool needsAcceptance)
{
    for (const Line &line : std::as_const(m_lines)) {
        delete line.mark;
        delete line.text;
        delete line.time;
    }
    m_lines.clear();
    QList<Step> steps{Step::Requested, Step::SetUp};
    if (needsAcceptance)
        steps.append(Step::Accepted);
    steps.append(Step::Available);
    for (const Step step : std::as_const(steps)) {
        const int row = int(m_lines.size());
        const Line line{step, new StepMark(this), new QLabel(this), new QLabel(this)};
        line.text->setTextFormat(Qt::PlainText);
        line.text->setObjectName(u"step%1"_s.arg(row + 1));
        textstyle::makeHint(line.time);
        m_layout->addWidget(line.mark, row, 0);
        m_layout->addWidget(line.text, row, 1);
        m_layout->addWidget(line.time, row, 2, Qt::AlignRight);
        m_lines.append(line);
    }
}

void ProvisioningSteps::start(const VpcEndpoint &endpoint, const QDateTime &utc)
{
    m_wasPending = false;
    m_isStopped = false;
    m_doneAt = {{Step::Requested, utc}};
    makeLines(endpoint.serviceOwner != u"amazon"_s);
    follow(endpoint, utc);
}

void ProvisioningSteps::follow(const VpcEndpoint &endpoint, const QDateTime &utc)
{
    m_endpoint = endpoint;
    m_wasPending = m_wasPending || endpoint.status == VpcEndpointStatus::PendingAcceptance;
    const bool isThere = endpoint.status == VpcEndpointStatus::Available;
    for (const Line &line : std::as_const(m_lines)) {
        const bool isDone = isThere || line.step < stepUnderWay();
        if (isDone && !m_doneAt.contains(line.step))
            m_doneAt.insert(line.step, utc);
    }
    showState();
}

void ProvisioningSteps::stop()
{
    m_isStopped = true;
    showState();
}

ProvisioningSteps::Step ProvisioningSteps::stepUnderWay() const
{
    switch (m_endpoint.status) {
    case VpcEndpointStatus::PendingAcceptance:
        return Step::Accepted;
    case VpcEndpointStatus::Available:
        return Step::Available;
    case VpcEndpointStatus::Invalid:
        return m_wasPending ? Step::Accepted : Step::SetUp;
    default:
        return m_wasPending ? Step::Available : Step::SetUp; // back to Valid: the owner has accepted
    }
}

QString ProvisioningSteps::text(Step step, bool isUnderWay) const
{
    const bool failed = isUnderWay && m_endpoint.status == VpcEndpointStatus::Invalid;
    switch (step) {
    case Step::Requested:
        return tr("Accepted by the platform");
    case Step::SetUp:
        return failed ? tr("Could not be set up") : isUnderWay ? tr("Being set up in AWS") : tr("Set up in AWS");
    case Step::Accepted:
        return failed ? tr("Rejected, or never accepted by the owner")
            : isUnderWay ? tr("Waiting for the owner of the service to accept")
                         : tr("Accepted by the owner of the service");
    case Step::Available:
        return tr("Available");
    }
    Q_UNREACHABLE();
}

void ProvisioningSteps::showState()
{
    for (const Line &line : std::as_const(m_lines)) {
        const bool isDone = m_doneAt.contains(line.step);
        const bool isUnderWay = !isDone && line.step == stepUnderWay();
        const bool failed = isUnderWay && (m_isStopped || m_endpoint.status == VpcEndpointStatus::Invalid);
        line.mark->setState(isDone ? StepMark::State::Done
                : failed           ? StepMark::State::Failed
                : !isUnderWay      ? StepMark::State::ToCome
                : line.step == Step::Accepted ? StepMark::State::Waiting
                                              : StepMark::State::UnderWay);
        line.text->setText(text(line.step, isUnderWay));
        line.text->setForegroundRole(isDone || isUnderWay ? QPalette::WindowText : QPalette::PlaceholderText);
        textstyle::setWeight(line.text, isUnderWay ? QFont::DemiBold : QFont::Normal);
        line.text->setAccessibleName(line.text->text() + u", "_s + line.mark->accessibleName());
        line.time->setText(isDone ? QLocale().toString(m_doneAt.value(line.step).toLocalTime().time(), u"HH:mm:ss"_s) : QString());
    }
}

} // namespace hubdeck
