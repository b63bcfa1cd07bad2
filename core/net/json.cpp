// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/json.h"

#include "core/net/errorbody.h"

#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

QString mismatch(const QString &expected, const QJsonValue &value)
{
    return u"expected "_s + expected + u", found "_s + typeName(value);
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

std::optional<int> wholeNumber(const QJsonValue &value)
{
    double number = 0;
    bool isNumber = value.isDouble();
    if (isNumber)
        number = value.toDouble();
    else if (value.isString())
        number = value.toString().trimmed().toDouble(&isNumber);
    using Limits = std::numeric_limits<int>;
    if (!isNumber || std::trunc(number) != number || number < Limits::min() || number > Limits::max())
        return std::nullopt;
    return int(number);
}

} // namespace

Result<QJsonValue> parseJson(const QByteArray &body)
{
    const QByteArray text = (body.startsWith("\xEF\xBB\xBF") ? body.mid(3) : body).trimmed();
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Null);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (document.isObject())
        return QJsonValue(document.object());
    if (document.isArray())
        return QJsonValue(document.array());
    // The document class reads objects and lists alone, but some calls answer with a bare text or `true`.
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + text + ']').array();
    if (wrapped.size() == 1 && !text.startsWith('[') && !text.startsWith('{'))
        return QJsonValue(wrapped.at(0));
    ApiError error = ApiError::protocol(
        {}, u"not JSON: "_s + fault.errorString() + u" (at byte "_s + QString::number(fault.offset) + u')');
    error.bodySample = bodySample(body);
    return failure(error);
}

JsonReader::JsonReader(const QJsonValue &value, QString path)
    : m_object(value.toObject())
    , m_unread(m_object)
    , m_path(std::move(path))
{
    if (!value.isObject())
        fail(m_path, mismatch(u"an object"_s, value));
}

QString JsonReader::string(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isString())
        fail(pathOf(key), mismatch(u"a text"_s, value));
    return value.toString();
}

QString JsonReader::optionalString(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!isAbsent(value) && !value.isString())
        fail(pathOf(key), mismatch(u"a text"_s, value));
    return value.toString();
}

int JsonReader::integer(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    const std::optional<int> number = wholeNumber(value);
    if (!number)
        fail(pathOf(key), mismatch(u"a whole number"_s, value));
    return number.value_or(0);
}

std::optional<int> JsonReader::optionalInteger(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    const std::optional<int> number = wholeNumber(value);
    if (!number && !isAbsent(value))
        fail(pathOf(key), mismatch(u"a whole number"_s, value));
    return number;
}

bool JsonReader::optionalBool(QLatin1StringView key, bool fallback)
{
    const QJsonValue value = take(key);
    if (!isAbsent(value) && !value.isBool())
        fail(pathOf(key), mismatch(u"true or false"_s, value));
    return value.toBool(fallback);
}

QStringList JsonReader::optionalStrings(QLatin1StringView key)
{
    if (has(key))
        return strings(key);
    m_unread.remove(key);
    return {};
}

QStringList JsonReader::strings(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isString())
        return {value.toString()};
    if (!value.isArray())
        fail(pathOf(key), mismatch(u"a list of texts"_s, value));
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString())
            fail(pathOf(key) + u'[' + QString::number(i) + u']', mismatch(u"a text"_s, array.at(i)));
        texts += array.at(i).toString();
    }
    return texts;
}

QJsonArray JsonReader::optionalArray(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!isAbsent(value) && !value.isArray())
        fail(pathOf(key), mismatch(u"a list"_s, value));
    return value.toArray();
}

JsonReader JsonReader::optionalObject(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!isAbsent(value) && !value.isObject())
        fail(pathOf(key), mismatch(u"an object"_s, value));
    return JsonReader(value.toObject(), pathOf(key));
}

bool JsonReader::has(QLatin1StringView key) const
{
    return !isAbsent(m_object.value(key));
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void JsonReader::fail(const QString &path, const QString &what)
{
    if (!m_error)
        m_error = ApiError::protocol(path, what);
}

void JsonReader::adopt(const std::optional<ApiError> &error)
{
    if (!m_error)
        m_error = error;
}

QJsonObject JsonReader::unknownMembers() const
{
    return m_unread;
}

QJsonValue JsonReader::take(QLatin1StringView key)
{
    m_unread.remove(key);
    return m_object.value(key);
}

} // namespace hubdeck
