// SPDX-License-Identifier: GPL-3.0-or-later
// What an OrganizationTreeModel answers to views.
#include "core/models/organizationtreenode.h"
#include "core/models/tablerole.h"

namespace hubdeck {

OrganizationTreeModel::Node *OrganizationTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex OrganizationTreeModel::indexOf(const Node &node) const
{
    return node.parent ? createIndex(node.row(), 0, &node) : QModelIndex();
}

QModelIndex OrganizationTreeModel::indexOf(const OrganizationId &organization) const
{
    if (organization.isEmpty())
        return index(0, 0);
    const Node *node = m_groups.value(organization);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex OrganizationTreeModel::indexOf(const EnvironmentId &environment) const
{
    for (const Node *group : m_groups) {
        if (const Node *node = group->findEnvironment(environment))
            return indexOf(*node);
    }
    return {};
}

QModelIndex OrganizationTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[size_t(row)].get());
}

QModelIndex OrganizationTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child)->parent) : QModelIndex();
}

int OrganizationTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int OrganizationTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OrganizationTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index);
    const bool isGroup = node.kind == Kind::Group;
    const bool isEnvironment = node.kind == Kind::Environment;
    switch (role) {
    case Qt::DisplayRole:
        return isGroup ? node.group.name : isEnvironment ? node.environment.name : tr("All groups");
    case IdRole:
        return isGroup ? node.group.id.value : node.environment.id.value;
    case KindRole:
        return int(node.kind);
    case IsProductionRole:
        return isEnvironment && node.environment.isProduction;
    case OrganizationRole:
        return isEnvironment ? node.parent->group.id.value : node.group.id.value;
    case LoadingRole:
        return node.isReading;
    case ErrorRole:
        return node.error ? QVariant::fromValue(*node.error) : QVariant();
    case ItemRole:
        if (isGroup)
            return QVariant::fromValue(node.group);
        return isEnvironment ? QVariant::fromValue(node.environment) : QVariant();
    default:
        return {};
    }
}

bool OrganizationTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node &node = *nodeAt(parent);
    return !node.children.empty() || (node.kind == Kind::Group && !node.isRead && !node.error);
}

bool OrganizationTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node &node = *nodeAt(parent);
    return parent.isValid() && node.kind == Kind::Group && !node.isRead && !node.isReading && !node.error;
}

void OrganizationTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(*nodeAt(parent), Lane::Interactive);
}

} // namespace hubdeck
