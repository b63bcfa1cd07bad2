// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace simulator {

//! Who a token was given to.
struct Identity {
    enum class Kind { Nobody, User, ConnectedApp };

    Kind kind = Kind::Nobody;
    QString name; //!< user name or client id
    bool mayWrite = false;
};

} // namespace simulator
