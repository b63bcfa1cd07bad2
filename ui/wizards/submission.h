// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"

#include <QObject>

namespace hubdeck {

//! What a wizard sends, at most once. While nobody knows what became of it, it refuses to send again and looks instead.
//!
//! A wizard derives one per resource: its send method calls the service if the state is Ready, then began(), and reports the answer with
//! succeeded() or failedWith(); look() lists, and reports with succeeded(), foundNothing() or staysUnknown(). See VpcEndpointCreator.
class Submission : public QObject {
    Q_OBJECT
public:
    enum class State {
        Ready, //!< nothing was sent, or what was sent is known to have done nothing
        Sending,
        Unknown, //!< it was sent and nobody knows what became of it
        Looking, //!< reading to find out
        Done,
    };
    Q_ENUM(State)

    explicit Submission(QObject *parent = nullptr);

    State state() const { return m_state; }
    bool isBusy() const { return m_state == State::Sending || m_state == State::Looking; }
    //! Only when Unknown.
    void lookAgain();

Q_SIGNALS:
    void stateChanged(hubdeck::Submission::State state);
    //! Nothing was done.
    void failed(const hubdeck::ApiError &error);
    //! The outcome is not known, at first or still.
    void outcomeUnknown(const hubdeck::ApiError &error);
    //! A look found nothing: it may be sent again.
    void nothingFound();

protected:
    //! Reads what the platform has now.
    virtual void look() = 0;

    void began();
    void succeeded();
    //! What was sent came to nothing, or nobody knows.
    void failedWith(const ApiError &error);
    void foundNothing();
    //! A look told nothing; without an error, for the reason that is known already.
    void staysUnknown(const ApiError &error);
    void staysUnknown();

private:
    void setState(State state);

    State m_state = State::Ready;
    ApiError m_unknown;
};

} // namespace hubdeck
