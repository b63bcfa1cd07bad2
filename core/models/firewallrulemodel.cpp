// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/firewallrulemodel.h"

#include "core/models/tablerole.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

FirewallRuleModel::FirewallRuleModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FirewallRuleModel::setBase(const QList<FirewallRule> &rules)
{
    const bool wasChanged = isChanged();
    m_base = rules;
    if (wasChanged)
        return noteEdit();
    discard();
}

void FirewallRuleModel::discard()
{
    setRules(m_base);
}

void FirewallRuleModel::setRules(const QList<FirewallRule> &rules)
{
    if (rules != m_rules) {
        beginResetModel(); // another set of rules, with nothing to tell which is which
        m_rules = rules;
        m_findings = findSuperfluousRules(m_rules);
        endResetModel();
    }
    noteEdit();
}

void FirewallRuleModel::adopt(const QList<FirewallRule> &before)
{
    const FirewallDifference theirs = differenceOf(before, m_base);
    QList<FirewallRule> merged = m_rules;
    const auto find = [&merged](const FirewallRule &rule) {
        return std::find_if(merged.begin(), merged.end(), [&rule](const FirewallRule &other) { return rule.isSameTraffic(other); });
    };
    for (const FirewallRule &gone : theirs.removed) {
        if (const auto found = find(gone); found != merged.end())
            merged.erase(found);
    }
    for (const FirewallRule &renamed : theirs.redescribed) {
        if (const auto found = find(renamed); found != merged.end())
            found->description = renamed.description;
    }
    for (const FirewallRule &added : theirs.added) {
        if (find(added) == merged.end())
            merged.append(added);
    }
    setRules(merged);
}

int FirewallRuleModel::faultCount() const
{
    int count = 0;
    for (int row = 0; row < m_rules.size(); ++row)
        count += check(row).tone == Tone::Failed;
    return count;
}

int FirewallRuleModel::shadowedCount() const
{
    return int(std::count_if(m_findings.cbegin(), m_findings.cend(),
        [](const auto &finding) { return finding && finding->kind == FirewallFinding::Kind::Shadowed; }));
}

std::optional<FirewallRule::Direction> FirewallRuleModel::overfullDirection() const
{
    for (const auto direction : {FirewallRule::Direction::Inbound, FirewallRule::Direction::Outbound}) {
        const auto count = std::count_if(m_rules.cbegin(), m_rules.cend(), [direction](const FirewallRule &rule) { return rule.direction == direction; });
        if (count > kFirewallRulesPerDirection)
            return direction;
    }
    return std::nullopt;
}

void FirewallRuleModel::insert(int row, const FirewallRule &rule)
{
    const int at = std::clamp(row, 0, rowCount());
    beginInsertRows({}, at, at);
    m_rules.insert(at, rule);
    m_findings = findSuperfluousRules(m_rules);
    endInsertRows();
    noteEdit();
}

void FirewallRuleModel::duplicate(const QList<int> &rows)
{
    QList<int> descending = rows;
    std::sort(descending.begin(), descending.end(), std::greater());
    for (const int row : descending)
        insert(row + 1, FirewallRule(m_rules.at(row)));
}

void FirewallRuleModel::remove(const QList<int> &rows)
{
    QList<int> descending = rows;
    std::sort(descending.begin(), descending.end(), std::greater());
    for (const int row : descending) {
        beginRemoveRows({}, row, row);
        m_rules.removeAt(row);
        m_findings = findSuperfluousRules(m_rules);
        endRemoveRows();
    }
    noteEdit();
}

bool FirewallRuleModel::move(const QList<int> &rows, int by)
{
    QList<int> order = rows;
    std::sort(order.begin(), order.end());
    if (order.isEmpty() || order.first() + by < 0 || order.last() + by >= rowCount())
        return false;
    if (by > 0)
        std::reverse(order.begin(), order.end());
    for (const int row : order) {
        beginMoveRows({}, row, row, {}, by > 0 ? row + 2 : row - 1);
        m_rules.move(row, row + by);
        m_findings = findSuperfluousRules(m_rules);
        endMoveRows();
    }
    noteEdit();
    return true;
}

void FirewallRuleModel::noteEdit()
{
    m_findings = findSuperfluousRules(m_rules);
    // One rule may be what another one is judged by.
    if (!m_rules.isEmpty())
        Q_EMIT dataChanged(index(0, CheckColumn), index(rowCount() - 1, CheckColumn));
    Q_EMIT edited();
}

int FirewallRuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int FirewallRuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool FirewallRuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == CheckColumn)
        return false;
    FirewallRule rule = m_rules.at(index.row());
    switch (index.column()) {
    case DirectionColumn:
        rule.direction = firewallDirectionFromText(value.toString());
        rule.directionText.clear();
        break;
    case ProtocolColumn:
        rule.protocol = value.toString().trimmed().toLower();
        break;
    case CidrColumn:
        rule.cidrBlock = value.toString().trimmed();
        break;
    case FromPortColumn:
        // Most rules are for one port: the end goes along until it is set apart.
        if (rule.toPort == rule.fromPort)
            rule.toPort = value.toInt();
        rule.fromPort = value.toInt();
        break;
    case ToPortColumn:
        rule.toPort = value.toInt();
        break;
    default:
        rule.description = value.toString();
        break;
    }
    if (rule == m_rules.at(index.row()))
        return true;
    m_rules[index.row()] = rule;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    noteEdit();
    return true;
}

Qt::ItemFlags FirewallRuleModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != CheckColumn ? flags | Qt::ItemIsEditable : flags;
}

} // namespace hubdeck
