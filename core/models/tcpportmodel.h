// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/firewallrule.h"
#include "core/cloudhub/tcpports.h"
#include "core/models/recordtablemodel.h"

namespace hubdeck {

//! One TCP port of a space.
struct TcpPortRow {
    int port = 0;
    bool isFree = false;
    QString address; //!< host and port at which an application is reached, with APP in place of its name; empty without a network
    QStringList allowedFrom; //!< CIDR blocks from which the firewall lets traffic to it through
    friend bool operator==(const TcpPortRow &, const TcpPortRow &) = default;
};

//! Ports of one space that are in use, and some that are free. Parts: "used", "free". IdRole: the port number. ItemRole: TcpPortRow.
class TcpPortModel final : public RecordTableModel<TcpPortRow> {
    Q_OBJECT
public:
    //! All are borrowed and outlive the model.
    TcpPortModel(TcpPorts &service, Clock &clock, const SpaceRef &space, QObject *parent = nullptr);

    //! What addresses and the firewall's answer are made from; rows that are there follow.
    void setNetwork(const QString &dnsTarget, const QList<FirewallRule> &rules);
    //! How many free ports are asked for, 1 to 10. Takes effect with the next refresh().
    void setFreeCount(int count) { m_freeCount = count; }
    int freeCount() const { return m_freeCount; }
    //! The platform tells no more than this many ports in use; exactly so many may mean that there are more.
    bool mayHaveMoreInUse() const { return m_usedCount >= TcpPorts::kMostAtATime; }

    static Columns<TcpPortRow> columns();
    QString resourceName() const override;
    void refresh() override;
    void cancel() override;

private:
    void read(const QString &part);
    void onRead(const QString &part, const Result<QList<int>> &result);
    TcpPortRow makeRow(int port, bool isFree) const;

    TcpPorts &m_service;
    const SpaceRef m_space;
    QString m_dnsTarget;
    QList<FirewallRule> m_rules;
    int m_freeCount = 5;
    qsizetype m_usedCount = 0;
    CancelSource m_cancel;
};

//! "APP.k3w9tz.deu-c1.tcp.cloudhub.io:30500" for the DNS target "k3w9tz.deu-c1.cloudhub.io"; empty for an empty one.
QString tcpAddress(const QString &dnsTarget, int port);
//! The blocks of inbound rules that let TCP traffic to \a port through, each once.
QStringList allowedSources(const QList<FirewallRule> &rules, int port);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::TcpPortRow)
