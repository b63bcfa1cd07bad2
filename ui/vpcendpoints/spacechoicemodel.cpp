// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/spacechoicemodel.h"

#include "core/models/vpcendpointmodel.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/widgets/regioncombo.h"

#include <QCollator>

using namespace Qt::StringLiterals;

namespace hubdeck {

SpaceChoiceModel::SpaceChoiceModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, QObject *parent)
    : SpaceChoiceModel(
        spaces, endpoints,
        [&endpoints](const PrivateSpace &space) {
            const auto count = endpoints.countIn(space.ref.space);
            const auto obstacle = obstacleForNewEndpoint(space, count);
            return Verdict{obstacle ? spaceObstacleText(*obstacle) : QString(),
                count ? tr("%1 of %2 endpoints").arg(*count).arg(kEndpointsPerSpace) : QString()};
        },
        parent)
{
}

SpaceChoiceModel::SpaceChoiceModel(PrivateSpaceModel &spaces, TableModel &things, Judge judge, QObject *parent)
    : QAbstractListModel(parent)
    , m_spaces(spaces)
    , m_judge(std::move(judge))
{
    for (TableModel *model : std::initializer_list<TableModel *>{&spaces, &things}) {
        connect(model, &TableModel::merged, this, &SpaceChoiceModel::rebuildLater);
        connect(model, &QAbstractItemModel::dataChanged, this, &SpaceChoiceModel::rebuildLater);
        connect(model, &QAbstractItemModel::rowsInserted, this, &SpaceChoiceModel::rebuildLater);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SpaceChoiceModel::rebuildLater);
        connect(model, &QAbstractItemModel::modelReset, this, &SpaceChoiceModel::rebuildLater);
    }
    m_choices = choices();
}

void SpaceChoiceModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    rebuild();
}

QModelIndex SpaceChoiceModel::indexOf(const SpaceId &id) const
{
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices.at(row).row.space.ref.space == id)
            return index(row);
    }
    return {};
}

SpaceId SpaceChoiceModel::onlyChoice() const
{
    // Those that cannot be chosen come last.
    const bool isFirst = m_filter.isEmpty() && !m_choices.isEmpty() && m_choices.constFirst().obstacle.isEmpty();
    const bool isOnly = isFirst && (m_choices.size() == 1 || !m_choices.at(1).obstacle.isEmpty());
    return isOnly ? m_choices.constFirst().row.space.ref.space : SpaceId();
}

bool SpaceChoiceModel::matches(const PrivateSpaceRow &row) const
{
    const QString text = row.space.name + u'\n' + awsRegionText(row.space.region) + u'\n' + row.groupName;
    return text.contains(m_filter, Qt::CaseInsensitive);
}

QList<SpaceChoiceModel::Choice> SpaceChoiceModel::choices() const
{
    QList<Choice> all;
    for (const PrivateSpaceRow &row : m_spaces.rows()) {
        if (!matches(row))
            continue;
        const Verdict verdict = m_judge(row.space);
        all.append({row, verdict.obstacle, verdict.fact});
    }
    QCollator order;
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(all.begin(), all.end(), [&order](const Choice &left, const Choice &right) {
        if (left.obstacle.isEmpty() != right.obstacle.isEmpty())
            return left.obstacle.isEmpty(); // what cannot be chosen comes last
        const int names = order.compare(left.row.space.name, right.row.space.name);
        return names != 0 ? names < 0 : left.row.space.ref.space < right.row.space.ref.space;
    });
    return all;
}

// Many signals of one refresh make one rebuild.
void SpaceChoiceModel::rebuildLater()
{
    if (std::exchange(m_isDue, true))
        return;
    QMetaObject::invokeMethod(this, &SpaceChoiceModel::rebuild, Qt::QueuedConnection);
}

void SpaceChoiceModel::rebuild()
{
    m_isDue = false;
    const QList<Choice> fresh = choices();
    if (fresh == m_choices)
        return;
    const auto sameSpace = [](const Choice &left, const Choice &right) { return left.row.space.ref == right.row.space.ref; };
    if (fresh.size() == m_choices.size() && std::equal(fresh.cbegin(), fresh.cend(), m_choices.cbegin(), sameSpace)) {
        m_choices = fresh;
        Q_EMIT dataChanged(index(0), index(int(m_choices.size()) - 1));
        return;
    }
    beginResetModel();
    m_choices = fresh;
    endResetModel();
}

int SpaceChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

QString SpaceChoiceModel::facts(const Choice &choice)
{
    QStringList facts;
    if (!choice.row.space.region.isEmpty())
        facts.append(awsRegionText(choice.row.space.region));
    facts.append(choice.row.groupName);
    if (!choice.fact.isEmpty())
        facts.append(choice.fact);
    return facts.join(u"  \u00b7  "_s);
}

QString SpaceChoiceModel::spokenText(const Choice &choice)
{
    QStringList parts{choice.row.space.name, spaceStatusWord(choice.row.space)};
    if (!choice.obstacle.isEmpty())
        parts.append(tr("Cannot be chosen: %1").arg(choice.obstacle));
    parts.append(facts(choice));
    return parts.join(u", "_s);
}

QVariant SpaceChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_choices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return choice.row.space.name;
    case Qt::AccessibleTextRole:
        return spokenText(choice);
    case Qt::ToolTipRole:
        return choice.obstacle.isEmpty() ? facts(choice) : choice.obstacle;
    case IdRole:
        return choice.row.space.ref.space.value;
    case ItemRole:
        return QVariant::fromValue(choice.row);
    case ToneRole:
        return int(spaceStatusTone(choice.row.space.status));
    case HintRole:
        return choice.obstacle;
    case StatusRole:
        return spaceStatusWord(choice.row.space);
    case FactsRole:
        return facts(choice);
    default:
        return {};
    }
}

Qt::ItemFlags SpaceChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_choices.at(index.row()).obstacle.isEmpty())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace hubdeck
