// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpncreation.h"

#include "core/net/futures.h"
#include "core/net/json.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// A lost answer does not mean that the server has stopped working on the request: "not created" is only said after the last look.
constexpr std::chrono::milliseconds kPauses[] = {std::chrono::milliseconds(0), std::chrono::seconds(1), std::chrono::seconds(3)};

} // namespace

VpnCreationRun::VpnCreationRun(VpnConnections &service, const SpaceRef &space, const VpnConnectionId &target,
    const VpnConnectionDraft &draft, const CallOptions &options)
    : m_service(service)
    , m_space(space)
    , m_target(target)
    , m_draft(draft)
    , m_options(options)
{
}

Reply<VpnCreation> VpnCreationRun::start()
{
    whenDone(m_service.list(m_space, m_options), &m_service, [self = shared_from_this()](const Result<QList<VpnConnection>> &before) {
        if (!before && before.error().kind != ApiError::Kind::Protocol)
            return self->m_answer.finish(failure(before.error())); // nothing was sent
        // A list this program cannot read does not keep anybody from creating; only a lost answer could then not be settled.
        self->m_knowsBefore = before.has_value();
        for (const VpnConnection &connection : before.value_or(QList<VpnConnection>())) {
            self->m_connectionsBefore.insert(connection.id);
            for (const Vpn &vpn : connection.vpns)
                self->m_vpnsBefore.insert(vpn.id);
        }
        self->send();
    });
    return m_answer.reply();
}

void VpnCreationRun::send()
{
    const bool isNew = m_target.isEmpty();
    const ApiRequest request = (isNew ? VpnConnections::createRequest(m_space, m_draft) : VpnConnections::addRequest(m_space, m_target, m_draft))
                                   .withOptions(m_options);
    ApiRequest shortForm = request;
    if (!isNew) {
        shortForm.pathTemplate.replace(u"/{connection}/vpns"_s, u"/vpns"_s);
        shortForm.pathArguments.removeLast();
        QJsonObject body = m_draft.vpnToJson(m_draft.vpns.constFirst());
        body.insert(u"connectionId"_s, m_target.value);
        shortForm.body = ApiRequest::post({}, {}, body).body;
    }
    whenDone(m_service.submitMember(request, shortForm), &m_service,
        [self = shared_from_this()](const Result<ApiReply> &reply) { self->take(reply); });
}

void VpnCreationRun::take(const Result<ApiReply> &reply)
{
    if (!reply) {
        if (!reply.error().mayHaveHappened || reply.error().kind == ApiError::Kind::Cancelled)
            return m_answer.finish(failure(reply.error()));
        return lose(reply.error());
    }
    const Result<QJsonValue> json = parseJson(reply->body);
    if (!json)
        return lose(json.error());
    const Result<VpnConnection> connection = decodeVpnConnection(*json, m_space);
    if (!connection)
        return lose(connection.error());
    succeed(*connection, false);
}

void VpnCreationRun::lose(ApiError error)
{
    m_loss = std::move(error);
    m_loss.mayHaveHappened = true;
    m_loss.bodySample.clear(); // it may hold a key
    lookLater();
}

void VpnCreationRun::lookLater()
{
    m_service.m_clock.callAfter(kPauses[m_looks++], &m_service, [self = shared_from_this()] { self->look(); });
}

void VpnCreationRun::look()
{
    whenDone(m_service.list(m_space, m_options), &m_service, [self = shared_from_this()](const Result<QList<VpnConnection>> &now) {
        if (now)
            self->judge(*now);
        else if (now.error().kind == ApiError::Kind::Cancelled)
            self->m_answer.finish(failure(now.error()));
        else
            self->endUnknown(); // the queue has tried more than once
    });
}

QList<VpnId> VpnCreationRun::newVpnsOf(const VpnConnection &connection) const
{
    QList<VpnId> made;
    for (const Vpn &vpn : connection.vpns) {
        if (!m_vpnsBefore.contains(vpn.id))
            made.append(vpn.id);
    }
    return made;
}

//! What may have come of the request: a new connection of that name, or a new VPN to that address in the connection meant.
QList<VpnConnection> VpnCreationRun::suspects(const QList<VpnConnection> &now) const
{
    const QString address = m_draft.vpns.constFirst().remoteAddress.trimmed();
    const auto isSuspect = [&](const VpnConnection &connection) {
        if (m_target.isEmpty())
            return connection.name == m_draft.name.trimmed() && !m_connectionsBefore.contains(connection.id);
        const QList<VpnId> made = newVpnsOf(connection);
        return connection.id == m_target
            && std::any_of(made.cbegin(), made.cend(), [&](const VpnId &id) { return connection.find(id)->remoteAddress == address; });
    };
    QList<VpnConnection> found;
    std::copy_if(now.cbegin(), now.cend(), std::back_inserter(found), isSuspect);
    return found;
}

void VpnCreationRun::judge(const QList<VpnConnection> &now)
{
    const QList<VpnConnection> found = suspects(now);
    if (m_knowsBefore && found.size() == 1)
        return succeed(found.constFirst(), true);
    if (m_looks < int(std::size(kPauses)))
        return lookLater();
    if (!found.isEmpty())
        return endUnknown();
    ApiError error = m_loss;
    error.mayHaveHappened = false;
    m_answer.finish(failure(error));
}

void VpnCreationRun::endUnknown()
{
    ApiError error = m_loss;
    error.kind = ApiError::Kind::UnknownOutcome;
    m_answer.finish(failure(error));
}

void VpnCreationRun::succeed(const VpnConnection &connection, bool wasReconciled)
{
    m_creation = {connection, newVpnsOf(connection), wasReconciled, std::nullopt};
    giveNames(0);
}

// The platform ignores the names of members in a create call, so they are set afterwards, one after the other.
void VpnCreationRun::giveNames(qsizetype index)
{
    const bool isOrderKnown = m_creation.made.size() == m_draft.vpns.size();
    for (; isOrderKnown && index < m_draft.vpns.size(); ++index) {
        const QString name = m_draft.vpns.at(index).name.trimmed();
        const Vpn *vpn = m_creation.connection.find(m_creation.made.at(index));
        if (!name.isEmpty() && vpn && vpn->name != name)
            break;
    }
    if (!isOrderKnown || index >= m_draft.vpns.size())
        return m_answer.finish(m_creation);
    VpnChange change;
    change.name = m_draft.vpns.at(index).name;
    whenDone(m_service.change(m_space, m_creation.connection.id, m_creation.made.at(index), change, m_options), &m_service,
        [self = shared_from_this(), index](const Result<VpnConnection> &named) {
            if (named)
                self->m_creation.connection = *named;
            else
                self->m_creation.namingError = named.error();
            self->giveNames(index + 1);
        });
}

} // namespace hubdeck
