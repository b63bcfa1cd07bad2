// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hubdeck::bench {

void Report::figure(const QString &what, double value, double atMost, int decimals)
{
    const bool isWithin = value <= atMost;
    m_isGood = m_isGood && isWithin;
    print(isWithin ? u"PASS "_s : u"FAIL "_s,
        what + u' ' + QString::number(value, 'f', decimals) + u" (bound "_s + QString::number(atMost, 'g', 6) + u')');
}

void Report::note(const QString &text)
{
    print(u"     "_s, text);
}

void Report::failed(const QString &why)
{
    m_isGood = false;
    print(u"FAIL "_s, why);
}

void Report::print(const QString &mark, const QString &text)
{
    std::printf("%s%s: %s\n", qPrintable(mark), qPrintable(m_section), qPrintable(text));
    std::fflush(stdout);
}

} // namespace hubdeck::bench
