// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <chrono>
#include <deque>

namespace simulator {

//! Counts what came in, for tests and benchmarks. Control requests are not counted.
class Statistics {
public:
    using Time = std::chrono::steady_clock::time_point;

    void countRequest(const QByteArray &verb, const QString &path, Time now);
    void countRefusal(const QByteArray &verb, const QString &path);
    void clear();

    //! requests, refusals (429 only), peakPerSecond (most CloudHub requests within any second),
    //! requestsByPath and refusalsByPath with keys like "GET /path".
    [[nodiscard]] QJsonObject toJson() const;

private:
    int m_requests = 0;
    int m_refusals = 0;
    qsizetype m_peak = 0;
    std::deque<Time> m_lastSecond;
    QMap<QString, int> m_requestsByPath;
    QMap<QString, int> m_refusalsByPath;
};

} // namespace simulator
