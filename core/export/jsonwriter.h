// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariant>

namespace hubdeck {

//! A JSON array of objects, one object a line, written as it goes: QJsonDocument would hold the whole table twice.
class JsonWriter {
public:
    enum class Place {
        Start,
        AfterRows, //!< another writer has written rows before
    };
    //! Text is appended to \a out, which outlives the writer. \a keys are the members' names, in the order of the cells.
    JsonWriter(QByteArray &out, const QStringList &keys, Place place = Place::Start);

    void begin();
    //! The next member of the object. Numbers and bools keep their type, dates are written in ISO 8601 and UTC, all else as \a text.
    //! Without a value and without text: null.
    void cell(QStringView text, const QVariant &value);
    void endRow();
    void end();

private:
    QByteArray &m_out;
    QList<QByteArray> m_keys; // quoted, with the colon
    qsizetype m_column = 0;
    bool m_isFirstRow;
};

} // namespace hubdeck
