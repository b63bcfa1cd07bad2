// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/searchtext.h"

#include <algorithm>

namespace hubdeck {

namespace {

// Letters that Unicode does not take apart although people type them without their stroke.
QChar withoutStroke(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00f8:
        return u'o';
    case 0x0111:
        return u'd';
    case 0x0131:
        return u'i';
    case 0x0142:
        return u'l';
    default:
        return letter;
    }
}

QString foldedLetters(QStringView text)
{
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(parts.size());
    for (const QChar letter : parts) {
        if (letter.isMark())
            continue;
        folded.append(letter.category() == QChar::Other_Control ? QChar(u' ') : withoutStroke(letter));
    }
    return folded;
}

} // namespace

QByteArray foldedForSearch(QStringView text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
    if (!isPlain)
        return foldedLetters(text).toUtf8();
    QByteArray folded(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), folded.begin(), [](QChar letter) {
        const char plain = char(letter.unicode());
        if (plain >= 'A' && plain <= 'Z')
            return char(plain + ('a' - 'A'));
        return plain < ' ' || plain == 0x7f ? ' ' : plain;
    });
    return folded;
}

} // namespace hubdeck
