// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace simulator {

//! A person who signs in with user name and password.
struct User {
    QString id;
    QString name;
    QString password;
    QString firstName;
    QString lastName;
    QString email;
    bool mayWrite = true;
};

//! A program that signs in with client id and secret.
struct ConnectedApp {
    QString clientId;
    QString secret;
    QString name;
    QString creator; //!< user whose data /me returns for this app; empty: none
};

} // namespace simulator
