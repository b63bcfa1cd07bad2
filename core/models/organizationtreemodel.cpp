// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/organizationtreemodel.h"

#include "core/models/organizationtreenode.h"
#include "core/models/tablerole.h"

namespace hubdeck {

OrganizationTreeModel::OrganizationTreeModel(Environments &service, QObject *parent)
    : QAbstractItemModel(parent)
    , m_service(service)
    , m_root(std::make_unique<Node>())
{
    build();
}

OrganizationTreeModel::~OrganizationTreeModel() = default;

void OrganizationTreeModel::setOrganizations(const QList<OrganizationRef> &organizations)
{
    if (m_organizations == organizations)
        return;
    beginResetModel();
    m_cancel.cancel();
    m_toLoad.clear();
    m_organizations = organizations;
    build();
    endResetModel();
}

void OrganizationTreeModel::build()
{
    m_groups.clear();
    m_root->children.clear();
    Node &all = m_root->add(Kind::AllGroups);
    QSet<OrganizationId> visible;
    for (const OrganizationRef &organization : std::as_const(m_organizations))
        visible.insert(organization.id);
    for (const OrganizationRef &organization : std::as_const(m_organizations)) {
        if (organization.parent.isEmpty() || !visible.contains(organization.parent))
            addGroup(all, organization);
    }
    // Groups that are each other's parents hang together but on nothing; show them rather than lose them.
    for (const OrganizationRef &organization : std::as_const(m_organizations))
        addGroup(all, organization);
}

void OrganizationTreeModel::addGroup(Node &parent, const OrganizationRef &group)
{
    if (m_groups.contains(group.id))
        return;
    Node &node = parent.add(Kind::Group);
    node.group = group;
    m_groups.insert(group.id, &node);
    for (const OrganizationRef &child : std::as_const(m_organizations)) {
        if (child.parent == group.id)
            addGroup(node, child);
    }
}

void OrganizationTreeModel::loadAll()
{
    for (const OrganizationRef &organization : std::as_const(m_organizations)) {
        if (!isRead(organization.id) && !m_toLoad.contains(organization.id))
            m_toLoad.append(organization.id);
    }
    loadNext();
}

void OrganizationTreeModel::loadNext()
{
    while (!m_toLoad.isEmpty()) {
        Node *node = m_groups.value(m_toLoad.first());
        if (node && node->isReading)
            return; // goes on when it has been read
        if (node && !node->isRead && !node->error) {
            read(*node, Lane::Background);
            return;
        }
        m_toLoad.removeFirst();
    }
}

void OrganizationTreeModel::load(const OrganizationId &organization)
{
    if (Node *node = m_groups.value(organization); node && !node->isReading)
        read(*node, Lane::Interactive);
}

void OrganizationTreeModel::read(Node &node, Lane lane)
{
    node.isReading = true;
    node.error.reset();
    const OrganizationId id = node.group.id;
    whenDone(m_service.list(id, {lane, m_cancel.token()}), this,
        [this, id, token = m_cancel.token()](const Result<QList<Environment>> &result) {
            if (!token.isCancelled())
                onRead(id, result);
        });
    const QModelIndex index = indexOf(node);
    Q_EMIT dataChanged(index, index, {LoadingRole, ErrorRole});
}

void OrganizationTreeModel::onRead(const OrganizationId &organization, const Result<QList<Environment>> &result)
{
    Node &node = *m_groups.value(organization);
    node.isReading = false;
    if (result) {
        node.isRead = true;
        putEnvironments(node, *result);
    } else {
        node.error = result.error();
    }
    const QModelIndex index = indexOf(node);
    Q_EMIT dataChanged(index, index, {LoadingRole, ErrorRole});
    Q_EMIT environmentsChanged(organization);
    loadNext();
}

// Environments stand before the groups below a group, in the order of the answer.
void OrganizationTreeModel::putEnvironments(Node &node, const QList<Environment> &environments)
{
    const QModelIndex parent = indexOf(node);
    for (int row = node.environmentCount() - 1; row >= 0; --row) {
        const EnvironmentId id = node.children[size_t(row)]->environment.id;
        if (std::any_of(
                environments.cbegin(), environments.cend(), [&id](const Environment &one) { return one.id == id; }))
            continue;
        beginRemoveRows(parent, row, row);
        node.children.erase(node.children.begin() + row);
        endRemoveRows();
    }
    for (const Environment &environment : environments) {
        if (Node *known = node.findEnvironment(environment.id)) {
            known->environment = environment;
            const QModelIndex index = indexOf(*known);
            Q_EMIT dataChanged(index, index);
            continue;
        }
        const int row = node.environmentCount();
        beginInsertRows(parent, row, row);
        node.insert(row, Kind::Environment).environment = environment;
        endInsertRows();
    }
}

QList<Environment> OrganizationTreeModel::environments(const OrganizationId &organization) const
{
    QList<Environment> list;
    if (const Node *node = m_groups.value(organization)) {
        for (int row = 0; row < node->environmentCount(); ++row)
            list.append(node->children[size_t(row)]->environment);
    }
    return list;
}

bool OrganizationTreeModel::isRead(const OrganizationId &organization) const
{
    const Node *node = m_groups.value(organization);
    return node && node->isRead;
}

QList<OrganizationRef> OrganizationTreeModel::withDescendants(const OrganizationId &organization) const
{
    if (organization.isEmpty())
        return m_organizations;
    QList<OrganizationRef> list;
    if (const Node *node = m_groups.value(organization)) {
        list.append(node->group);
        for (const auto &child : node->children) {
            if (child->kind == Kind::Group)
                list += withDescendants(child->group.id);
        }
    }
    return list;
}

QStringList OrganizationTreeModel::pathOf(const OrganizationId &organization) const
{
    QStringList path;
    for (const Node *node = m_groups.value(organization); node && node->kind == Kind::Group; node = node->parent)
        path.prepend(node->group.name);
    return path;
}

} // namespace hubdeck
