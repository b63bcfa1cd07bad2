// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpndraft.h"

namespace hubdeck {

//! What is wrong with a field, and how it should be.
QString vpnErrorText(const VpnFieldError &error);
//! "The platform", "The device at the remote end".
QString initiationText(TunnelInitiation initiation);
//! Why a space cannot take a VPN now.
QString vpnObstacleText(VpnObstacle obstacle);
//! What can never change later, for those who are about to create or edit.
QString vpnForeverText();

} // namespace hubdeck
