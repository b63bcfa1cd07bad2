// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/organizationorder.h"

#include <QSet>

#include <algorithm>

namespace hubdeck {

namespace {

using Ids = QSet<OrganizationId>;

void appendBranch(const QHash<OrganizationId, QList<OrganizationRef>> &byParent, const OrganizationId &parent,
    QList<OrganizationRef> &ordered)
{
    for (const OrganizationRef &each : byParent.value(parent)) {
        ordered.append(each);
        appendBranch(byParent, each.id, ordered);
    }
}

QList<OrganizationRef> withoutDuplicates(const QList<OrganizationRef> &organizations)
{
    Ids seen;
    QList<OrganizationRef> unique;
    for (const OrganizationRef &each : organizations) {
        if (!seen.contains(each.id))
            unique.append(each);
        seen.insert(each.id);
    }
    return unique;
}

bool isAbove(const QHash<OrganizationId, OrganizationId> &parents, const OrganizationId &ancestor, OrganizationId from)
{
    for (qsizetype steps = 0; steps <= parents.size() && !from.isEmpty(); ++steps) {
        if (from == ancestor)
            return true;
        from = parents.value(from);
    }
    return false;
}

// A group without a visible parent gets the one that lists it as a child. Whatever would close a circle is left out.
void linkParents(QList<OrganizationRef> &organizations)
{
    Ids visible;
    QHash<OrganizationId, OrganizationId> listedBy;
    for (const OrganizationRef &each : organizations) {
        visible.insert(each.id);
        for (const OrganizationId &child : each.children)
            listedBy.insert(child, each.id);
    }
    QHash<OrganizationId, OrganizationId> parents;
    const auto link = [&parents](const OrganizationId &id, const OrganizationId &parent) {
        if (!parent.isEmpty() && !parents.contains(id) && !isAbove(parents, id, parent))
            parents.insert(id, parent);
    };
    for (const OrganizationRef &each : organizations)
        link(each.id, visible.contains(each.parent) ? each.parent : OrganizationId{});
    for (OrganizationRef &each : organizations) {
        link(each.id, listedBy.value(each.id));
        each.parent = parents.value(each.id);
    }
}

} // namespace

QList<OrganizationRef> inTreeOrder(QList<OrganizationRef> organizations)
{
    organizations = withoutDuplicates(organizations);
    linkParents(organizations);
    std::sort(
        organizations.begin(), organizations.end(), [](const OrganizationRef &left, const OrganizationRef &right) {
            const int order = left.name.compare(right.name, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : left.id < right.id;
        });
    QHash<OrganizationId, QList<OrganizationRef>> byParent;
    for (const OrganizationRef &each : organizations)
        byParent[each.parent].append(each);
    QList<OrganizationRef> ordered;
    appendBranch(byParent, {}, ordered);
    return ordered;
}

} // namespace hubdeck
