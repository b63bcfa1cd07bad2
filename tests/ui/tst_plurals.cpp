// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

//! The English plural forms are compiled in, and a text in use is among them.
class PluralsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAndMany();
};

void PluralsTest::oneAndMany()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/hubdeck_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const auto wait = [](int seconds) {
        return QCoreApplication::translate("hubdeck::ErrorText", "Try again in %n second(s).", nullptr, seconds);
    };
    QCOMPARE(wait(1), u"Try again in 1 second."_s);
    QCOMPARE(wait(7), u"Try again in 7 seconds."_s);
}

QTEST_GUILESS_MAIN(PluralsTest)
#include "tst_plurals.moc"
