// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/simulatorprocess.h"

#include <QTest>

namespace hubdeck {

// What the default data of the simulator holds; the ids are fixed.
inline const QString rootId = QStringLiteral("3f0a6c1e-8d52-4b7a-9c11-5e2d7a90b4c8");
inline const QString railId = QStringLiteral("b81c44d0-2f6e-4a39-8e07-61d9c3fa7712");
inline const QString railCoreId = QStringLiteral("91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9");
inline const QString ledgerLinkId = QStringLiteral("2d4f8a10-c5b6-4e97-83d1-f0a9627be34c");

//! A running simulator and a caller who may be signed in to it.
struct SimulatorFixture {
    SimulatorProcess process;
    HttpCaller caller;

    [[nodiscard]] bool start(const QStringList &arguments = {});
    //! True when the sign-in worked; the caller then sends the token.
    [[nodiscard]] bool signIn(const QString &user = QStringLiteral("demo"));

    [[nodiscard]] static QString spaces(const QString &organization);
    [[nodiscard]] static QString space(const QString &organization, const QString &id);
    [[nodiscard]] static QString railCore() { return space(railId, railCoreId); }
    [[nodiscard]] static QString organization(const QString &id);

    //! Id of the space with that name, in any group; empty when there is none.
    [[nodiscard]] QString spaceId(const QString &organization, const QString &name);
    //! Id of the group with that name.
    [[nodiscard]] QString groupId(const QString &name);
};

//! A body for POST vpces of rail-core that the platform accepts; the owner need not be asked.
[[nodiscard]] QJsonObject amazonDraft();
//! Another one, for an endpoint service whose owner has to accept.
[[nodiscard]] QJsonObject partnerDraft();

} // namespace hubdeck
