// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/world.h"

#include <QJsonArray>

namespace simulator {

//! An IPv4 block: "10.44.0.0/22".
struct Block {
    quint32 address = 0;
    int prefix = 0;

    [[nodiscard]] bool overlaps(const Block &other) const;
};

//! Nothing when the text is no IPv4 block.
[[nodiscard]] std::optional<Block> readBlock(const QString &text);

//! The rules in lower case and in the platform's own order; what is wrong with them is added to `problems`.
[[nodiscard]] QJsonArray readFirewallRules(const QJsonArray &rules, QStringList &problems);
//! A new network of that space. What is wrong is added to `problems`.
[[nodiscard]] SpaceNetwork readNetwork(const QJsonObject &json, const PrivateSpace &space, QStringList &problems);
//! Puts the DNS members of `json` into the network.
void readInternalDns(const QJsonObject &json, SpaceNetwork &network, QStringList &problems);
//! Puts the members of `ingressConfiguration` into the settings.
void readIngress(const QJsonObject &json, SpaceSettings &settings, QStringList &problems);
//! Empty when the name can be that of a new space of the organization.
[[nodiscard]] QString nameProblem(const QString &name);

} // namespace simulator
