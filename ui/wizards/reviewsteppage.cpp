// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/reviewsteppage.h"

#include "ui/errors/errortext.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/wizards/requestbox.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kLabelWidth = 136;

} // namespace

ReviewStepPage::ReviewStepPage(Submission &submission, const QString &platform, QWidget *parent)
    : WizardStepPage(u"reviewPage"_s, parent)
    , m_submission(submission)
    , m_platform(platform)
    , m_request(new RequestBox(this))
    , m_look(new QAction(tr("Look again"), this))
    , m_leave(new QAction(tr("Close and keep looking"), this))
{
    setCommitPage(true);
    m_look->setObjectName(u"lookAgain"_s);
    m_leave->setObjectName(u"closeAndKeepLooking"_s);
    auto *panel = new Panel(this);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(16, 10, 16, 10);
    m_facts = new FactList(panel);
    m_facts->setObjectName(u"settings"_s);
    m_facts->setLabelWidth(kLabelWidth);
    panelLayout->addWidget(m_facts);
    body()->addWidget(panel);
    body()->addWidget(m_request);
    body()->addStretch(1);
    banner().addAction(m_look);
    banner().addAction(m_leave);
    m_look->setVisible(false);
    m_leave->setVisible(false);

    connect(m_look, &QAction::triggered, &m_submission, &Submission::lookAgain);
    connect(m_leave, &QAction::triggered, this, &ReviewStepPage::leaveRequested);
    connect(&m_submission, &Submission::stateChanged, this, &ReviewStepPage::onStateChanged);
    connect(&m_submission, &Submission::outcomeUnknown, this, &ReviewStepPage::showUnknown);
    connect(&m_submission, &Submission::nothingFound, this, &ReviewStepPage::showNothingFound);
}

void ReviewStepPage::initializePage()
{
    onStateChanged();
}

void ReviewStepPage::setRequest(const ApiRequest &request)
{
    m_request->setRequest(request, m_platform);
}

bool ReviewStepPage::isComplete() const
{
    return m_submission.state() == Submission::State::Ready || m_submission.state() == Submission::State::Done;
}

void ReviewStepPage::onStateChanged()
{
    m_look->setVisible(m_submission.state() == Submission::State::Unknown);
    m_leave->setVisible(false);
    switch (m_submission.state()) {
    case Submission::State::Ready:
    case Submission::State::Done:
        banner().hide();
        break;
    case Submission::State::Sending:
        banner().setMessage(Tone::Progress, words().sending);
        break;
    case Submission::State::Looking:
        banner().setMessage(Tone::Progress, words().looking);
        break;
    case Submission::State::Unknown:
        break;
    }
    Q_EMIT completeChanged();
}

void ReviewStepPage::showFailure(const ApiError &error)
{
    const ErrorText text = errorText(error);
    const bool ended = error.kind == ApiError::Kind::Unauthorized;
    const QString next = ended ? tr("Sign in again in the main window, then come back here.") : text.text;
    banner().setMessage(Tone::Failed, text.title, QString(next + u' ' + words().nothingDone), text.details);
}

void ReviewStepPage::showUnknown(const ApiError &error)
{
    QString text = tr("The request was sent, but its answer was lost and Hubdeck could not find out what became of it. Look again in a moment. "
                      "Hubdeck does not send it a second time, so that nothing is done twice.");
    if (error.kind != ApiError::Kind::UnknownOutcome)
        text += u' ' + errorLine(error);
    banner().setMessage(Tone::Waiting, words().unknown, text, errorText(error).details);
}

void ReviewStepPage::showNothingFound()
{
    banner().setMessage(Tone::Waiting, words().notThere,
        QString(tr("The request seems to have been lost on its way.") + u' ' + words().mayBeSent));
}

void ReviewStepPage::askWhetherToLeave()
{
    m_leave->setVisible(true);
    banner().setMessage(Tone::Waiting, tr("The request has already been sent"),
        QString(tr("It cannot be taken back. You can close this window.") + u' ' + words().whenLeft));
}

} // namespace hubdeck
