// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/vpnnumbers.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

struct Network {
    quint32 address = 0;
    int length = 0;

    [[nodiscard]] quint32 mask() const { return length == 0 ? 0 : ~quint32(0) << (32 - length); }
    [[nodiscard]] bool contains(quint32 other) const { return (other & mask()) == (address & mask()); }
};

constexpr quint32 quad(quint32 a, quint32 b, quint32 c, quint32 d) { return a << 24 | b << 16 | c << 8 | d; }

std::optional<quint32> addressOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})$"_s);
    const auto match = form.match(text);
    quint32 address = 0;
    for (int i = 1; i <= 4; ++i) {
        const uint part = match.captured(i).toUInt();
        if (!match.hasMatch() || part > 255)
            return std::nullopt;
        address = address << 8 | part;
    }
    return address;
}

std::optional<Network> networkOf(const QString &text)
{
    static const QRegularExpression digits(u"^\\d{1,2}$"_s);
    const QStringList parts = text.split(u'/');
    const auto address = addressOf(parts.first());
    const int length = parts.value(1).toInt();
    if (parts.size() != 2 || !address || !digits.match(parts[1]).hasMatch() || length > 32)
        return std::nullopt;
    return Network {*address, length};
}

} // namespace

bool isMissing(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const qint64 number = isNumber ? value.toInteger(-1) : value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isPublicAddress(const QString &text)
{
    static constexpr std::array<Network, 9> closed {{{quad(0, 0, 0, 0), 8}, {quad(10, 0, 0, 0), 8}, {quad(100, 64, 0, 0), 10},
        {quad(127, 0, 0, 0), 8}, {quad(169, 254, 0, 0), 16}, {quad(172, 16, 0, 0), 12}, {quad(192, 168, 0, 0), 16},
        {quad(224, 0, 0, 0), 4}, {quad(240, 0, 0, 0), 4}}};
    const auto address = addressOf(text);
    return address && std::ranges::none_of(closed, [&](const Network &network) { return network.contains(*address); });
}

std::optional<QStringList> readStaticRoutes(const QJsonValue &value, QStringList &problems)
{
    if (isMissing(value))
        return QStringList();
    QStringList routes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue route : array) {
        const auto network = networkOf(route.toString());
        if (!network) {
            problems.append(u"staticRoutes: "_s % route.toString() % u" is no IPv4 network"_s);
            return std::nullopt;
        }
        if (network->length == 0) {
            problems.append(u"staticRoutes must not hold 0.0.0.0/0"_s);
            return std::nullopt;
        }
        routes.append(route.toString());
    }
    if (!value.isArray()) {
        problems.append(u"staticRoutes must be an array"_s);
        return std::nullopt;
    }
    return routes;
}

QString insideCidrProblem(const QString &text)
{
    const Network linkLocal {quad(169, 254, 0, 0), 16};
    const auto network = networkOf(text);
    if (!network || network->length != 30 || !linkLocal.contains(network->address) || (network->address & 3) != 0)
        return u"ptpCidr "_s % text % u" must be a /30 network within 169.254.0.0/16"_s;
    const quint32 third = network->address >> 8 & 0xff;
    const bool isFirst = third <= 5 && (network->address & 0xff) == 0;
    if (isFirst || network->address == quad(169, 254, 169, 252))
        return u"ptpCidr "_s % text % u" is reserved"_s;
    return {};
}

QString generatedKey()
{
    static const QString characters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz123456789._"_s;
    QString key;
    for (int i = 0; i < 32; ++i)
        key += characters[QRandomGenerator::global()->bounded(int(characters.size()))];
    return key;
}

} // namespace simulator
