// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/errorbody.h"

#include "core/net/json.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr qsizetype kLongestMessage = 2000;
constexpr qsizetype kLongestDetail = 500;
constexpr qsizetype kMostDetails = 20;
constexpr qsizetype kSampleLength = 200;

//! Text fit to be shown: without control characters, and not longer than \a longest.
QString cleaned(const QString &text, qsizetype longest)
{
    QString clean = text.trimmed();
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    if (clean.size() <= longest)
        return clean;
    clean.truncate(longest - 1);
    if (clean.back().isHighSurrogate())
        clean.chop(1);
    return clean + u'\u2026';
}

//! The body as text, if it is UTF-8. A cut at the end (of a sample) does no harm.
QString decodedText(const QByteArray &body)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(body);
    return decode.hasError() || text.contains(QChar::Null) ? QString() : text;
}

QString scalarText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString().trimmed();
}

template <size_t count>
QString firstText(const QJsonObject &object, const std::array<QLatin1StringView, count> &keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = scalarText(object.value(key));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

//! One sentence out of an object of any of the shapes. "error" may be a text or an object with a message of its own.
QString sentence(const QJsonObject &object)
{
    static constexpr std::array kKeys = {"message"_L1, "description"_L1, "error_description"_L1, "error"_L1,
        "statusMessage"_L1, "detail"_L1, "title"_L1};
    const QString text = firstText(object, kKeys);
    const QJsonObject nested = object.value("error"_L1).toObject();
    return text.isEmpty() && !nested.isEmpty() ? sentence(nested) : text;
}

QString codeOf(const QJsonObject &object)
{
    static constexpr std::array kKeys = {"code"_L1, "errorCode"_L1};
    const QString code = firstText(object, kKeys);
    if (code.isEmpty() && object.contains("error_description"_L1))
        return scalarText(object.value("error"_L1));
    return code;
}

void readErrors(const QJsonArray &errors, ErrorBody &result)
{
    for (const QJsonValue &value : errors) {
        const QJsonObject error = value.toObject();
        const QString text = value.isString() ? value.toString() : sentence(error);
        if (result.code.isEmpty())
            result.code = codeOf(error);
        if (text.isEmpty())
            continue;
        if (result.message.isEmpty())
            result.message = text;
        const QString path = error.value("path"_L1).toString();
        const QString detail = cleaned(path.isEmpty() ? text : path + u": " + text, kLongestDetail);
        if (detail != result.message && !result.details.contains(detail) && result.details.size() < kMostDetails)
            result.details += detail;
    }
}

ErrorBody fromJson(const QJsonValue &value)
{
    ErrorBody result;
    const QJsonValue first = value.isArray() ? value.toArray().at(0) : value;
    if (first.isString()) {
        result.message = first.toString();
        return result;
    }
    const QJsonObject object = first.toObject();
    result.message = sentence(object);
    result.code = codeOf(object);
    readErrors(object.value("errors"_L1).toArray(), result);
    return result;
}

} // namespace

QString bodySample(const QByteArray &body)
{
    return cleaned(decodedText(body.left(4 * kSampleLength)).simplified(), kSampleLength);
}

bool looksLikeHtml(const QByteArray &body, const QByteArray &contentType)
{
    return contentType.toLower().contains("html") || body.left(256).trimmed().startsWith('<');
}

ErrorBody readErrorBody(const QByteArray &body, const QByteArray &contentType, const QString &reason)
{
    ErrorBody result;
    if (looksLikeHtml(body, contentType)) {
        result.sample = bodySample(body);
    } else if (const Result<QJsonValue> json = parseJson(body)) {
        result = fromJson(*json);
    } else {
        result.message = decodedText(body.left(8 * kLongestMessage));
    }
    if (result.message.trimmed().isEmpty())
        result.message = reason;
    result.message = cleaned(result.message, kLongestMessage);
    result.code = cleaned(result.code, kSampleLength);
    return result;
}

} // namespace hubdeck
