// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/authorizer.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hubdeck {

//! Lets requests through while there is a token the server takes, and renews it once for all when there is not.
class AuthGate final {
public:
    using Renewed = std::function<void(const Result<Done> &)>;
    //! \a renewed is called from the event loop when a renewal ends; never after setAuthorizer() has put another in
    //! charge.
    explicit AuthGate(Renewed renewed)
        : m_renewed(std::move(renewed))
    {
    }

    void setAuthorizer(Authorizer *authorizer);
    Authorizer *authorizer() const { return m_authorizer; }
    bool isRenewing() const { return m_renewal != nullptr; }

    //! The token to send now; nothing while the gate is closed or has to be.
    std::optional<QByteArray> token() const;
    //! Closes the gate and asks for a new token. Does nothing while that is under way.
    void renew();
    //! The server refused \a token: it is not used again. Renews, unless a newer one is there or on its way.
    void refuse(const QByteArray &token);

    //! Counts renewals that failed, so that a late 401 does not ask the user a second time.
    int failures() const { return m_failures; }
    const ApiError &lastFailure() const { return m_lastFailure; }

private:
    void onRenewed(const Result<Done> &result);

    Authorizer *m_authorizer = nullptr;
    Renewed m_renewed;
    std::unique_ptr<QObject> m_renewal; // context of the renewal under way
    QByteArray m_refused;
    int m_failures = 0;
    ApiError m_lastFailure;
};

} // namespace hubdeck
