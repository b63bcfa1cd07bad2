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
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    out.resize(end + encode.requiredSpace(text.size()));
    const char *last = encode.appendToBuffer(out.data() + end, text);
    out.resize(last - out.constData());
}

} // namespace hubdeck
