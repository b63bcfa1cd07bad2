// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace simulator {

struct Environment {
    QString id;
    QString name;
    QString organizationId;
    QString type; //!< production, sandbox or design
    QString clientId;

    [[nodiscard]] bool isProduction() const;
};

[[nodiscard]] QJsonObject toJson(const Environment &environment);

} // namespace simulator
