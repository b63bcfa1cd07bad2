// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/jsonwriter.h"

#include "core/export/utf8.h"

#include <QDateTime>

#include <cmath>

namespace hubdeck {

namespace {

void appendQuoted(QByteArray &out, QStringView text)
{
    out.append('"');
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.utf16()[i];
        if (unit >= u' ' && unit != u'"' && unit != u'\\')
            continue;
        appendUtf8(out, text.sliced(start, i - start));
        start = i + 1;
        if (unit == u'\n')
            out.append("\\n");
        else if (unit >= u' ')
            out.append('\\').append(char(unit));
        else
            out.append("\\u00").append(QByteArray::number(unit, 16).rightJustified(2, '0'));
    }
    appendUtf8(out, text.sliced(start));
    out.append('"');
}

void appendText(QByteArray &out, QStringView text)
{
    if (text.isEmpty())
        out.append("null");
    else
        appendQuoted(out, text);
}

} // namespace

JsonWriter::JsonWriter(QByteArray &out, const QStringList &keys, Place place)
    : m_out(out)
    , m_isFirstRow(place == Place::Start)
{
    for (const QString &key : keys) {
        QByteArray quoted;
        appendQuoted(quoted, key);
        m_keys.append(quoted + ": ");
    }
}

void JsonWriter::begin()
{
    m_out.append('[');
}

void JsonWriter::cell(QStringView text, const QVariant &value)
{
    if (m_column == 0)
        m_out.append(std::exchange(m_isFirstRow, false) ? "\n{" : ",\n{");
    else
        m_out.append(", ");
    m_out.append(m_keys.at(m_column++));
    switch (value.typeId()) {
    case QMetaType::Bool:
        m_out.append(value.toBool() ? "true" : "false");
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
        m_out.append(QByteArray::number(value.toLongLong()));
        break;
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        m_out.append(QByteArray::number(value.toULongLong()));
        break;
    case QMetaType::Double:
        if (std::isfinite(value.toDouble()))
            m_out.append(QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest));
        else
            m_out.append("null"); // JSON has no word for it
        break;
    case QMetaType::QDateTime:
        appendText(m_out, value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
        break;
    default:
        appendText(m_out, text);
    }
}

void JsonWriter::endRow()
{
    m_out.append('}');
    m_column = 0;
}

void JsonWriter::end()
{
    m_out.append(m_isFirstRow ? "]\n" : "\n]\n");
}

} // namespace hubdeck
