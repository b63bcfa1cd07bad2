// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/environments.h"

#include <QFrame>

#include <optional>

class QSortFilterProxyModel;

namespace hubdeck {

class NavigationList;
class OrganizationTreeModel;
class Page;
class PickerButton;

//! The left side: which business group, which environment, which page.
class Sidebar final : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    //! nullptr: signed out.
    void setOrganizationTree(OrganizationTreeModel *tree);
    //! Under which caption pages stand follows from their order: see MainWindow. An empty caption starts no section.
    void addPage(const QString &caption, Page *page);
    void clearPages();
    QString currentPage() const;
    void setCurrentPage(const QString &key);
    void updateCount(const Page *page);
    void focusPages(); //!< the keyboard goes to the list of pages
    OrganizationId group() const { return m_group; } //!< empty: all groups
    std::optional<Environment> environment() const { return m_environment; }

Q_SIGNALS:
    void pageChosen(const QString &key);
    void groupChanged(const hubdeck::OrganizationId &group);
    void environmentChanged();

private:
    void onGroupPicked(const QModelIndex &index);
    void onEnvironmentPicked(const QModelIndex &index);
    void scopeEnvironments();

    OrganizationTreeModel *m_tree = nullptr;
    QSortFilterProxyModel *m_groups;
    QSortFilterProxyModel *m_environments;
    PickerButton *m_groupPicker;
    PickerButton *m_environmentPicker;
    NavigationList *m_navigation;
    QString m_caption;
    OrganizationId m_group;
    std::optional<Environment> m_environment;
};

} // namespace hubdeck
