// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringConverter>
#include <QStringView>

#include <algorithm>

namespace hubdeck {

//! Appends \a text in UTF-8 without an array of its own in between: an export does this a million times.
inline void appendUtf8(QByteArray &out, QStringView text)
{
    const qsizetype end = out.size();
    char16_t all = 0;
    for (const QChar c : text)
        all |= c.unicode();
    if (all < 0x80) { // by far the most of it: one byte each
        out.resize(end + text.size());
        std::transform(text.utf16(), text.utf16() + text.size(), out.data() + end, [](char16_t unit) { return char(unit); });
        return;
    }
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    out.resize(end + encode.requiredSpace(text.size()));
    const char *last = encode.appendToBuffer(out.data() + end, text);
    out.resize(last - out.constData());
}

} // namespace hubdeck
