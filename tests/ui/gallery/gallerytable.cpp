// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallerytable.h"

#include "core/models/tablerole.h"

using namespace Qt::StringLiterals;

namespace hubdeck::gallery {

namespace {

constexpr int kStatus = 1;
constexpr int kAge = 6;

struct Row {
    Tone tone;
    QStringList cells;
};

const QList<Row> &rows()
{
    static const QList<Row> all{
        {Tone::Good, {u"Custom Service"_s, u"Available"_s, u"vpce-svc-03cef49533264d928"_s, u"us-east-1"_s, u"055970264539"_s, u"use1-az1"_s, u"412"_s}},
        {Tone::Waiting, {u"ledger-link"_s, u"Pending acceptance · 2 h"_s, u"vpce-svc-0a1b2c3d4e5f60718"_s, u"eu-central-1"_s, u"773390115824"_s, u"euc1-az2, euc1-az3"_s, u"2"_s}},
        {Tone::Good, {u"kinesis-intake"_s, u"Available"_s, u"AWS kinesis-streams"_s, u"eu-central-1"_s, u"amazon"_s, u"euc1-az2, euc1-az3"_s, u"1,204"_s}},
        {Tone::Good, {u"S3-Global"_s, u"Available"_s, u"AWS s3-global.accesspoint"_s, u"us-east-1"_s, u"amazon"_s, u"use1-az1, use1-az2"_s, u"88"_s}},
        {Tone::Progress, {u"partner-edi"_s, u"Provisioning"_s, u"vpce-svc-0be77a90d2c41f356"_s, u"eu-west-1"_s, u"401288930511"_s, u"euc1-az3"_s, u"0"_s}},
        {Tone::Failed, {u"tariffs-old"_s, u"Invalid"_s, u"vpce-svc-0dead00000000beef"_s, u"us-east-1"_s, u"118800224466"_s, u"use1-az4"_s, u"31"_s}},
        {Tone::Neutral, {u"sqs-dispatch"_s, u"Unknown"_s, u"AWS sqs"_s, u"us-east-1"_s, u"amazon"_s, u"use1-az1, use1-az2"_s, u"7"_s}},
    };
    return all;
}

} // namespace

int EndpointRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rows().size());
}

int EndpointRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kAge + 1;
}

QVariant EndpointRows::data(const QModelIndex &index, int role) const
{
    const Row &row = rows().at(index.row());
    if (role == Qt::DisplayRole)
        return row.cells.at(index.column());
    if (role == ToneRole && index.column() == kStatus)
        return int(row.tone);
    if (role == Qt::TextAlignmentRole && index.column() == kAge)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant EndpointRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    static const QStringList titles{u"Name"_s, u"Status"_s, u"Service"_s, u"Region"_s, u"Owner"_s, u"Zones"_s, u"Hours"_s};
    if (role == Qt::DisplayRole)
        return titles.at(section);
    if (role == IdRole)
        return titles.at(section).toLower();
    if (role == Qt::TextAlignmentRole && section == kAge)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace hubdeck::gallery
