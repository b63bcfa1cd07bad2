// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "tests/support/failingsecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeplatform.h"

#include <QSignalSpy>

namespace hubdeck {

//! A session on a fake platform, with a clock that moves when told.
class SessionFixture {
public:
    static inline const QString kSecret{FakePlatform::kSecret};
    static inline const QString kKey = QStringLiteral("hubdeck/p1"); //!< of the session's secret

    explicit SessionFixture(
        CredentialKind kind = CredentialKind::ConnectedApp, const QueueLimits &limits = {}, bool isDemo = false)
    {
        const Profile profile{QStringLiteral("p1"), QStringLiteral("Test"),
            QUrl(QStringLiteral("https://platform.example")), kind, QStringLiteral("account"), isDemo};
        session = std::make_unique<Session>(profile, transport, clock, secrets, limits);
        signInNeeded = std::make_unique<QSignalSpy>(session.get(), &Session::signInNeeded);
    }

    template <typename T>
    Result<T> wait(const Reply<T> &reply)
    {
        for (int i = 0; i < 300 && !reply.isFinished(); ++i)
            clock.advance(std::chrono::milliseconds(100));
        return reply.isFinished() ? reply.result()
                                  : Result<T>(failure(ApiError::protocol({}, QStringLiteral("no answer"))));
    }
    Result<Identity> signIn(const QString &secret = kSecret, bool remember = true)
    {
        return wait(session->signIn(secret, remember));
    }
    Reply<ApiReply> request(int number = 0)
    {
        return session->queue().submit(ApiRequest::get(QStringLiteral("/thing/{n}"), {QString::number(number)}));
    }
    Result<ApiReply> answer(int number = 0) { return wait(request(number)); }
    int sent(const QString &path) const { return int(transport.lines().filter(path).count()); }
    int tokensAsked() const { return sent(QStringLiteral("/accounts/login")) + sent(QStringLiteral("/oauth2/token")); }

    FakeClock clock;
    FakeTransport transport;
    FakePlatform platform{transport};
    FailingSecretStore secrets;
    std::unique_ptr<Session> session;
    std::unique_ptr<QSignalSpy> signInNeeded;
};

} // namespace hubdeck
