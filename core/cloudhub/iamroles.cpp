// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/iamroles.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

IamRoleService::IamRoleService(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<IamRoles> IamRoleService::get(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(QLatin1StringView(kSpacePath) + u"/iamroles"_s, {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<IamRoles>(m_queue.submit(request), request, this, [](const ApiReply &reply) -> Result<IamRoles> {
        const Result<QJsonValue> json = parseJson(reply.body);
        if (!json)
            return failure(json.error());
        JsonReader reader(*json);
        IamRoles roles;
        roles.roles = reader.strings("roles"_L1);
        roles.message = reader.optionalString("message"_L1);
        if (reader.error())
            return failure(*reader.error());
        return roles;
    });
}

} // namespace hubdeck

#include "moc_iamroles.cpp"
