// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faketransport.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString lineOf(const TransportRequest &request, QUrl::FormattingOptions leftOut = QUrl::None)
{
    const QByteArray target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | leftOut);
    return QString::fromLatin1(verbName(request.verb) + ' ' + target);
}

} // namespace

TransportReply jsonReply(int status, const QByteArray &json, const HttpHeaders &headers)
{
    TransportReply reply = textReply(status, json, "application/json");
    reply.headers += headers;
    return reply;
}

TransportReply textReply(int status, const QByteArray &text, const QByteArray &contentType)
{
    TransportReply reply;
    reply.httpStatus = status;
    reply.headers = {{"Content-Type", contentType}};
    reply.body = text;
    reply.mayHaveArrived = true;
    return reply;
}

TransportReply lostReply(ApiError::Kind kind, bool mayHaveArrived)
{
    TransportReply reply;
    reply.failure = kind;
    reply.failureText = u"connection lost"_s;
    reply.mayHaveArrived = mayHaveArrived;
    return reply;
}

QString FakeTransport::Sent::line() const
{
    return lineOf(request);
}

QByteArray FakeTransport::Sent::header(QByteArrayView name) const
{
    return headerValue(request.headers, name);
}

class FakeTransport::Call final : public TransportCall {
public:
    Call(FakeTransport *transport, int index)
        : m_transport(transport)
        , m_index(index)
    {
    }
    ~Call() override
    {
        if (!m_transport)
            return;
        Sent &sent = m_transport->m_sent[size_t(m_index)];
        sent.isAborted = !sent.isAnswered;
        m_transport->m_handlers[size_t(m_index)] = nullptr;
    }

private:
    QPointer<FakeTransport> m_transport;
    int m_index;
};

std::unique_ptr<TransportCall> FakeTransport::send(const TransportRequest &request, Handler handler)
{
    const int index = count();
    m_sent.push_back({request, m_clock ? m_clock->now() : std::chrono::milliseconds(0), false, false});
    m_handlers.push_back(std::move(handler));
    if (const std::optional<TransportReply> reply = scripted(request)) {
        const auto deliver = [this, index, reply = *reply] { answer(index, reply); };
        if (m_clock && m_latency.count() > 0)
            m_clock->callAfter(m_latency, this, deliver);
        else
            QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    }
    return std::make_unique<Call>(this, index);
}

std::optional<TransportReply> FakeTransport::scripted(const TransportRequest &request)
{
    for (const QString &line : {lineOf(request), lineOf(request, QUrl::RemoveQuery)}) {
        const auto found = m_script.find(line);
        if (found != m_script.end())
            return found->size() > 1 ? found->takeFirst() : found->first();
    }
    return m_responder ? m_responder(request) : std::nullopt;
}

void FakeTransport::on(const QString &line, const TransportReply &reply)
{
    m_script[line].append(reply);
}

void FakeTransport::setClock(Clock *clock, std::chrono::milliseconds latency)
{
    m_clock = clock;
    m_latency = latency;
}

bool FakeTransport::answer(int index, const TransportReply &reply)
{
    Sent &sent = m_sent.at(size_t(index));
    const Handler handler = std::exchange(m_handlers[size_t(index)], nullptr);
    if (!handler)
        return false;
    sent.isAnswered = true;
    handler(reply);
    return true;
}

bool FakeTransport::answer(const QString &line, const TransportReply &reply)
{
    for (int i = 0; i < count(); ++i) {
        if (m_handlers[size_t(i)] && m_sent[size_t(i)].line() == line)
            return answer(i, reply);
    }
    return false;
}

int FakeTransport::inFlight() const
{
    return int(
        std::count_if(m_handlers.begin(), m_handlers.end(), [](const Handler &handler) { return bool(handler); }));
}

QStringList FakeTransport::lines() const
{
    QStringList lines;
    for (const Sent &sent : m_sent)
        lines += sent.line();
    return lines;
}

} // namespace hubdeck
