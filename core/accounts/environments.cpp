// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/environments.h"

#include <QSet>

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageSize = 500; // the most the server gives at once

struct Page {
    QList<Environment> items;
    std::optional<int> total;
};

Result<Page> decodePage(const QByteArray &body, const OrganizationId &asked)
{
    const auto json = parseJson(body);
    if (!json)
        return failure(json.error());
    JsonReader reader(*json);
    if (!reader.has("data"_L1))
        reader.fail(u"data"_s, u"expected a list, found nothing"_s);
    auto items = decodeList<Environment>(reader.optionalArray("data"_L1), u"data"_s,
        [asked](const QJsonValue &value, const QString &path) { return decodeEnvironment(value, asked, path); });
    const std::optional<int> total = reader.optionalInteger("total"_L1);
    if (!items)
        reader.adopt(items.error());
    if (reader.error())
        return failure(*reader.error());
    return Page{std::move(*items), total};
}

// Asks for page after page until all are there.
class Listing final : public std::enable_shared_from_this<Listing> {
public:
    Listing(RequestQueue &queue, QObject *context, const OrganizationId &organization, const CallOptions &options)
        : m_queue(queue)
        , m_context(context)
        , m_organization(organization)
        , m_options(options)
    {
    }

    Reply<QList<Environment>> start()
    {
        askFrom(0);
        return m_answer.reply();
    }

private:
    void askFrom(int offset)
    {
        ApiRequest request
            = ApiRequest::get(u"/accounts/api/organizations/{id}/environments"_s, {m_organization.value});
        request.withQuery(u"offset"_s, QString::number(offset))
            .withQuery(u"limit"_s, QString::number(kPageSize))
            .withOptions(m_options);
        const auto decode = [asked = m_organization](const ApiReply &reply) { return decodePage(reply.body, asked); };
        whenDone(decoded<Page>(m_queue.submit(request), request, m_context, decode), m_context,
            [self = shared_from_this(), offset](const Result<Page> &page) { self->onPage(offset, page); });
    }

    void onPage(int offset, const Result<Page> &page)
    {
        if (!page)
            return m_answer.finish(failure(page.error()));
        const qsizetype before = m_environments.size();
        append(page->items);
        const int next = offset + int(page->items.size());
        const bool hasMore = page->total ? next < *page->total : page->items.size() == kPageSize;
        // A page that brings nothing new would be followed by the same one for ever.
        if (hasMore && m_environments.size() > before)
            askFrom(next);
        else
            m_answer.finish(m_environments);
    }

    // An environment made or removed while pages are read shifts the rest, so one may come twice.
    void append(const QList<Environment> &items)
    {
        for (const Environment &each : items) {
            if (m_seen.contains(each.id))
                continue;
            m_seen.insert(each.id);
            m_environments.append(each);
        }
    }

    RequestQueue &m_queue;
    QObject *m_context;
    OrganizationId m_organization;
    CallOptions m_options;
    QSet<EnvironmentId> m_seen;
    QList<Environment> m_environments;
    Answer<QList<Environment>> m_answer;
};

} // namespace

Result<Environment> decodeEnvironment(const QJsonValue &json, const OrganizationId &asked, const QString &path)
{
    JsonReader reader(json, path);
    Environment environment;
    environment.id = {reader.string("id"_L1)};
    environment.name = reader.string("name"_L1);
    environment.organization = {reader.optionalString("organizationId"_L1)};
    environment.type = reader.optionalString("type"_L1);
    environment.isProduction = reader.optionalBool("isProduction"_L1, environment.type == "production"_L1);
    if (reader.error())
        return failure(*reader.error());
    if (environment.organization.isEmpty())
        environment.organization = asked;
    return environment;
}

Environments::Environments(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QList<Environment>> Environments::list(const OrganizationId &organization, const CallOptions &options)
{
    return std::make_shared<Listing>(m_queue, this, organization, options)->start();
}

} // namespace hubdeck
