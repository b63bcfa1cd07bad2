// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"
#include "core/net/requestqueue.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

namespace hubdeck {

//! A request queue over a scripted transport, for the services of core/cloudhub. Names hold what must be percent-encoded.
struct CloudHubFixture {
    FakeTransport transport;
    FakeClock clock;
    FakeAuthorizer authorizer;
    RequestQueue queue{QUrl(QStringLiteral("https://platform.example")), transport, clock, {}, [] { return 0.0; }};
    const SpaceRef space{OrganizationId{QStringLiteral("org/1")}, SpaceId{QStringLiteral("sp%1")}};
    const QString spacePath = QStringLiteral("/runtimefabric/api/organizations/org%2F1/privatespaces/sp%251");

    CloudHubFixture() { queue.setAuthorizer(&authorizer); }

    //! What \a reply ends with; the clock moves on until it does. Unlike anything a service answers when it never ends.
    template <typename T>
    Result<T> wait(const Reply<T> &reply)
    {
        FakeClock::deliverEvents();
        for (int turn = 0; turn < 1000 && !reply.isFinished(); ++turn) {
            if (!clock.advanceToNext())
                break;
        }
        return reply.isFinished() && reply.resultCount() == 1 ? reply.result() : failure(ApiError::protocol({}, QStringLiteral("no end")));
    }
};

} // namespace hubdeck
