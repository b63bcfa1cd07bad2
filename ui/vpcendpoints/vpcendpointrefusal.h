// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"

#include <QList>

namespace hubdeck {

//! One sentence of a server that refuses an endpoint, and what it is about.
struct VpcEndpointRefusal {
    enum class Concern { Space, Name, ServiceName, ServiceRegion, ServiceOwner, Zones, Unknown };
    Concern concern = Concern::Unknown;
    QString text;
    friend bool operator==(const VpcEndpointRefusal &, const VpcEndpointRefusal &) = default;
};

//! The sentences of a refusal, each with what it is about as far as its words tell. Empty for errors that are no refusal of what was asked
//! for: no connection, no session, no right to do it. The platform names no fields apart from its words, so words are all there is.
QList<VpcEndpointRefusal> readVpcEndpointRefusal(const ApiError &error);

} // namespace hubdeck
