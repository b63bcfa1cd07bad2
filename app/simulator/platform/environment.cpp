// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/environment.h"

using namespace Qt::StringLiterals;

namespace simulator {

bool Environment::isProduction() const { return type == "production"_L1; }

QJsonObject toJson(const Environment &environment)
{
    return {
        {u"id"_s, environment.id},
        {u"name"_s, environment.name},
        {u"organizationId"_s, environment.organizationId},
        {u"isProduction"_s, environment.isProduction()},
        {u"type"_s, environment.type},
        {u"clientId"_s, environment.clientId},
    };
}

} // namespace simulator
