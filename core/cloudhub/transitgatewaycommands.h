// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hubdeck {

//! Stand in the commands for what is not known.
inline constexpr auto kUnknownGatewayId = "TGW_ID";
inline constexpr auto kUnknownOwnerAccount = "OWNER_ACCOUNT";
inline constexpr auto kUnknownSpaceAccount = "SPACE_ACCOUNT";
inline constexpr auto kUnknownAttachmentId = "TGW_ATTACHMENT_ID";

//! What the commands are about. What is empty becomes one of the words above.
struct GatewayShare {
    QString region; //!< "eu-central-1"; the gateway's and the space's
    QString ownerAccount; //!< AWS account that owns the gateway
    QString spaceAccount; //!< AWS account of the private space
    QString gatewayId; //!< "tgw-0b7e…"
    QString name; //!< of the share
    QString shareId; //!< its UUID
};

//! What the owner runs to share the gateway with the account of the private space through AWS RAM.
QString shareGatewayCommand(const GatewayShare &share);
//! What the owner runs to accept the attachment: one command that lists what waits, and one that accepts, with TGW_ATTACHMENT_ID for the id that
//! the first one shows.
QString acceptAttachmentCommand(const GatewayShare &share);
//! What the owner runs to end the sharing, after the gateway was taken from the organization. Empty without share id and account.
QString deleteShareCommand(const GatewayShare &share);

} // namespace hubdeck
