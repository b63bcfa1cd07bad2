// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/secretstore.h"

#include <QTest>
#include <QUuid>

using namespace hubdeck;
using namespace Qt::StringLiterals;

//! Against the keychain of the session this test runs in.
class TestKeychain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_key = u"test/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces); }
    void cleanup();
    void readsWhatWasWritten_data();
    void readsWhatWasWritten();
    void anotherStoreOfTheSameServiceReadsIt();
    void anotherServiceDoesNot();
    void overwrites();
    void saysNotFound();
    void forgetsWhatWasRemoved();
    void removingNothingSucceeds();
    void answersSeveralAtOnce();
    void finishesAfterTheStoreIsGone();
    void vaultKeepsTheSecretInTheKeychain();

private:
    template <typename T>
    SecretResult<T> wait(const SecretReply<T> &reply)
    {
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 10000))
            return tl::unexpected(SecretError{SecretError::Kind::Failed, u"no answer in 10 s"_s});
        return reply.result();
    }
    QString m_key;
    KeychainSecretStore m_store{u"Hubdeck test"_s};
};

void TestKeychain::initTestCase()
{
    init();
    // A locked keychain that nobody unlocks still answers to reading.
    const auto probe = wait(m_store.write(m_key, u"probe"_s));
    cleanup();
    if (probe)
        return;
    const QString reason = u"no usable secret service in this session: "_s + probe.error().message;
    if (qEnvironmentVariableIntValue("HUBDECK_REQUIRE_KEYRING") == 1)
        QFAIL(qPrintable(reason));
    QSKIP(qPrintable(reason));
}

void TestKeychain::cleanup()
{
    wait(m_store.remove(m_key));
}

void TestKeychain::readsWhatWasWritten_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("plain") << u"correct horse battery staple"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("spaces and line ends") << u"  two\nlines\t "_s;
    QTest::newRow("unicode") << u"Grüße \u202eאבג 🔐 e\u0301"_s;
    QTest::newRow("a token of 64 KiB") << QString(64 * 1024, u'x');
}

void TestKeychain::readsWhatWasWritten()
{
    QFETCH(const QString, secret);
    QVERIFY(wait(m_store.write(m_key, secret)).has_value());
    const auto read = wait(m_store.read(m_key));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, secret);
}

void TestKeychain::anotherStoreOfTheSameServiceReadsIt()
{
    QVERIFY(wait(m_store.write(m_key, u"kept"_s)).has_value());
    KeychainSecretStore other(u"Hubdeck test"_s);
    QCOMPARE(wait(other.read(m_key)).value_or(QString()), u"kept"_s);
}

void TestKeychain::anotherServiceDoesNot()
{
    QVERIFY(wait(m_store.write(m_key, u"kept"_s)).has_value());
    KeychainSecretStore other(u"Hubdeck other test"_s);
    const auto read = wait(other.read(m_key));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
}

void TestKeychain::overwrites()
{
    QVERIFY(wait(m_store.write(m_key, u"first"_s)).has_value());
    QVERIFY(wait(m_store.write(m_key, u"second"_s)).has_value());
    QCOMPARE(wait(m_store.read(m_key)).value_or(QString()), u"second"_s);
}

void TestKeychain::saysNotFound()
{
    const auto read = wait(m_store.read(m_key));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
}

void TestKeychain::forgetsWhatWasRemoved()
{
    QVERIFY(wait(m_store.write(m_key, u"gone soon"_s)).has_value());
    QVERIFY(wait(m_store.remove(m_key)).has_value());
    const auto read = wait(m_store.read(m_key));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
}

void TestKeychain::removingNothingSucceeds()
{
    QVERIFY(wait(m_store.remove(m_key)).has_value());
}

void TestKeychain::answersSeveralAtOnce()
{
    QList<SecretReply<Done>> writes;
    for (int i = 0; i < 8; ++i)
        writes.append(m_store.write(m_key + QString::number(i), QString::number(i)));
    for (const auto &write : writes)
        QVERIFY(wait(write).has_value());
    QList<SecretReply<QString>> reads;
    for (int i = 0; i < 8; ++i)
        reads.append(m_store.read(m_key + QString::number(i)));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(wait(reads.at(i)).value_or(QString()), QString::number(i));
    for (int i = 0; i < 8; ++i)
        QVERIFY(wait(m_store.remove(m_key + QString::number(i))).has_value());
}

void TestKeychain::finishesAfterTheStoreIsGone()
{
    SecretReply<Done> write;
    {
        KeychainSecretStore shortLived(u"Hubdeck test"_s);
        write = shortLived.write(m_key, u"still written"_s);
    }
    QVERIFY(wait(write).has_value());
    QCOMPARE(wait(m_store.read(m_key)).value_or(QString()), u"still written"_s);
}

void TestKeychain::vaultKeepsTheSecretInTheKeychain()
{
    SecretVault vault(m_store);
    QVERIFY(wait(vault.write(m_key, u"in the vault"_s)).has_value());
    QVERIFY(vault.isPersistent());
    QCOMPARE(wait(m_store.read(m_key)).value_or(QString()), u"in the vault"_s);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
