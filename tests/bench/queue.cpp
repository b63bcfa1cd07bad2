// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/futures.h"
#include "core/net/networktransport.h"
#include "tests/bench/bench.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/simulatorprocess.h"

#include <QElapsedTimer>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace hubdeck::bench {

namespace {

constexpr int kRequests = 600;
constexpr double kIdealSeconds = kRequests / 15.0;

struct Run {
    double seconds = 0;
    int failures = 0;
    int refusals = 0;
    int peak = 0; // most requests the server saw in a second
};

QByteArray signIn(const QUrl &url)
{
    HttpCaller caller(url);
    return caller.post(u"/accounts/login"_s, {{u"username"_s, u"demo"_s}, {u"password"_s, u"demo"_s}})
        .object()
        .value("access_token"_L1)
        .toString()
        .toLatin1();
}

//! Submits all at once, as a table of many parts does, and waits for the last answer.
Run run(SimulatorProcess &simulator, Lane lane)
{
    NetworkTransport transport;
    SystemClock clock;
    FakeAuthorizer authorizer;
    authorizer.token = signIn(simulator.url());
    RequestQueue queue(simulator.url(), transport, clock);
    queue.setAuthorizer(&authorizer);
    simulator.control("DELETE", u"statistics"_s);

    Run result;
    int waiting = kRequests;
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kRequests; ++i) {
        // A query of its own keeps the queue from sending identical reads once.
        ApiRequest request = ApiRequest::get(u"/runtimefabric/api/organizations/{org}/privatespaces"_s, {u"none"_s});
        request.withQuery(u"n"_s, QString::number(i)).withOptions({lane, {}});
        whenDone(queue.submit(request), &queue, [&](const Result<ApiReply> &answer) {
            if (!answer && answer.error().httpStatus != 404 && answer.error().httpStatus != 403)
                ++result.failures;
            if (--waiting == 0)
                loop.quit();
        });
    }
    loop.exec();
    result.seconds = double(timer.elapsed()) / 1000;
    const QJsonObject statistics = simulator.statistics();
    result.refusals = statistics.value("refusals"_L1).toInt();
    result.peak = statistics.value("peakPerSecond"_L1).toInt();
    return result;
}

} // namespace

void measureQueue(Report &report)
{
    for (const auto &[lane, name] :
        {std::pair(Lane::Interactive, u"interactive"_s), std::pair(Lane::Background, u"background"_s)}) {
        SimulatorProcess simulator;
        if (!simulator.start())
            return report.failed(simulator.errorText());
        const Run measured = run(simulator, lane);
        report.note(
            u"%1 GETs in the %2 lane took %3 s, ideal %4 s; the server saw at most %5 in a second"_s.arg(kRequests)
                .arg(name)
                .arg(measured.seconds, 0, 'f', 2)
                .arg(kIdealSeconds, 0, 'f', 1)
                .arg(measured.peak));
        report.figure(name + u" lane, time over the ideal"_s, measured.seconds / kIdealSeconds, 1.08, 3);
        report.figure(name + u" lane, requests refused"_s, measured.refusals, 0, 0);
        report.figure(name + u" lane, requests failed"_s, measured.failures, 0, 0);
    }
}

} // namespace hubdeck::bench
