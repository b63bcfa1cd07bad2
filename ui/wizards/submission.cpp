// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/submission.h"

namespace hubdeck {

Submission::Submission(QObject *parent)
    : QObject(parent)
{
}

void Submission::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Submission::lookAgain()
{
    if (m_state != State::Unknown)
        return;
    setState(State::Looking);
    look();
}

void Submission::began()
{
    setState(State::Sending);
}

void Submission::succeeded()
{
    setState(State::Done);
}

void Submission::failedWith(const ApiError &error)
{
    if (error.kind == ApiError::Kind::UnknownOutcome || error.mayHaveHappened) {
        m_unknown = error;
        return staysUnknown();
    }
    setState(State::Ready);
    Q_EMIT failed(error);
}

void Submission::foundNothing()
{
    setState(State::Ready);
    Q_EMIT nothingFound();
}

void Submission::staysUnknown(const ApiError &error)
{
    setState(State::Unknown);
    Q_EMIT outcomeUnknown(error);
}

void Submission::staysUnknown()
{
    staysUnknown(m_unknown);
}

} // namespace hubdeck
