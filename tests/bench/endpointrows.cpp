// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/endpointrows.h"

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace hubdeck::bench {

namespace {

constexpr std::array kPurposes{u"ledger", u"kinesis", u"partner-edi", u"tariffs", u"sqs-dispatch", u"rail-timetable", u"customs"};
constexpr std::array kRegions{u"eu-central-1", u"us-east-1", u"eu-west-1", u"ap-southeast-2"};
constexpr std::array kStatuses{VpcEndpointStatus::Available, VpcEndpointStatus::Available, VpcEndpointStatus::Available,
    VpcEndpointStatus::PendingAcceptance, VpcEndpointStatus::Valid, VpcEndpointStatus::Invalid};
constexpr std::array kWords{u"Available", u"Available", u"Available", u"PendingAcceptance", u"Valid", u"Invalid"};

template <typename Words>
QString pick(const Words &words, quint32 number)
{
    return QString::fromUtf16(words[number % words.size()]);
}

} // namespace

VpcEndpointRow endpointRow(int number)
{
    const quint32 mixed = quint32(number) * 2654435761u; // neighbours differ, as in life
    const QString hex = QString::number(mixed, 16).rightJustified(8, u'0');
    VpcEndpointRow row;
    VpcEndpoint &endpoint = row.endpoint;
    endpoint.id.value = hex + u"-5b0d-4e28-bf16-"_s + QString::number(number).rightJustified(12, u'0');
    endpoint.space = {{u"org-%1"_s.arg(mixed % 40)}, {u"space-%1"_s.arg(mixed % 5000)}};
    endpoint.name = pick(kPurposes, mixed >> 3) + u'-' + QString::number(number % 997);
    endpoint.serviceRegion = pick(kRegions, mixed >> 5);
    endpoint.serviceName = u"com.amazonaws.vpce."_s + endpoint.serviceRegion + u".vpce-svc-0"_s + hex + hex;
    endpoint.serviceOwner = QString::number(100000000000 + qint64(mixed));
    endpoint.zoneIds = {u"euc1-az%1"_s.arg(mixed % 3 + 1), u"euc1-az%1"_s.arg((mixed + 1) % 3 + 1)};
    endpoint.status = kStatuses[(mixed >> 7) % kStatuses.size()];
    endpoint.statusText = pick(kWords, mixed >> 7);
    endpoint.dnsNames = {u"vpce-0%1.%2"_s.arg(hex, endpoint.serviceName)};
    row.spaceName = u"space-%1"_s.arg(mixed % 5000);
    row.groupName = u"Northwind Division %1"_s.arg(mixed % 40);
    row.since = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()).addSecs(mixed % 10000000);
    return row;
}

QList<VpcEndpointRow> endpointRows(int count)
{
    QList<VpcEndpointRow> rows;
    rows.reserve(count);
    for (int number = 0; number < count; ++number)
        rows.append(endpointRow(number));
    return rows;
}

} // namespace hubdeck::bench
