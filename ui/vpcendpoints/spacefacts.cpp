// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/spacefacts.h"

namespace hubdeck {

namespace {

template <typename T, typename Ask, typename Tell>
void askOnce(QHash<SpaceRef, Fact<T>> &facts, const SpaceRef &space, QObject *context, Ask ask, Tell tell)
{
    Fact<T> &fact = facts[space];
    if (fact.value || fact.isLoading)
        return;
    fact = {std::nullopt, std::nullopt, true};
    whenDone(ask(), context, [&facts, space, tell](const Result<T> &result) {
        facts[space] = result ? Fact<T>{*result, std::nullopt, false} : Fact<T>{std::nullopt, result.error(), false};
        tell(space);
    });
    tell(space);
}

} // namespace

SpaceFacts::SpaceFacts(AwsAccounts &accounts, AvailabilityZones &zones, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_zones(zones)
{
}

void SpaceFacts::askAccount(const SpaceRef &space)
{
    askOnce(m_accountFacts, space, this, [&] { return m_accounts.get(space, {Lane::Interactive, m_cancel.token()}); },
        [this](const SpaceRef &ref) { Q_EMIT changed(ref); });
}

void SpaceFacts::askZones(const SpaceRef &space)
{
    askOnce(m_zoneFacts, space, this, [&] { return m_zones.list(space, {Lane::Interactive, m_cancel.token()}); },
        [this](const SpaceRef &ref) { Q_EMIT changed(ref); });
}

} // namespace hubdeck
