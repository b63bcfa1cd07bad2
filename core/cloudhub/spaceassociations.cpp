// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceassociations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString associationsPath()
{
    return QLatin1StringView(kSpacePath) + u"/associations"_s;
}

QStringList arguments(const SpaceRef &ref)
{
    return {ref.organization.value, ref.space.value};
}

Result<SpaceAssociation> decodeAssociation(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    SpaceAssociation association;
    association.id = {reader.string("id"_L1)};
    association.organization = {reader.string("organizationId"_L1)};
    // The request names it otherwise than the answer does.
    association.environment = reader.has("environmentId"_L1) ? reader.string("environmentId"_L1) : reader.string("environment"_L1);
    association.name = reader.optionalString("name"_L1);
    association.status = reader.optionalString("deploymentStatus"_L1);
    association.errorMessage = reader.optionalString("errorMessage"_L1);
    if (reader.error())
        return failure(*reader.error());
    return association;
}

} // namespace

SpaceAssociations::SpaceAssociations(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QList<SpaceAssociation>> SpaceAssociations::list(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(associationsPath(), arguments(ref)).withOptions(options);
    return decoded<QList<SpaceAssociation>>(m_queue.submit(request), request, this, [](const ApiReply &reply) -> Result<QList<SpaceAssociation>> {
        const Result<QJsonValue> json = parseJson(reply.body);
        if (!json)
            return failure(json.error());
        if (!json->isArray())
            return failure(ApiError::protocol({}, u"a list is expected"_s));
        return decodeList<SpaceAssociation>(json->toArray(), {}, decodeAssociation);
    });
}

ApiRequest SpaceAssociations::replaceRequest(const SpaceRef &ref, const QList<SpaceAssociation> &associations)
{
    QJsonArray all;
    for (const SpaceAssociation &association : associations)
        all.append(QJsonObject{{u"organizationId"_s, association.organization.value}, {u"environment"_s, association.environment}});
    ApiRequest request = ApiRequest::post(associationsPath(), arguments(ref), {{u"associations"_s, all}});
    request.idempotent = true; // it puts a whole list in place of another
    return request;
}

Reply<Done> SpaceAssociations::add(const SpaceRef &ref, const SpaceAssociation &association, const CallOptions &options)
{
    const Answer<Done> answer;
    whenDone(list(ref, options), this, [=, this](const Result<QList<SpaceAssociation>> &present) {
        if (!present)
            return answer.finish(failure(present.error()));
        if (std::any_of(present->cbegin(), present->cend(), [&](const SpaceAssociation &other) { return other.isSameAs(association); }))
            return answer.finish(Done{});
        const ApiRequest request = replaceRequest(ref, *present + QList{association}).withOptions(options);
        whenDone(m_queue.submit(request), this, [answer](const Result<ApiReply> &reply) {
            answer.finish(reply ? Result<Done>(Done{}) : Result<Done>(failure(reply.error())));
        });
    });
    return answer.reply();
}

Reply<Done> SpaceAssociations::remove(const SpaceRef &ref, const AssociationId &id, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::remove(associationsPath() + u"/{association}"_s, arguments(ref) << id.value).withOptions(options);
    return decoded<Done>(m_queue.submit(request), request, this, [](const ApiReply &) -> Result<Done> { return Done{}; });
}

} // namespace hubdeck

#include "moc_spaceassociations.cpp"
