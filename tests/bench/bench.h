// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hubdeck::bench {

//! Prints figures, one a line, and remembers whether any broke its bound.
class Report {
public:
    //! Prints "PASS text: what value (bound at most)" or FAIL. Equal to the bound is within it.
    void figure(const QString &what, double value, double atMost, int decimals = 2);
    //! Prints a line that is judged by nothing: sizes, absolute times.
    void note(const QString &text);
    //! The section could not be measured, which counts as a broken bound.
    void failed(const QString &why);

    void beginSection(const QString &name) { m_section = name; }
    bool isGood() const { return m_isGood; }

private:
    void print(const QString &mark, const QString &text);

    QString m_section;
    bool m_isGood = true;
};

// The sections. To add one: a function here, a file of its own, a line in main.cpp.
void measureQueue(Report &report);
void measureModels(Report &report);
void measureExport(Report &report);
void measureStart(Report &report);

} // namespace hubdeck::bench
