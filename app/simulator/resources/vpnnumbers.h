// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace simulator {

//! Null counts as missing.
[[nodiscard]] bool isMissing(const QJsonValue &value);
//! A whole number, also one that is written as a text.
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);
//! An IPv4 address that the Internet can reach, as far as its form tells.
[[nodiscard]] bool isPublicAddress(const QString &text);
//! The routes; nothing, and a problem told, when one is no IPv4 network or is all of them.
[[nodiscard]] std::optional<QStringList> readStaticRoutes(const QJsonValue &value, QStringList &problems);
//! Why this is no network for the inside of a tunnel; empty when it is one.
[[nodiscard]] QString insideCidrProblem(const QString &text);
//! A pre-shared key as AWS makes them.
[[nodiscard]] QString generatedKey();

} // namespace simulator
