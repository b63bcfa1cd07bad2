// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/memory.h"
#include "tests/bench/bench.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace hubdeck::bench;
using namespace Qt::StringLiterals;

namespace {

struct Section {
    QLatin1StringView name;
    void (*measure)(Report &);
};

constexpr std::array kSections = {
    Section{"queue"_L1, measureQueue},
    Section{"models"_L1, measureModels},
    Section{"export"_L1, measureExport},
    Section{"start"_L1, measureStart},
};

int showUsage()
{
    std::fprintf(stderr,
        "Usage: hubdeck-bench [SECTION...]\nPrints each figure with its bound; exit code 1 when one is broken. "
        "Sections:");
    for (const Section &section : kSections)
        std::fprintf(stderr, " %s", section.name.data());
    std::fprintf(stderr, "\n");
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    hubdeck::tuneMemory(); // as the program does
    QApplication application(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    for (const QString &name : wanted) {
        const auto isNamed = [&name](const Section &section) { return section.name == name; };
        if (std::none_of(kSections.begin(), kSections.end(), isNamed))
            return showUsage();
    }
    Report report;
    for (const Section &section : kSections) {
        if (!wanted.isEmpty() && !wanted.contains(section.name))
            continue;
        report.beginSection(section.name);
        section.measure(report);
    }
    return report.isGood() ? 0 : 1;
}
