// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsPlatformFromQt_data();
    void keepsPlatformFromQt();
    void readsWhatWasAskedFor();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void knowsWhenOnlyWordsAreAskedFor();

private:
    static std::vector<char *> pointers(QList<QByteArray> &words)
    {
        std::vector<char *> all;
        for (QByteArray &word : words)
            all.push_back(word.data());
        return all;
    }
};

void TestCommandLine::keepsPlatformFromQt_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<int>("left");
    const auto url = u"https://eu1.anypoint.mulesoft.com"_s;
    QTest::newRow("value behind") << QList<QByteArray>{"hubdeck", "--platform", url.toLatin1(), "-style", "fusion"} << QStringList{u"--platform"_s, url} << 3;
    QTest::newRow("value within") << QList<QByteArray>{"hubdeck", "--platform=" + url.toLatin1()} << QStringList{u"--platform="_s + url} << 1;
    QTest::newRow("no value") << QList<QByteArray>{"hubdeck", "--platform"} << QStringList{u"--platform"_s} << 1;
    QTest::newRow("Qt's own") << QList<QByteArray>{"hubdeck", "-platform", "offscreen"} << QStringList() << 3;
}

void TestCommandLine::keepsPlatformFromQt()
{
    QFETCH(QList<QByteArray>, words);
    std::vector<char *> arguments = pointers(words);
    QTEST(CommandLine::takePlatform(arguments), "taken");
    QTEST(int(arguments.size()), "left");
}

void TestCommandLine::readsWhatWasAskedFor()
{
    const CommandLine line = CommandLine::read({u"hubdeck"_s, u"--platform"_s, u"https://platform.example"_s});
    QVERIFY(line.error.isEmpty());
    QCOMPARE(line.platform, u"https://platform.example"_s);
    const CommandLine demo = CommandLine::read({u"hubdeck"_s, u"--demo"_s, u"--demo-data"_s, u"large"_s});
    QVERIFY(demo.demo);
    QCOMPARE(demo.simulatorArguments, (QStringList{u"--data"_s, u"large"_s}));
}

void TestCommandLine::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("two places to go") << QStringList{u"--demo"_s, u"--profile"_s, u"a"_s};
    QTest::newRow("a stray word") << QStringList{u"endpoints"_s};
}

void TestCommandLine::refusesWhatDoesNotFit()
{
    QFETCH(QStringList, arguments);
    QVERIFY(!CommandLine::read(QStringList{u"hubdeck"_s} + arguments).error.isEmpty());
}

void TestCommandLine::knowsWhenOnlyWordsAreAskedFor()
{
    QList<QByteArray> help{"hubdeck", "--help"};
    QList<QByteArray> demo{"hubdeck", "--demo"};
    QVERIFY(CommandLine::asksForText(pointers(help)));
    QVERIFY(!CommandLine::asksForText(pointers(demo)));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
