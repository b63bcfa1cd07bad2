// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestProfileStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startsEmpty();
    void savesEveryKind_data();
    void savesEveryKind();
    void writesToTheFileAtOnce();
    void listsByName();
    void replacesTheSameId();
    void findsTheFirstOfAName();
    void remembersTheLastUsed();
    void removes();
    void neverSavesTheDemo();
    void ignoresBrokenEntries_data();
    void ignoresBrokenEntries();
    void keepsNamesOfEveryScript();

private:
    static Profile profile(const QString &name, CredentialKind kind = CredentialKind::UserPassword)
    {
        return {{}, name, QUrl(u"https://eu1.anypoint.mulesoft.com"_s), kind, u"i.larsen"_s, false};
    }
    QString fileText() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QTemporaryDir m_directory;
    QString m_path;
    std::unique_ptr<QSettings> m_settings;
};

void TestProfileStore::init()
{
    m_path = m_directory.filePath(u"%1.ini"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    QFile::remove(m_path);
    m_settings = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
}

void TestProfileStore::startsEmpty()
{
    const ProfileStore store(*m_settings);
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!store.byName(u"x"_s));
    QVERIFY(!store.byId({}));
    QVERIFY(store.lastUsedId().isEmpty());
}

void TestProfileStore::savesEveryKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("connected app") << int(CredentialKind::ConnectedApp);
    QTest::newRow("user and password") << int(CredentialKind::UserPassword);
    QTest::newRow("bearer token") << int(CredentialKind::BearerToken);
}

void TestProfileStore::savesEveryKind()
{
    QFETCH(const int, kind);
    ProfileStore store(*m_settings);
    const QSignalSpy changed(&store, &ProfileStore::profilesChanged);
    const Profile saved = store.save(profile(u"Rail"_s, CredentialKind(kind)));
    QVERIFY(!saved.id.isEmpty());
    QCOMPARE(changed.count(), 1);

    QSettings reopened(m_path, QSettings::IniFormat);
    const ProfileStore other(reopened);
    QCOMPARE(other.profiles(), QList<Profile>{saved});
    QCOMPARE(other.byId(saved.id), std::optional(saved));
    QCOMPARE(int(other.profiles().first().kind), kind);
}

void TestProfileStore::writesToTheFileAtOnce()
{
    ProfileStore store(*m_settings);
    const Profile saved = store.save(profile(u"Rail"_s));
    QVERIFY(fileText().contains(u"name=Rail"_s));
    store.remove(saved.id);
    QVERIFY(!fileText().contains(u"Rail"_s));
}

void TestProfileStore::listsByName()
{
    ProfileStore store(*m_settings);
    for (const auto &name : {u"rail"_s, u"Air"_s, u"Sea"_s, u"bus"_s})
        store.save(profile(name));
    QStringList names;
    for (const Profile &each : store.profiles())
        names.append(each.name);
    QCOMPARE(names, (QStringList{u"Air"_s, u"bus"_s, u"rail"_s, u"Sea"_s}));
}

void TestProfileStore::replacesTheSameId()
{
    ProfileStore store(*m_settings);
    Profile saved = store.save(profile(u"Rail"_s));
    saved.name = u"Rail (new)"_s;
    saved.platform = QUrl(u"http://127.0.0.1:8081"_s);
    store.save(saved);
    QCOMPARE(store.profiles(), QList<Profile>{saved});
}

void TestProfileStore::findsTheFirstOfAName()
{
    ProfileStore store(*m_settings);
    store.save(profile(u"Rail"_s));
    store.save(profile(u"rail"_s));
    QCOMPARE(store.profiles().size(), 2);
    QCOMPARE(store.byName(u"RAIL"_s), std::optional(store.profiles().first()));
}

void TestProfileStore::remembersTheLastUsed()
{
    ProfileStore store(*m_settings);
    const Profile saved = store.save(profile(u"Rail"_s));
    store.setLastUsed(saved.id);
    QSettings reopened(m_path, QSettings::IniFormat);
    QCOMPARE(ProfileStore(reopened).lastUsedId(), saved.id);
}

void TestProfileStore::removes()
{
    ProfileStore store(*m_settings);
    const Profile gone = store.save(profile(u"Gone"_s));
    const Profile stays = store.save(profile(u"Stays"_s));
    store.setLastUsed(gone.id);
    const QSignalSpy changed(&store, &ProfileStore::profilesChanged);
    store.remove(gone.id);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.profiles(), QList<Profile>{stays});
    QVERIFY(store.lastUsedId().isEmpty());
    store.remove(gone.id);
    QCOMPARE(changed.count(), 1);
}

void TestProfileStore::neverSavesTheDemo()
{
    ProfileStore store(*m_settings);
    Profile demo = profile(u"Demo"_s);
    demo.isDemo = true;
    QVERIFY(!store.save(demo).id.isEmpty());
    QVERIFY(store.profiles().isEmpty());
    m_settings->sync();
    QVERIFY(!fileText().contains(u"Demo"_s));
}

void TestProfileStore::ignoresBrokenEntries_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain http elsewhere") << u"platform"_s << u"http://evil.example"_s;
    QTest::newRow("no address") << u"platform"_s << u""_s;
    QTest::newRow("unknown kind") << u"kind"_s << u"telepathy"_s;
}

void TestProfileStore::ignoresBrokenEntries()
{
    QFETCH(const QString, member);
    QFETCH(const QString, value);
    ProfileStore store(*m_settings);
    const Profile good = store.save(profile(u"Good"_s));
    const Profile broken = store.save(profile(u"Broken"_s));
    m_settings->setValue(u"profiles/%1/%2"_s.arg(broken.id, member), value);
    QCOMPARE(store.profiles(), QList<Profile>{good});
    QVERIFY(!store.byId(broken.id));
}

void TestProfileStore::keepsNamesOfEveryScript()
{
    ProfileStore store(*m_settings);
    const Profile saved = store.save(profile(u"Bahn 🚆 / רכבת, \"quoted\" = \\ "_s + QString(300, u'n')));
    QSettings reopened(m_path, QSettings::IniFormat);
    QCOMPARE(ProfileStore(reopened).byId(saved.id), std::optional(saved));
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
