// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/organizationtree.h"

#include <QSet>

#include <algorithm>
#include <memory>

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

// Asks for the children nobody has described yet, level by level, all of a level at once.
class TreeFetch final : public std::enable_shared_from_this<TreeFetch> {
public:
    TreeFetch(RequestQueue &queue, const Identity &identity, QObject *context, const CallOptions &options)
        : m_service(queue)
        , m_context(context)
        , m_options(options)
        , m_known(identity.organizations)
    {
        for (const OrganizationRef &each : m_known)
            m_asked.insert(each.id);
    }

    Reply<QList<OrganizationRef>> start(const OrganizationId &home)
    {
        const QList<OrganizationRef> roots = m_known;
        if (!home.isEmpty())
            ask(home);
        for (const OrganizationRef &each : roots)
            askChildren(each);
        finishWhenComplete();
        return m_answer.reply();
    }

private:
    void askChildren(const OrganizationRef &organization)
    {
        for (const OrganizationId &child : organization.children)
            ask(child);
    }

    void ask(const OrganizationId &id)
    {
        if (m_asked.contains(id))
            return;
        m_asked.insert(id);
        ++m_pending;
        whenDone(m_service.get(id, m_options), m_context,
            [self = shared_from_this()](const Result<Organization> &result) { self->onAnswer(result); });
    }

    void onAnswer(const Result<Organization> &result)
    {
        if (m_answer.isFinished())
            return;
        --m_pending;
        if (result) {
            const OrganizationId parent = result->parents.isEmpty() ? OrganizationId{} : result->parents.last();
            m_known.append({result->id, result->name, parent, result->children});
            askChildren(m_known.last());
        } else if (result.error().kind != ApiError::Kind::NotFound
            && result.error().kind != ApiError::Kind::Forbidden) {
            m_answer.finish(failure(result.error()));
        }
        finishWhenComplete();
    }

    void finishWhenComplete()
    {
        if (m_pending == 0)
            m_answer.finish(inTreeOrder(m_known));
    }

    Organizations m_service;
    QObject *m_context;
    CallOptions m_options;
    QList<OrganizationRef> m_known;
    Ids m_asked;
    int m_pending = 0;
    Answer<QList<OrganizationRef>> m_answer;
};

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

Reply<QList<OrganizationRef>> fetchOrganizationTree(
    RequestQueue &queue, const Identity &identity, QObject *context, const CallOptions &options)
{
    return std::make_shared<TreeFetch>(queue, identity, context, options)->start(identity.home);
}

} // namespace hubdeck
