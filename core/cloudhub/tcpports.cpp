// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/tcpports.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

Result<QList<int>> decodePorts(const ApiReply &reply)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    const QJsonValue ports = json->toObject().value("ports"_L1);
    if (!ports.isArray())
        return failure(ApiError::protocol(u"ports"_s, u"a list is expected"_s));
    return decodeList<int>(ports.toArray(), u"ports"_s, [](const QJsonValue &port, const QString &path) -> Result<int> {
        const int number = port.isString() ? port.toString().toInt() : port.toInt();
        if (number < 1 || number > 65'535)
            return failure(ApiError::protocol(path, u"a port number is expected"_s));
        return number;
    });
}

} // namespace

TcpPorts::TcpPorts(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QList<int>> TcpPorts::available(const SpaceRef &ref, int count, const CallOptions &options)
{
    return read(ref, true, count, options);
}

Reply<QList<int>> TcpPorts::used(const SpaceRef &ref, int count, const CallOptions &options)
{
    return read(ref, false, count, options);
}

Reply<QList<int>> TcpPorts::read(const SpaceRef &ref, bool isAvailable, int count, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(QLatin1StringView(kSpacePath) + u"/ports"_s, {ref.organization.value, ref.space.value})
                                   .withQuery(u"available"_s, isAvailable ? u"true"_s : u"false"_s)
                                   .withQuery(u"count"_s, QString::number(count))
                                   .withOptions(options);
    return decoded<QList<int>>(m_queue.submit(request), request, this, decodePorts);
}

} // namespace hubdeck

#include "moc_tcpports.cpp"
