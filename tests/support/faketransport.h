// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/clock.h"
#include "core/net/transport.h"

#include <QObject>

#include <deque>

namespace hubdeck {

//! A JSON answer. \a json is text: R"({"id":"1"})".
TransportReply jsonReply(int status, const QByteArray &json, const HttpHeaders &headers = {});
//! An answer of any other content type.
TransportReply textReply(int status, const QByteArray &text, const QByteArray &contentType = "text/plain");
//! No answer at all.
TransportReply lostReply(ApiError::Kind kind = ApiError::Kind::Network, bool mayHaveArrived = true);

//! Answers from a script instead of a network. Answers are delivered from the event loop, as the real one does.
//!
//! Three ways to answer, tried in this order:
//!  1. on("GET /me", reply): prepared answers by verb and path (or path and query); several for one key are given in
//!  turn, the last for ever.
//!  2. setResponder(function): computed answers; nothing returned leaves the request hanging.
//!  3. answer(index, reply): by hand, whenever the test likes.
class FakeTransport final : public QObject, public Transport {
public:
    struct Sent {
        TransportRequest request;
        std::chrono::milliseconds at{0}; //!< by the clock given to setClock()
        bool isAnswered = false;
        bool isAborted = false; //!< its call was destroyed before the answer

        //! "POST /a/b?c=d"
        QString line() const;
        QByteArray header(QByteArrayView name) const;
    };
    using Responder = std::function<std::optional<TransportReply>(const TransportRequest &)>;

    std::unique_ptr<TransportCall> send(const TransportRequest &request, Handler handler) override;

    void on(const QString &line, const TransportReply &reply);
    void setResponder(Responder responder) { m_responder = std::move(responder); }
    //! With a clock the times of sending are kept, and scripted answers take \a latency.
    void setClock(Clock *clock, std::chrono::milliseconds latency = std::chrono::milliseconds(0));

    //! Answers a request that still hangs. False when it was aborted or answered before.
    bool answer(int index, const TransportReply &reply);
    //! Answers the oldest request with this line that still hangs.
    bool answer(const QString &line, const TransportReply &reply);

    const std::deque<Sent> &sent() const { return m_sent; }
    int count() const { return int(m_sent.size()); }
    int inFlight() const;
    QStringList lines() const; //!< line() of all that was sent, in order

private:
    class Call;
    std::optional<TransportReply> scripted(const TransportRequest &request);

    std::deque<Sent> m_sent;
    std::deque<Handler> m_handlers;
    QHash<QString, QList<TransportReply>> m_script;
    Responder m_responder;
    Clock *m_clock = nullptr;
    std::chrono::milliseconds m_latency{0};
};

} // namespace hubdeck
