// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/environments.h"

#include <QAbstractItemModel>

#include <QHash>

#include <memory>
#include <vector>

namespace hubdeck {

//! Roles of OrganizationTreeModel besides IdRole (id of the group or environment; empty for "All groups").
enum OrganizationTreeRole {
    KindRole = Qt::UserRole + 101, //!< int of OrganizationTreeModel::Kind
    IsProductionRole, //!< bool, environments
    OrganizationRole, //!< id of the group itself, or of the environment's group
    LoadingRole, //!< bool: the environments below are being read
    ErrorRole, //!< ApiError when they could not be read, else invalid
};

//! What the picker shows: "All groups", below it the business groups as a tree, below each its environments, read when a group is opened
//! or by loadAll(). ItemRole: OrganizationRef or Environment.
class OrganizationTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { AllGroups, Group, Environment };
    Q_ENUM(Kind)

    explicit OrganizationTreeModel(Environments &service, QObject *parent = nullptr);
    ~OrganizationTreeModel() override;

    //! The groups the user may see. Resets when they differ from those of before.
    void setOrganizations(const QList<OrganizationRef> &organizations);
    const QList<OrganizationRef> &organizations() const { return m_organizations; }

    //! Reads the environments of all groups in the background, one after the other.
    void loadAll();
    //! Reads the environments of a group, now; again if they are there already.
    void load(const OrganizationId &organization);
    QList<Environment> environments(const OrganizationId &organization) const; //!< empty when not read
    bool isRead(const OrganizationId &organization) const;
    //! The group and every group below it that the user may see; all of them for an empty id.
    QList<OrganizationRef> withDescendants(const OrganizationId &organization) const;
    //! Names from the root down to the group: "Northwind Logistics", "Northwind Rail".
    QStringList pathOf(const OrganizationId &organization) const;
    QModelIndex indexOf(const OrganizationId &organization) const; //!< invalid when unknown; "All groups" for an empty id
    QModelIndex indexOf(const EnvironmentId &environment) const; //!< invalid when unknown or not read

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    //! Environments of a group were read, or could not be.
    void environmentsChanged(const hubdeck::OrganizationId &organization);

private:
    struct Node;
    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    void build();
    void addGroup(Node &parent, const OrganizationRef &group);
    void read(Node &node, Lane lane);
    void onRead(const OrganizationId &organization, const Result<QList<Environment>> &result);
    void putEnvironments(Node &node, const QList<Environment> &environments);
    void loadNext();

    Environments &m_service;
    QList<OrganizationRef> m_organizations;
    std::unique_ptr<Node> m_root; // invisible; its only child is "All groups"
    QHash<OrganizationId, Node *> m_groups;
    QList<OrganizationId> m_toLoad;
    CancelSource m_cancel;
};

} // namespace hubdeck
