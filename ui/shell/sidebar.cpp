// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "core/models/organizationtreemodel.h"
#include "core/models/tablerole.h"
#include "ui/shell/page.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/pickerbutton.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

OrganizationTreeModel::Kind kindOf(const QModelIndex &index) { return OrganizationTreeModel::Kind(index.data(KindRole).toInt()); }

// The tree without its environments.
class GroupProxy final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return kindOf(sourceModel()->index(row, 0, parent)) != OrganizationTreeModel::Kind::Environment;
    }
};

// The environments of some groups; the groups above them are headings that cannot be chosen.
class EnvironmentProxy final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setGroups(const QSet<QString> &groups)
    {
        m_groups = groups;
        invalidateFilter();
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const Qt::ItemFlags flags = QSortFilterProxyModel::flags(index);
        return kindOf(index) == OrganizationTreeModel::Kind::Group ? flags & ~Qt::ItemIsSelectable : flags;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole && kindOf(index) == OrganizationTreeModel::Kind::AllGroups)
            return Sidebar::tr("All environments");
        return QSortFilterProxyModel::data(index, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (kindOf(index) == OrganizationTreeModel::Kind::AllGroups)
            return true;
        if (m_groups.contains(index.data(OrganizationRole).toString()))
            return true;
        // A group above a chosen one stays as the way to it.
        for (int child = 0; child < sourceModel()->rowCount(index); ++child) {
            if (filterAcceptsRow(child, index))
                return true;
        }
        return false;
    }

private:
    QSet<QString> m_groups;
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_groups(new GroupProxy(this))
    , m_environments(new EnvironmentProxy(this))
    , m_groupPicker(new PickerButton(tr("Business group")))
    , m_environmentPicker(new PickerButton(tr("Environment")))
    , m_navigation(new NavigationList)
{
    setObjectName(u"sidebar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(8);
    m_groupPicker->setObjectName(u"groupPicker"_s);
    m_environmentPicker->setObjectName(u"environmentPicker"_s);
    m_navigation->setObjectName(u"navigation"_s);
    m_navigation->setAccessibleName(tr("Pages"));
    layout->addWidget(m_groupPicker);
    layout->addWidget(m_environmentPicker);
    layout->addWidget(m_navigation, 1);
    m_groupPicker->setModel(m_groups);
    m_environmentPicker->setModel(m_environments);
    connect(m_navigation, &NavigationList::currentKeyChanged, this, &Sidebar::pageChosen);
    connect(m_groupPicker, &PickerButton::picked, this, &Sidebar::onGroupPicked);
    connect(m_environmentPicker, &PickerButton::picked, this, &Sidebar::onEnvironmentPicked);
    setOrganizationTree(nullptr);
}

void Sidebar::setOrganizationTree(OrganizationTreeModel *tree)
{
    m_tree = tree;
    m_groups->setSourceModel(tree);
    m_environments->setSourceModel(tree);
    m_group = {};
    m_environment.reset();
    m_groupPicker->setEnabled(tree != nullptr);
    m_environmentPicker->setEnabled(tree != nullptr);
    m_groupPicker->setValueText(tr("All groups"));
    m_environmentPicker->setValueText(tr("All environments"));
    if (!tree)
        return;
    scopeEnvironments();
    connect(tree, &QAbstractItemModel::modelReset, this, &Sidebar::scopeEnvironments);
}

void Sidebar::scopeEnvironments()
{
    QSet<QString> groups;
    const QList<OrganizationRef> within = m_tree->withDescendants(m_group);
    for (const OrganizationRef &group : within)
        groups += group.id.value;
    static_cast<EnvironmentProxy *>(m_environments)->setGroups(groups);
}

void Sidebar::onGroupPicked(const QModelIndex &index)
{
    const OrganizationId group{index.data(IdRole).toString()};
    if (group == m_group)
        return;
    m_group = group;
    scopeEnvironments();
    if (m_environment) {
        m_environment.reset();
        m_environmentPicker->setCurrentIndex({});
        m_environmentPicker->setValueText(tr("All environments"));
        Q_EMIT environmentChanged();
    }
    Q_EMIT groupChanged(m_group);
}

void Sidebar::onEnvironmentPicked(const QModelIndex &index)
{
    const QVariant item = index.data(ItemRole);
    m_environment = item.canConvert<Environment>() ? std::optional(item.value<Environment>()) : std::nullopt;
    Q_EMIT environmentChanged();
}

void Sidebar::addPage(const QString &caption, Page *page)
{
    if (!caption.isEmpty() && caption != m_caption)
        m_navigation->addSection(caption);
    m_caption = caption;
    m_navigation->addEntry(page->key(), page->iconName(), page->title());
    updateCount(page);
}

void Sidebar::clearPages()
{
    const QSignalBlocker blocker(m_navigation);
    m_navigation->clear();
    m_caption.clear();
}

QString Sidebar::currentPage() const { return m_navigation->currentKey(); }

void Sidebar::setCurrentPage(const QString &key)
{
    const QSignalBlocker blocker(m_navigation);
    m_navigation->setCurrentKey(key);
}

void Sidebar::focusPages() { m_navigation->setFocus(); }

void Sidebar::updateCount(const Page *page) { m_navigation->setCount(page->key(), page->count()); }

} // namespace hubdeck
