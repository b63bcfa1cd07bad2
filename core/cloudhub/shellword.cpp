// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/shellword.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

QString shellWord(const QString &text)
{
    static const QRegularExpression harmless(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_.,:/@%+=-]+"_s));
    if (harmless.match(text).hasMatch())
        return text;
    QString quoted = text;
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

} // namespace hubdeck
