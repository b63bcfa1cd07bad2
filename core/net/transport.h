// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"
#include "core/net/apirequest.h"

#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace hubdeck {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! The first header of that name, compared without case; empty if none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

//! What goes over the wire: the request with its host and token.
struct TransportRequest {
    Verb verb = Verb::Get;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

//! What came back: an HTTP answer (httpStatus > 0), or the failure to get one.
struct TransportReply {
    int httpStatus = 0;
    QString reasonPhrase;
    HttpHeaders headers;
    QByteArray body; //!< of an error answer only the first 64 KiB
    //! Set when no complete HTTP answer came: Network, Proxy, Tls or Protocol (a body cut short).
    std::optional<ApiError::Kind> failure;
    QString failureText; //!< the system's words, with host and, for Tls, the certificate's fault
    //! The request may have reached the server although no answer came back.
    bool mayHaveArrived = false;

    QByteArray header(QByteArrayView name) const; //!< see headerValue()
};

//! A request on its way. Destroying it aborts it; its handler is then not called. The handler may destroy it.
class TransportCall {
public:
    virtual ~TransportCall() = default;
    //! The request may have reached the server by now. Asked before an unanswered call is given up.
    virtual bool mayHaveArrived() const { return true; }
};

//! Sends one request at a time over HTTP. A seam: tests answer from a script (tests/support/faketransport.h).
//! Knows nothing of limits, retries or tokens; times nothing out: the queue does.
class Transport {
public:
    using Handler = std::function<void(const TransportReply &)>;
    virtual ~Transport() = default;
    //! Calls \a handler exactly once, later, from the event loop, unless the call is destroyed before. Redirects are
    //! never followed.
    virtual std::unique_ptr<TransportCall> send(const TransportRequest &request, Handler handler) = 0;
};

} // namespace hubdeck
