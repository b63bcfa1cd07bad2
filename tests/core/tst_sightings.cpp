// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/sightings.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const VpcEndpointId kId{u"e1"_s};

VpcEndpoint endpoint(VpcEndpointStatus status, const QString &text = {}, const QString &id = kId.value, const QString &space = u"s1"_s)
{
    VpcEndpoint endpoint;
    endpoint.id.value = id;
    endpoint.space.space.value = space;
    endpoint.name = u"a name that is nobody's business"_s;
    endpoint.status = status;
    endpoint.statusText = text;
    return endpoint;
}

} // namespace

class TestSightings : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    FakeClock m_clock;
    QString directory() const { return m_directory->filePath(u"state/hubdeck"_s); }
    QString file() const { return directory() + u"/sightings.json"_s; }
    void write(const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(directory()));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    QByteArray content() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void keepsTheFirstSightOfAStatus()
    {
        Sightings sightings(directory(), m_clock);
        QVERIFY(!sightings.since(kId).isValid());
        const QDateTime first = m_clock.utcNow();
        sightings.see(endpoint(VpcEndpointStatus::PendingAcceptance, u"PendingAcceptance"_s));
        m_clock.advance(1h);
        sightings.see(endpoint(VpcEndpointStatus::PendingAcceptance, u"PendingAcceptence"_s)); // the same, spelt otherwise
        QCOMPARE(sightings.since(kId), first);
        sightings.see(endpoint(VpcEndpointStatus::NotRead)); // a list tells nothing
        QCOMPARE(sightings.since(kId), first);
        sightings.see(endpoint(VpcEndpointStatus::Available));
        QCOMPARE(sightings.since(kId), m_clock.utcNow());
    }

    void tellsUnknownWordsApart()
    {
        Sightings sightings(directory(), m_clock);
        sightings.see(endpoint(VpcEndpointStatus::Unknown, u"Deleting"_s));
        m_clock.advance(1h);
        sightings.see(endpoint(VpcEndpointStatus::Unknown, u"Resting"_s));
        QCOMPARE(sightings.since(kId), m_clock.utcNow());
    }

    void outlivesTheProgram()
    {
        const QDateTime first = m_clock.utcNow();
        {
            Sightings sightings(directory(), m_clock);
            sightings.see(endpoint(VpcEndpointStatus::Valid));
        }
        m_clock.advance(24h);
        Sightings again(directory(), m_clock);
        QCOMPARE(again.since(kId), first);
        again.see(endpoint(VpcEndpointStatus::Valid));
        QCOMPARE(again.since(kId), first);
    }

    void writesALittleLaterAndOnce()
    {
        Sightings sightings(directory(), m_clock);
        for (int i = 0; i < 100; ++i)
            sightings.see(endpoint(VpcEndpointStatus::Valid, {}, QString::number(i)));
        QVERIFY(!QFile::exists(file()));
        QCOMPARE(m_clock.plannedCalls(), 1);
        m_clock.advance(1s);
        QVERIFY(QFile::exists(file()));
        QCOMPARE(m_clock.plannedCalls(), 0);
    }

    void writesIdsWordsAndTimesOnly()
    {
        Sightings sightings(directory(), m_clock);
        sightings.see(endpoint(VpcEndpointStatus::Valid));
        QVERIFY(sightings.save());
        QVERIFY(content().contains("e1") && content().contains("Valid"));
        QVERIFY(!content().contains("business"));
    }

    void forgets()
    {
        Sightings sightings(directory(), m_clock);
        sightings.see(endpoint(VpcEndpointStatus::Valid));
        QVERIFY(sightings.save());
        sightings.forget(kId);
        QVERIFY(!sightings.since(kId).isValid());
        QVERIFY(sightings.save());
        QVERIFY(!content().contains("e1"));
    }

    void forgetsWhatIsGoneFromASpace()
    {
        Sightings sightings(directory(), m_clock);
        sightings.see(endpoint(VpcEndpointStatus::Valid, {}, u"gone"_s, u"s1"_s));
        sightings.see(endpoint(VpcEndpointStatus::Valid, {}, u"there"_s, u"s1"_s));
        sightings.see(endpoint(VpcEndpointStatus::Valid, {}, u"elsewhere"_s, u"s2"_s));
        sightings.retain({OrganizationId{u"o"_s}, SpaceId{u"s1"_s}}, {VpcEndpointId{u"there"_s}});
        QVERIFY(!sightings.since(VpcEndpointId{u"gone"_s}).isValid());
        QVERIFY(sightings.since(VpcEndpointId{u"there"_s}).isValid());
        QVERIFY(sightings.since(VpcEndpointId{u"elsewhere"_s}).isValid());
    }

    void startsAfreshWithABrokenFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\x01garbage", 9);
        QTest::newRow("cut off") << QByteArray(R"({"vpcEndpoints":{"e1":{"status":"Valid","since":)");
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("endpoints of another type") << QByteArray(R"({"vpcEndpoints":[1]})");
        QTest::newRow("entry of another type") << QByteArray(R"({"vpcEndpoints":{"e1":7}})");
        QTest::newRow("no date") << QByteArray(R"({"vpcEndpoints":{"e1":{"status":"Valid","since":"yesterday"}}})");
        QTest::newRow("no status") << QByteArray(R"({"vpcEndpoints":{"e1":{"since":"2025-12-01T00:00:00Z"}}})");
        QTest::newRow("a time to come") << QByteArray(R"({"vpcEndpoints":{"e1":{"status":"Valid","since":"2999-01-01T00:00:00Z"}}})");
    }

    void startsAfreshWithABrokenFile()
    {
        QFETCH(QByteArray, content);
        write(content);
        Sightings sightings(directory(), m_clock);
        QVERIFY(!sightings.since(kId).isValid());
        sightings.see(endpoint(VpcEndpointStatus::Valid));
        QVERIFY(sightings.save());
        QCOMPARE(Sightings(directory(), m_clock).since(kId), m_clock.utcNow());
    }

    void readsAFileWrittenBefore()
    {
        write(R"({"vpcEndpoints":{"e1":{"space":"s1","status":"Valid","since":"2025-12-01T10:00:00.000Z"}},"later":1})");
        QCOMPARE(Sightings(directory(), m_clock).since(kId), QDateTime(QDate(2025, 12, 1), QTime(10, 0), QTimeZone::utc()));
    }

    void survivesADirectoryThatCannotBeMade()
    {
        write("x");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot write"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot write"_s)); // once more when it ends
        Sightings sightings(file() + u"/below-a-file"_s, m_clock);
        sightings.see(endpoint(VpcEndpointStatus::Valid));
        QVERIFY(!sightings.save());
        QVERIFY(sightings.since(kId).isValid());
    }
};

QTEST_GUILESS_MAIN(TestSightings)
#include "tst_sightings.moc"
