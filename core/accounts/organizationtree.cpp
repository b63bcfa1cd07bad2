// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/organizationtree.h"

#include "core/session/organizationorder.h"

#include <QSet>

#include <memory>

namespace hubdeck {

namespace {

using Ids = QSet<OrganizationId>;

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

Reply<QList<OrganizationRef>> fetchOrganizationTree(
    RequestQueue &queue, const Identity &identity, QObject *context, const CallOptions &options)
{
    return std::make_shared<TreeFetch>(queue, identity, context, options)->start(identity.home);
}

} // namespace hubdeck
