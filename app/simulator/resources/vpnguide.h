// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/vpn.h"

namespace simulator {

//! vendor -> platform -> list of software, as GET supportedVpnConfigs answers.
[[nodiscard]] QJsonObject supportedVpnDevices();
[[nodiscard]] bool isSupportedVpnDevice(const QString &vendor, const QString &platform, const QString &software);

//! The configuration for the device at the remote end. It holds the pre-shared keys.
[[nodiscard]] QString vpnGuide(const Vpn &vpn, const QString &vendor, const QString &platform, const QString &software);

} // namespace simulator
