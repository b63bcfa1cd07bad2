// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attentiontext.h"

#include "core/models/age.h"
#include "ui/errors/errortext.h"

#include <QCoreApplication>

namespace hubdeck {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::AttentionText)
public:
    static AttentionText of(const AttentionItem &item, const QDateTime &now);

private:
    static QString sinceText(const AttentionItem &item, const QDateTime &now);
};

QString Texts::sinceText(const AttentionItem &item, const QDateTime &now)
{
    if (!item.since.isValid())
        return item.message;
    return tr("for at least %1").arg(shortAge(std::chrono::milliseconds(item.since.msecsTo(now))));
}

AttentionText Texts::of(const AttentionItem &item, const QDateTime &now)
{
    switch (item.kind) {
    case AttentionItem::Kind::EndpointPending:
        return {tr("Pending acceptance"), tr("\u201c%1\u201d in \u201c%2\u201d waits for the owner of account %3").arg(item.name, item.spaceName, item.owner), sinceText(item, now)};
    case AttentionItem::Kind::EndpointInvalid:
        return {tr("Invalid"), tr("\u201c%1\u201d in \u201c%2\u201d could not be created").arg(item.name, item.spaceName), item.message.isEmpty() ? sinceText(item, now) : item.message};
    case AttentionItem::Kind::SpaceDegraded:
        return {tr("Degraded"), tr("\u201c%1\u201d has lost its connection to the platform").arg(item.name), item.message};
    case AttentionItem::Kind::SpaceFailed:
        return {tr("Failed"), tr("The last change of \u201c%1\u201d failed").arg(item.name), item.message};
    case AttentionItem::Kind::SpaceInProgress:
        return {tr("In progress"), tr("A change of \u201c%1\u201d is running").arg(item.name), item.message};
    case AttentionItem::Kind::VpnDown:
        return {tr("Down"), tr("No tunnel of the VPN \u201c%1\u201d in \u201c%2\u201d is up").arg(item.name, item.spaceName), tr("nothing comes through")};
    case AttentionItem::Kind::VpnFailed:
        return {tr("Failed"), tr("The VPN \u201c%1\u201d in \u201c%2\u201d could not be set up").arg(item.name, item.spaceName), {}};
    case AttentionItem::Kind::GatewayPending:
        return {tr("Pending acceptance"), tr("\u201c%1\u201d waits for the owner of account %3; other changes of \u201c%2\u201d wait with it").arg(item.name, item.spaceName, item.owner), sinceText(item, now)};
    case AttentionItem::Kind::GatewayRejected:
        return {tr("Rejected"), tr("The owner refused \u201c%1\u201d; detach it from \u201c%2\u201d before trying again").arg(item.name, item.spaceName), sinceText(item, now)};
    case AttentionItem::Kind::GatewayLost:
        return {tr("Lost"), tr("The transit gateway \u201c%1\u201d of \u201c%2\u201d was deleted in AWS").arg(item.name, item.spaceName), sinceText(item, now)};
    case AttentionItem::Kind::SpaceUpgradable:
        return {tr("Upgrade"), tr("A newer version of \u201c%1\u201d is available").arg(item.name), tr("open the space to choose a day")};
    case AttentionItem::Kind::GroupUnread:
        return {tr("Not read"), tr("The private spaces of \u201c%1\u201d could not be read").arg(item.name), item.error ? errorText(*item.error).title : QString()};
    case AttentionItem::Kind::SpaceUnread:
        return {tr("Not read"), tr("The endpoints of \u201c%1\u201d could not be read").arg(item.name), item.error ? errorText(*item.error).title : QString()};
    }
    Q_UNREACHABLE();
}

} // namespace

AttentionText attentionText(const AttentionItem &item, const QDateTime &now) { return Texts::of(item, now); }

} // namespace hubdeck
