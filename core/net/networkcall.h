// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace hubdeck {

//! A body that can be read once. Qt asks to rewind it when it is about to send a request again, and gives up when that
//! fails.
class OnceReadable final : public QIODevice {
public:
    explicit OnceReadable(const QByteArray &body);
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_position >= m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

//! One request of a NetworkTransport. Reads the answer as it comes, within bounds, and tells what became of it.
class NetworkCall final : public QObject, public TransportCall {
    Q_OBJECT
public:
    //! \a ownManager is for a request that must not share a connection; \a shared is used without one.
    NetworkCall(const TransportRequest &request, const QSslConfiguration &ssl,
        std::unique_ptr<QNetworkAccessManager> ownManager, QNetworkAccessManager *shared, Transport::Handler handler);
    ~NetworkCall() override;

    bool mayHaveArrived() const override;

private:
    void start(const TransportRequest &request, const QNetworkRequest &networkRequest, QNetworkAccessManager *manager);
    int status() const;
    void onReadyRead();
    void onSslErrors(const QList<QSslError> &errors);
    void onFinished();
    TransportReply answer() const;
    TransportReply lost() const;
    ApiError::Kind failure() const;
    QString failureText() const;
    bool isTunnelFault() const;
    bool isCutShort() const;
    void deliver(const TransportReply &reply);

    std::unique_ptr<QNetworkAccessManager> m_ownManager; // before m_reply, which it has to outlive
    std::unique_ptr<OnceReadable> m_upload;
    std::unique_ptr<QNetworkReply> m_reply;
    Transport::Handler m_handler;
    QUrl m_url;
    QByteArray m_body;
    QStringList m_tlsFaults;
    bool m_hasBody = false;
    bool m_isEncrypted = false;
    bool m_wasSent = false;
};

} // namespace hubdeck
