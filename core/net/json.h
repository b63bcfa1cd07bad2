// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/requestqueue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace hubdeck {

//! The body as JSON. Protocol when it is not, with a sample of what it was. An empty body is a null value.
Result<QJsonValue> parseJson(const QByteArray &body);

//! Reads the members of one JSON object and remembers the first that is missing or of the wrong type, with its path.
//! Read everything, then ask error() once. Lists of unknown members survive: see unknownMembers().
class JsonReader {
public:
    //! \a path names the object in messages: "content[3]", or empty for the top.
    JsonReader(const QJsonValue &value, QString path = {});

    QString string(QLatin1StringView key); //!< required
    QString optionalString(QLatin1StringView key); //!< empty when missing or null
    int integer(QLatin1StringView key); //!< required; a number in a text is accepted
    std::optional<int> optionalInteger(QLatin1StringView key);
    bool optionalBool(QLatin1StringView key, bool fallback);
    QStringList optionalStrings(QLatin1StringView key); //!< empty when missing or null; a single text is a list of one
    QStringList strings(QLatin1StringView key); //!< required
    QJsonArray optionalArray(QLatin1StringView key);
    //! The reader of a nested object; reads as empty when missing.
    JsonReader optionalObject(QLatin1StringView key);
    bool has(QLatin1StringView key) const; //!< present and not null

    QString pathOf(QLatin1StringView key) const;
    std::optional<ApiError> error() const { return m_error; }
    void fail(const QString &path, const QString &what);
    void adopt(const std::optional<ApiError> &error); //!< takes over a nested reader's error if this has none yet

    //! Members that were never asked for, as they came.
    QJsonObject unknownMembers() const;

private:
    QJsonValue take(QLatin1StringView key);
    QJsonObject m_object;
    QJsonObject m_unread;
    QString m_path;
    std::optional<ApiError> m_error;
};

//! Decodes every element with \a decode(QJsonValue, path); the first failure is the whole answer's failure.
template <typename T, typename Decode>
Result<QList<T>> decodeList(const QJsonArray &array, const QString &path, Decode decode)
{
    QList<T> items;
    items.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<T> item = decode(array.at(i), path + u'[' + QString::number(i) + u']');
        if (!item)
            return failure(item.error());
        items.append(std::move(*item));
    }
    return items;
}

} // namespace hubdeck
