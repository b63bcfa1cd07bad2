// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariant>

namespace hubdeck {

//! A JSON array of objects, one object a line, written as it goes: QJsonDocument would hold the whole table twice.
class JsonWriter {
public:
    //! Text is appended to \a out, which outlives the writer. \a keys are the members' names, in the order of the cells.
    JsonWriter(QByteArray &out, const QStringList &keys);

    void begin();
    //! The next member. Numbers and bools keep their type, dates become ISO 8601 in UTC, all else is the text.
    void cell(const QString &text, const QVariant &value);
    void endRow();
    void end();

private:
    QByteArray &m_out;
    QList<QByteArray> m_keys; // quoted
    qsizetype m_column = 0;
    bool m_isFirstRow = true;
};

} // namespace hubdeck
