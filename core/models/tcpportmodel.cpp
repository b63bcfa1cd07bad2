// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tcpportmodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = TcpPortRow;

const auto kUsed = u"used"_s;
const auto kFree = u"free"_s;

QString idOf(const Row &row)
{
    return QString::number(row.port);
}

} // namespace

QString tcpAddress(const QString &dnsTarget, int port)
{
    static const auto domain = u".cloudhub.io"_s;
    if (dnsTarget.isEmpty())
        return {};
    QString host = dnsTarget;
    if (host.endsWith(domain))
        host.insert(host.size() - domain.size(), u".tcp"_s);
    return u"APP."_s + host + u':' + QString::number(port);
}

QStringList allowedSources(const QList<FirewallRule> &rules, int port)
{
    QStringList sources;
    for (const FirewallRule &rule : rules) {
        const bool isTcp = rule.protocol == "tcp"_L1 || rule.protocol == "any"_L1;
        if (rule.direction == FirewallRule::Direction::Inbound && isTcp && rule.fromPort <= port && rule.toPort >= port)
            sources.append(rule.cidrBlock);
    }
    sources.removeDuplicates();
    return sources;
}

TcpPortModel::TcpPortModel(TcpPorts &service, Clock &clock, const SpaceRef &space, QObject *parent)
    : RecordTableModel(idOf, columns(), clock, parent)
    , m_service(service)
    , m_space(space)
{
    ledger().setParts({kUsed, kFree});
    ledger().setTitle(kUsed, tr("Ports in use"));
    ledger().setTitle(kFree, tr("Free ports"));
}

Columns<TcpPortRow> TcpPortModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(QList<Column<Row>>{
        Column<Row>(
            u"port"_s, [] { return TcpPortModel::tr("Port"); }, [](const Row &row) { return QString::number(row.port); })
            .sortedBy([](const Row &row) { return QVariant(row.port); })
            .wide(80),
        Column<Row>(
            u"state"_s, [] { return TcpPortModel::tr("State"); },
            [](const Row &row) { return row.isFree ? TcpPortModel::tr("Free") : TcpPortModel::tr("In use"); })
            .toned([](const Row &row) { return std::optional(row.isFree ? Tone::Good : Tone::Neutral); })
            .wide(110),
        Column<Row>(
            u"allowed-from"_s, [] { return TcpPortModel::tr("Let in by the firewall from"); },
            [](const Row &row) { return row.allowedFrom.isEmpty() ? TcpPortModel::tr("nowhere") : row.allowedFrom.join(u", "_s); })
            .hinted([](const Row &row) {
                return row.allowedFrom.isEmpty() ? TcpPortModel::tr("No inbound rule for TCP covers this port: nothing can reach it.") : QString();
            })
            .wide(200),
        Column<Row>(
            u"address"_s, [] { return TcpPortModel::tr("Address"); }, [](const Row &row) { return row.address; })
            .explained([] { return TcpPortModel::tr("APP stands for the application's name and its six characters"); })
            .wide(330),
    });
}

QString TcpPortModel::resourceName() const
{
    return u"tcp-ports"_s;
}

TcpPortRow TcpPortModel::makeRow(int port, bool isFree) const
{
    return {port, isFree, tcpAddress(m_dnsTarget, port), allowedSources(m_rules, port)};
}

void TcpPortModel::setNetwork(const QString &dnsTarget, const QList<FirewallRule> &rules)
{
    m_dnsTarget = dnsTarget;
    m_rules = rules;
    const QList<TcpPortRow> present = this->rows();
    for (const TcpPortRow &row : present)
        upsert(row.isFree ? kFree : kUsed, makeRow(row.port, row.isFree));
}

void TcpPortModel::refresh()
{
    cancel(); // another number of free ports may be asked for
    read(kUsed);
    read(kFree);
    Q_EMIT loadStateChanged();
}

void TcpPortModel::cancel()
{
    m_cancel.cancel();
    ledger().stop();
    Q_EMIT loadStateChanged();
}

void TcpPortModel::read(const QString &part)
{
    ledger().start(part);
    const CallOptions options{Lane::Interactive, m_cancel.token()};
    const auto reply = part == kUsed ? m_service.used(m_space, TcpPorts::kMostAtATime, options) : m_service.available(m_space, m_freeCount, options);
    whenDone(reply, this, [this, part](const Result<QList<int>> &result) { onRead(part, result); });
}

void TcpPortModel::onRead(const QString &part, const Result<QList<int>> &result)
{
    if (!result) {
        // One that was taken back says nothing: by now another may be under way.
        if (result.error().kind != ApiError::Kind::Cancelled)
            ledger().fail(part, result.error());
        Q_EMIT loadStateChanged();
        return;
    }
    QList<TcpPortRow> rows;
    for (const int port : *result)
        rows.append(makeRow(port, part == kFree));
    if (part == kUsed)
        m_usedCount = rows.size();
    ledger().succeed(part, clock().utcNow());
    mergePart(part, std::move(rows));
    Q_EMIT loadStateChanged();
}

} // namespace hubdeck
