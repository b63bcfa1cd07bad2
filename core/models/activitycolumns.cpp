// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/activitymodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = ActivityRow;

bool isDone(const Row &row)
{
    return row.record.state == RequestRecord::State::Done;
}

QString waitWord(const RequestRecord &record)
{
    using Reason = RequestRecord::WaitReason;
    if (record.waitReason == Reason::SignIn)
        return ActivityModel::tr("Waiting for sign-in");
    const QString seconds = QString::number(std::chrono::ceil<std::chrono::seconds>(record.waitTime).count());
    return record.waitReason == Reason::RateLimited ? ActivityModel::tr("Limit reached, waiting %1 s").arg(seconds)
                                                    : ActivityModel::tr("Trying again in %1 s").arg(seconds);
}

QString failureWord(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Cancelled:
        return ActivityModel::tr("Cancelled");
    case ApiError::Kind::Proxy:
        return ActivityModel::tr("Proxy failed");
    case ApiError::Kind::Tls:
        return ActivityModel::tr("Not trusted");
    case ApiError::Kind::Timeout:
        return ActivityModel::tr("No answer in time");
    case ApiError::Kind::Unauthorized:
        return ActivityModel::tr("Not signed in");
    case ApiError::Kind::Protocol:
        return ActivityModel::tr("Answer not understood");
    default:
        return ActivityModel::tr("No connection");
    }
}

QString statusWord(const Row &row)
{
    const RequestRecord &record = row.record;
    switch (record.state) {
    case RequestRecord::State::Queued:
        return ActivityModel::tr("Queued");
    case RequestRecord::State::Sent:
        return ActivityModel::tr("Sent");
    case RequestRecord::State::Waiting:
        return waitWord(record);
    case RequestRecord::State::Done:
        break;
    }
    if (record.error && (record.httpStatus == 0 || record.error->kind == ApiError::Kind::Cancelled))
        return failureWord(record.error->kind);
    return QString::number(record.httpStatus);
}

std::optional<Tone> statusTone(const Row &row)
{
    if (!isDone(row))
        return row.record.state == RequestRecord::State::Waiting ? Tone::Waiting : Tone::Progress;
    if (!row.record.error)
        return Tone::Good;
    return row.record.error->kind == ApiError::Kind::Cancelled ? Tone::Neutral : Tone::Failed;
}

QString statusHint(const Row &row)
{
    return row.record.error ? row.record.error->serverMessage : QString();
}

QString durationText(const Row &row)
{
    return isDone(row) ? QString::number(row.record.duration.count()) + u" ms"_s : QString();
}

QVariant durationKey(const Row &row)
{
    return isDone(row) ? QVariant(qint64(row.record.duration.count())) : QVariant();
}

QString laneWord(const Row &row)
{
    return row.record.request.lane == Lane::Interactive ? ActivityModel::tr("Interactive")
                                                        : ActivityModel::tr("Background");
}

QList<Column<Row>> shownColumns()
{
    return {
        Column<Row>(
            u"time"_s, [] { return ActivityModel::tr("Time"); },
            [](const Row &row) { return row.record.queuedAt.toLocalTime().toString(u"HH:mm:ss"_s); })
            .sortedBy([](const Row &row) { return QVariant(row.record.queuedAt); })
            .exportedAs([](const Row &row) { return row.record.queuedAt.toString(Qt::ISODateWithMs); })
            .wide(80),
        Column<Row>(
            u"method"_s, [] { return ActivityModel::tr("Method"); },
            [](const Row &row) { return QString::fromLatin1(verbName(row.record.request.verb)); })
            .wide(80),
        Column<Row>(
            u"path"_s, [] { return ActivityModel::tr("Path"); },
            [](const Row &row) { return QString::fromLatin1(row.record.request.encodedTarget()); })
            .wide(400),
        Column<Row>(
            u"status"_s, [] { return ActivityModel::tr("Status"); }, statusWord)
            .toned(statusTone)
            .hinted(statusHint)
            .wide(150),
        Column<Row>(
            u"duration"_s, [] { return ActivityModel::tr("Duration"); }, durationText)
            .sortedBy(durationKey)
            .numeric()
            .wide(90),
        Column<Row>(
            u"attempts"_s, [] { return ActivityModel::tr("Attempts"); },
            [](const Row &row) { return QString::number(row.record.attempts); })
            .sortedBy([](const Row &row) { return QVariant(row.record.attempts); })
            .numeric()
            .wide(80),
        Column<Row>(
            u"transaction"_s, [] { return ActivityModel::tr("Transaction id"); },
            [](const Row &row) { return row.record.transactionId; })
            .wide(260)
            .explained([] { return ActivityModel::tr("The platform's own id of the request; give it to support"); }),
    };
}

QList<Column<Row>> hiddenColumns()
{
    return {
        Column<Row>(
            u"shared"_s, [] { return ActivityModel::tr("Shared by"); },
            [](const Row &row) { return QString::number(row.record.sharedBy); })
            .sortedBy([](const Row &row) { return QVariant(row.record.sharedBy); })
            .numeric()
            .wide(80)
            .hidden()
            .explained([] { return ActivityModel::tr("How many parts of Hubdeck waited for this one answer"); }),
        Column<Row>(
            u"lane"_s, [] { return ActivityModel::tr("Lane"); }, laneWord)
            .wide(100)
            .hidden(),
    };
}

} // namespace

Columns<ActivityRow> ActivityModel::makeColumns()
{
    return std::make_shared<const QList<Column<Row>>>(shownColumns() + hiddenColumns());
}

} // namespace hubdeck
