// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/firewallrulemodel.h"
#include "core/models/tablerole.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

QString firewallDirectionText(const FirewallRule &rule)
{
    switch (rule.direction) {
    case FirewallRule::Direction::Inbound:
        return FirewallRuleModel::tr("Inbound");
    case FirewallRule::Direction::Outbound:
        return FirewallRuleModel::tr("Outbound");
    case FirewallRule::Direction::Unknown:
        break;
    }
    return rule.directionText;
}

QString firewallErrorText(const FirewallRule::Error &error)
{
    switch (error.fault) {
    case FirewallRule::Fault::Missing:
        return error.field == FirewallRule::Field::Protocol ? FirewallRuleModel::tr("The protocol is missing.")
                                                            : FirewallRuleModel::tr("The address block is missing.");
    case FirewallRule::Fault::Unknown:
        return error.field == FirewallRule::Field::Protocol ? FirewallRuleModel::tr("%1 is no protocol of the platform.").arg(error.detail)
                                                            : FirewallRuleModel::tr("The direction must be inbound or outbound.");
    case FirewallRule::Fault::NotACidr:
        return FirewallRuleModel::tr("%1 is no address block such as 10.0.0.0/16.").arg(error.detail);
    case FirewallRule::Fault::OffBoundary:
        return FirewallRuleModel::tr("The block starts elsewhere; %1 is probably meant.").arg(error.detail);
    case FirewallRule::Fault::NotAPort:
        return FirewallRuleModel::tr("%1 is no port; they go from 0 to 65535.").arg(error.detail);
    case FirewallRule::Fault::WrongOrder:
        return FirewallRuleModel::tr("The first port is above the last.");
    case FirewallRule::Fault::ReservedPort:
        return FirewallRuleModel::tr("Inbound ports below 1024 are refused, except 80 and 443 by themselves.");
    }
    return {};
}

QString firewallRuleText(const FirewallRule &rule)
{
    const QString protocol = rule.protocol.toUpper();
    const QString ports = rule.fromPort == rule.toPort ? FirewallRuleModel::tr("port %1").arg(rule.fromPort)
                                                       : FirewallRuleModel::tr("ports %1 to %2").arg(rule.fromPort).arg(rule.toPort);
    const QString text = rule.direction == FirewallRule::Direction::Outbound
        ? FirewallRuleModel::tr("%1 %2 to %3, %4").arg(firewallDirectionText(rule), protocol, rule.cidrBlock, ports)
        : FirewallRuleModel::tr("%1 %2 from %3, %4").arg(firewallDirectionText(rule), protocol, rule.cidrBlock, ports);
    return rule.description.isEmpty() ? text : QString(text + u"  ("_s + rule.description + u')');
}

FirewallRuleModel::Check FirewallRuleModel::check(int row) const
{
    const FirewallRule &rule = m_rules.at(row);
    if (const QList<FirewallRule::Error> errors = rule.validate(); !errors.isEmpty())
        return {tr("Not valid"), firewallErrorText(errors.first()), Tone::Failed};
    if (const auto &finding = m_findings.at(row); finding && finding->kind == FirewallFinding::Kind::Duplicate)
        return {tr("Same as row %1").arg(finding->by + 1), tr("The platform refuses two rules for the same traffic. Delete one."), Tone::Failed};
    else if (finding)
        return {tr("Covered by row %1").arg(finding->by + 1), tr("Row %1 allows all of this already: %2").arg(finding->by + 1).arg(firewallRuleText(m_rules.at(finding->by))), Tone::Waiting};
    const bool isKept = std::any_of(m_base.cbegin(), m_base.cend(), [&rule](const FirewallRule &other) { return rule.isSameTraffic(other); });
    return isKept ? Check{} : Check{tr("New"), tr("Not on the platform before you save."), Tone::Progress};
}

QVariant FirewallRuleModel::text(const FirewallRule &rule, int column) const
{
    switch (column) {
    case DirectionColumn:
        return firewallDirectionText(rule);
    case ProtocolColumn:
        return rule.protocol.toUpper();
    case CidrColumn:
        return rule.cidrBlock;
    case FromPortColumn:
        return rule.fromPort;
    case ToPortColumn:
        return rule.toPort;
    case DescriptionColumn:
        return rule.description;
    default:
        return {};
    }
}

QVariant FirewallRuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FirewallRule &rule = m_rules.at(index.row());
    const bool isCheck = index.column() == CheckColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isCheck ? QVariant(check(index.row()).text) : text(rule, index.column());
    case Qt::EditRole:
        if (index.column() == DirectionColumn)
            return firewallDirectionWord(rule.direction);
        return index.column() == ProtocolColumn ? QVariant(rule.protocol) : text(rule, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == FromPortColumn || index.column() == ToPortColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole: {
        const std::optional<Tone> tone = isCheck ? check(index.row()).tone : std::nullopt;
        return tone ? QVariant(int(*tone)) : QVariant();
    }
    case HintRole:
    case Qt::ToolTipRole:
        return isCheck ? QVariant(check(index.row()).hint) : QVariant();
    case ItemRole:
        return QVariant::fromValue(rule);
    case IdRole:
        return QString::number(index.row());
    default:
        return {};
    }
}

QVariant FirewallRuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    struct Title {
        const char *key;
        QString text;
        int width;
    };
    const Title titles[] = {{"direction", tr("Direction"), 110}, {"protocol", tr("Protocol"), 80}, {"cidr", tr("From or to"), 150}, {"from-port", tr("From port"), 80},
        {"to-port", tr("To port"), 80}, {"description", tr("Description"), 130}, {"check", tr("Check"), 130}};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole:
        return titles[section].text;
    case IdRole:
        return QString::fromLatin1(titles[section].key);
    case WidthRole:
        return titles[section].width;
    case Qt::ToolTipRole:
        return section == CidrColumn ? QVariant(tr("Where inbound traffic comes from; where outbound traffic goes to")) : QVariant();
    case Qt::TextAlignmentRole:
        return data(index(0, section), role).isValid() ? data(index(0, section), role) : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace hubdeck
