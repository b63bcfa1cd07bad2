// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayremoval.h"

#include "ui/transitgateways/transitgatewaytexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr qsizetype kMostNamed = 6;
using Phase = TransitGatewayPhase;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::TransitGatewayRemoval)
public:
    static Confirmation detachOne(const TransitGatewayRow &row);
    static Confirmation detachSeveral(const QList<TransitGatewayRow> &rows);
    static Confirmation deleteOne(const TransitGatewayRow &row);
    static Confirmation deleteSeveral(const QList<TransitGatewayRow> &rows);

private:
    static QString whatBreaks(const TransitGatewayRow &row);
    static void nameThem(Confirmation &ask, const QList<TransitGatewayRow> &rows);
};

bool mayCarryTraffic(const TransitGatewayRow &row)
{
    return row.phase == Phase::Attached || row.phase == Phase::Attaching || row.phase == Phase::Unknown;
}

QString Texts::whatBreaks(const TransitGatewayRow &row)
{
    if (mayCarryTraffic(row))
        return tr("Applications in %1 lose the way to everything behind this gateway at once.").arg(row.spaceName);
    if (row.phase == Phase::PendingAcceptance)
        return tr("It does not work yet, so no application loses a connection. Other changes of %1 no longer wait for it.").arg(row.spaceName);
    return tr("It does not work, so no application loses a connection.");
}

Confirmation Texts::detachOne(const TransitGatewayRow &row)
{
    Confirmation ask;
    ask.title = tr("Detach the transit gateway %1?").arg(row.gateway.name);
    ask.text = whatBreaks(row) + u"\n\n"_s
        + tr("%1 keeps the gateway in its list, and in AWS the gateway and its share stay. You can attach it again; its owner then has to accept "
             "again. To be rid of it, delete it afterwards.").arg(row.groupName);
    ask.facts = {
        {tr("Transit gateway"), row.gateway.name},
        {tr("Private space"), row.spaceName},
        {tr("Routes"), row.gateway.routes.isEmpty() ? tr("none") : row.gateway.routes.join(u", "_s)},
        {tr("Status"), transitGatewayWord(row.gateway)},
    };
    if (mayCarryTraffic(row))
        ask.typedName = row.gateway.name;
    ask.verb = tr("Detach gateway");
    return ask;
}

void Texts::nameThem(Confirmation &ask, const QList<TransitGatewayRow> &rows)
{
    for (const TransitGatewayRow &row : rows.first(std::min(kMostNamed, rows.size())))
        ask.facts.append({row.gateway.name, row.spaceName.isEmpty() ? row.groupName : row.spaceName});
    if (rows.size() > kMostNamed)
        ask.facts.append({tr("and %1 more").arg(rows.size() - kMostNamed), QString()});
    ask.typedName = tr("%1 gateways").arg(rows.size());
}

Confirmation Texts::detachSeveral(const QList<TransitGatewayRow> &rows)
{
    Confirmation ask;
    ask.title = tr("Detach %1 transit gateways?").arg(rows.size());
    const auto inUse = std::count_if(rows.cbegin(), rows.cend(), mayCarryTraffic);
    ask.text = (inUse > 0 ? tr("%1 of them may carry traffic: applications lose the way to everything behind those at once.").arg(inUse)
                          : tr("None of them works, so no application loses a connection."))
        + u"\n\n"_s
        + tr("Their business groups keep them in their lists, and in AWS the gateways and their shares stay. You can attach them again; their "
             "owners then have to accept again.");
    nameThem(ask, rows);
    ask.verb = tr("Detach %1 gateways").arg(rows.size());
    return ask;
}

Confirmation Texts::deleteOne(const TransitGatewayRow &row)
{
    Confirmation ask;
    ask.title = tr("Delete the transit gateway %1 from %2?").arg(row.gateway.name, row.groupName);
    ask.text = tr("No private space uses it, so no application loses a connection. The platform forgets it; this cannot be undone. To attach it "
                  "once more you need its share again.")
        + u"\n\n"_s + tr("In AWS nothing changes: the gateway stays, and so does the share until its owner deletes it.");
    ask.facts = {
        {tr("Transit gateway"), row.gateway.name},
        {tr("Gateway id"), row.gateway.id.value},
        {tr("Business group"), row.groupName},
        {tr("Owner"), row.gateway.resourceShareAccount},
    };
    ask.verb = tr("Delete from group");
    return ask;
}

Confirmation Texts::deleteSeveral(const QList<TransitGatewayRow> &rows)
{
    Confirmation ask;
    ask.title = tr("Delete %1 transit gateways from their business groups?").arg(rows.size());
    ask.text = tr("No private space uses them. The platform forgets them; this cannot be undone. In AWS nothing changes: the gateways stay, and so "
                  "do the shares until their owners delete them.");
    nameThem(ask, rows);
    ask.verb = tr("Delete %1 gateways").arg(rows.size());
    return ask;
}

} // namespace

Confirmation transitGatewayDetachment(const QList<TransitGatewayRow> &gateways, const std::optional<TransitGateway> &pending)
{
    Q_ASSERT(!gateways.isEmpty());
    Confirmation ask = gateways.size() == 1 ? Texts::detachOne(gateways.constFirst()) : Texts::detachSeveral(gateways);
    if (pending && gateways.size() == 1 && pending->id != gateways.constFirst().gateway.id)
        ask.text += u"\n\n"_s + heldUpText(*pending, gateways.constFirst().spaceName);
    return ask;
}

Confirmation transitGatewayDeletion(const QList<TransitGatewayRow> &gateways)
{
    Q_ASSERT(!gateways.isEmpty());
    return gateways.size() == 1 ? Texts::deleteOne(gateways.constFirst()) : Texts::deleteSeveral(gateways);
}

} // namespace hubdeck
