// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace hubdeck {

//! One of the vendor's installations of the platform.
struct ControlPlane {
    QString id; //!< "us", "eu", "gov", "ca1", "jp1", "in1"
    QUrl url;
};

//! The six control planes, most used first.
const QList<ControlPlane> &controlPlanes();

//! What is wrong with an address typed for a platform.
enum class PlatformUrlFault {
    Empty,
    NotAnAddress,
    SchemeNotSupported, //!< neither http nor https
    PlainHttpOutsideLoopback, //!< a token would go over the wire in the clear
    HasPathOrCredentials, //!< only scheme, host and port make sense
};

//! Reads an address as a person types it ("eu1.anypoint.mulesoft.com", "https://…/") into scheme, host and port; or
//! says what is wrong.
struct PlatformUrl {
    QUrl url;
    std::optional<PlatformUrlFault> fault;
};
PlatformUrl readPlatformUrl(const QString &typed);

} // namespace hubdeck
