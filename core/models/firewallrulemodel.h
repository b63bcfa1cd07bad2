// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/firewallrule.h"
#include "core/models/tone.h"

#include <QAbstractTableModel>

namespace hubdeck {

//! The firewall rules of a space as a table to edit, beside those that the platform has. Roles: ItemRole (FirewallRule), ToneRole and
//! HintRole in the last column, which says what is wrong with a rule.
class FirewallRuleModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { DirectionColumn, ProtocolColumn, CidrColumn, FromPortColumn, ToPortColumn, DescriptionColumn, CheckColumn, ColumnCount };

    explicit FirewallRuleModel(QObject *parent = nullptr);

    //! What the platform has; also becomes what is edited, unless something was changed: that is kept.
    void setBase(const QList<FirewallRule> &rules);
    const QList<FirewallRule> &base() const { return m_base; }
    const QList<FirewallRule> &rules() const { return m_rules; }
    //! Back to what the platform has.
    void discard();
    //! Replaces all that is edited, as from a file.
    void setRules(const QList<FirewallRule> &rules);
    //! Takes into what is edited what became different on the platform between \a before and the present base.
    void adopt(const QList<FirewallRule> &before);

    bool isChanged() const { return !difference().isEmpty(); }
    FirewallDifference difference() const { return differenceOf(m_base, m_rules); }
    //! Rules that the platform would refuse: wrong in themselves, duplicates.
    int faultCount() const;
    int shadowedCount() const;
    //! The direction with more rules than the platform takes, if any.
    std::optional<FirewallRule::Direction> overfullDirection() const;

    void insert(int row, const FirewallRule &rule);
    void duplicate(const QList<int> &rows); //!< each right below its original
    void remove(const QList<int> &rows);
    //! Moves the rows up (-1) or down (1) by one; false when there is no room.
    bool move(const QList<int> &rows, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    //! Anything about the rules or the base became different.
    void edited();

private:
    struct Check {
        QString text;
        QString hint;
        std::optional<Tone> tone;
    };
    QVariant text(const FirewallRule &rule, int column) const;
    Check check(int row) const;
    void noteEdit();

    QList<FirewallRule> m_base;
    QList<FirewallRule> m_rules;
    QList<std::optional<FirewallFinding>> m_findings;
};

//! "Inbound", "Outbound"; a direction that is not known as it came.
QString firewallDirectionText(const FirewallRule &rule);
//! What is wrong with a rule, one sentence.
QString firewallErrorText(const FirewallRule::Error &error);
//! "Inbound TCP from 10.0.0.0/8, ports 443 to 444".
QString firewallRuleText(const FirewallRule &rule);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::FirewallRule)
