// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/choicemodel.h"

#include "core/cloudhub/awsregions.h"
#include "core/cloudhub/awsservices.h"
#include "core/models/tablerole.h"

#include <algorithm>

namespace hubdeck {

ChoiceModel::ChoiceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChoiceModel::setChoices(const QList<Choice> &choices)
{
    const auto has = [](const QList<Choice> &list, const QString &id) {
        return std::any_of(list.cbegin(), list.cend(), [&id](const Choice &choice) { return choice.id == id; });
    };
    for (int row = int(m_choices.size()) - 1; row >= 0; --row) {
        if (has(choices, m_choices.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_choices.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < choices.size(); ++row) {
        const int present = rowForId(choices.at(row).id);
        if (present < 0) {
            beginInsertRows({}, row, row);
            m_choices.insert(row, choices.at(row));
            endInsertRows();
            continue;
        }
        if (present > row) {
            beginMoveRows({}, present, present, {}, row);
            m_choices.move(present, row);
            endMoveRows();
        }
        if (m_choices.at(row) != choices.at(row)) {
            m_choices[row] = choices.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int ChoiceModel::rowForId(const QString &id) const
{
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices.at(row).id == id)
            return row;
    }
    return -1;
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_choices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return choice.text;
    case IdRole:
        return choice.id;
    case Qt::ToolTipRole:
    case HintRole:
        return choice.note.isEmpty() ? QVariant() : QVariant(choice.note);
    case ItemRole:
        return QVariant::fromValue(choice);
    default:
        return {};
    }
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    const bool isDisabled = index.isValid() && !m_choices.at(index.row()).isEnabled;
    return isDisabled ? flags & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable) : flags;
}

QList<Choice> awsRegionChoices()
{
    QList<Choice> choices;
    for (const AwsRegion &region : awsRegions())
        choices.append({region.id, region.id, region.place, true});
    return choices;
}

QList<Choice> awsServiceChoices()
{
    QList<Choice> choices;
    for (const AwsServiceName &service : awsServices())
        choices.append({service.id, service.title, service.id, true});
    return choices;
}

} // namespace hubdeck
