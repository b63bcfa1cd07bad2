// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/message.h"

#include <QAbstractHttpServer>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace simulator {

// What Qt HTTP Server offers to answer with has changed twice.
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
using Answerer = QTcpSocket *;
using MissingAnswerer = QTcpSocket *;
#elif QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
using Answerer = QHttpServerResponder &;
using MissingAnswerer = QHttpServerResponder &&;
#else
using Answerer = QHttpServerResponder &;
using MissingAnswerer = QHttpServerResponder &;
#endif

//! The one place that knows Qt HTTP Server: turns what it hands out into a Request and puts the Response on the wire.
//! Qt HTTP Server parses and answers; an answer that is late or broken on purpose goes to the socket by hand.
class Listener final : public QAbstractHttpServer {
    Q_OBJECT

public:
    using Handler = std::function<Response(const Request &)>;

    explicit Listener(Handler handler, QObject *parent = nullptr);

    //! Serves on the loopback address; port 0 takes a free one. The error text is empty on success.
    [[nodiscard]] QString open(quint16 port, const std::optional<QSslConfiguration> &tls);
    [[nodiscard]] QUrl url() const { return m_url; }

protected:
    bool handleRequest(const QHttpServerRequest &request, Answerer answerer) override;
    void missingHandler(const QHttpServerRequest &request, MissingAnswerer answerer) override;

private:
    void deliverByHand(const Response &response, QTcpSocket *socket);

    Handler m_handler;
    QUrl m_url;
};

} // namespace simulator
