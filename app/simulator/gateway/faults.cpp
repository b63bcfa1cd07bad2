// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/faults.h"

#include "app/simulator/http/errors.h"

#include <QDateTime>
#include <QLocale>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace simulator {

namespace {

constexpr qsizetype hugeSize = 5 * 1024 * 1024;

struct KindFacts {
    Fault::Kind kind;
    int usualStatus;
};

const QMap<QString, KindFacts> &kinds()
{
    static const QMap<QString, KindFacts> table {
        {u"status"_s, {Fault::Kind::Status, 503}},
        {u"drop"_s, {Fault::Kind::Drop, 200}},
        {u"hang"_s, {Fault::Kind::Hang, 200}},
        {u"html"_s, {Fault::Kind::Html, 502}},
        {u"empty"_s, {Fault::Kind::Empty, 200}},
        {u"truncate"_s, {Fault::Kind::Truncate, 200}},
        {u"huge"_s, {Fault::Kind::Huge, 500}},
        {u"delay"_s, {Fault::Kind::Delay, 200}},
        {u"redirect"_s, {Fault::Kind::Redirect, 302}},
        {u"retry-after-date"_s, {Fault::Kind::RetryAfterDate, 429}},
    };
    return table;
}

Response htmlPage(int status, qsizetype size = 0)
{
    Response response;
    response.status = status;
    response.contentType = "text/html";
    response.body = "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>"
        + QByteArray::number(status) + "</h1><p>The gateway could not answer.</p>\n";
    if (size > 0)
        response.body += QByteArray(size, '-');
    response.body += "</body></html>\n";
    return response;
}

Response redirection(int status)
{
    Response response = emptyAnswer(status);
    response.addHeader("Location", "https://other-host.example/landing");
    return response;
}

//! A 429 whose Retry-After is a date, as HTTP allows beside seconds.
Response waitUntilDate(const Request &request, int status, std::chrono::milliseconds wait)
{
    Response response = refusal(apiOf(request.path), status, u"Too Many Requests"_s);
    const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(wait.count());
    const QString date = QLocale::c().toString(until, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    response.addHeader("Retry-After", date.toLatin1());
    return response;
}

} // namespace

bool Fault::needsAnswer() const { return applyFirst || kind == Kind::Truncate || kind == Kind::Delay; }

std::chrono::milliseconds Fault::lateness() const { return kind == Kind::RetryAfterDate ? 0ms : delay; }

Response Fault::spoil(const Request &request, Response real) const
{
    switch (kind) {
    case Kind::Status:
        return refusal(apiOf(request.path), status, u"Injected fault"_s);
    case Kind::Drop:
        real.delivery = Delivery::Dropped;
        return real;
    case Kind::Hang:
        real.delivery = Delivery::Never;
        return real;
    case Kind::Html:
        return htmlPage(status);
    case Kind::Empty:
        return emptyAnswer(status);
    case Kind::Truncate:
        real.delivery = Delivery::Truncated;
        return real;
    case Kind::Huge:
        return htmlPage(status, hugeSize);
    case Kind::Delay:
        return real;
    case Kind::Redirect:
        return redirection(status);
    case Kind::RetryAfterDate:
        return waitUntilDate(request, status, delay > 0ms ? delay : 2s);
    }
    return real;
}

QString Faults::add(const QJsonObject &description)
{
    const auto facts = kinds().constFind(description.value("fault"_L1).toString());
    if (facts == kinds().constEnd())
        return QString(u"fault must be one of: "_s + QStringList(kinds().keys()).join(u", "_s));
    Fault fault;
    fault.kind = facts->kind;
    fault.verb = description.value("method"_L1).toString().toUpper().toLatin1();
    fault.path.setPattern(description.value("path"_L1).toString());
    fault.status = description.value("status"_L1).toInt(facts->usualStatus);
    fault.delay = std::chrono::milliseconds(description.value("delayMs"_L1).toInt());
    fault.count = description.value("count"_L1).toInt(1);
    fault.applyFirst = description.value("applyFirst"_L1).toBool();
    if (!fault.path.isValid())
        return QString(u"path is no regular expression: "_s + fault.path.errorString());
    if (fault.status < 200 || fault.status > 599 || fault.count < 1 || fault.delay < 0ms)
        return u"status, count or delayMs is out of range"_s;
    m_faults.append(fault);
    return {};
}

std::optional<Fault> Faults::take(const Request &request)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        const bool verbFits = fault.verb.isEmpty() || fault.verb == request.verb;
        if (!verbFits || !fault.path.match(request.path).hasMatch())
            continue;
        const Fault taken = fault;
        if (--fault.count == 0)
            m_faults.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

} // namespace simulator
