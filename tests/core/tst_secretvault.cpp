// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failingsecretstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestSecretVault final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usesTheKeychainWhileItWorks();
    void fallsBackToMemory_data();
    void fallsBackToMemory();
    void readsTheNewerSecretAfterAFallback();
    void returnsToTheKeychain();
    void aMissingSecretIsNoFault();
    void probeFindsTheFault();
    void passesTheKeychainsErrorWhenNothingIsKnown();
    void removesFromBoth();
    void saysWhenASecretMayHaveStayed();

private:
    template <typename T>
    SecretResult<T> wait(const SecretReply<T> &reply)
    {
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }))
            return tl::unexpected(SecretError{SecretError::Kind::Failed, u"no answer"_s});
        return reply.result();
    }
    static SecretError error(SecretError::Kind kind) { return {kind, u"the keychain said no"_s}; }
};

void TestSecretVault::usesTheKeychainWhileItWorks()
{
    FailingSecretStore keychain;
    SecretVault vault(keychain);
    QVERIFY(wait(vault.write(u"a"_s, u"secret"_s)));
    QCOMPARE(wait(keychain.read(u"a"_s)).value_or(QString()), u"secret"_s);
    QCOMPARE(wait(vault.read(u"a"_s)).value_or(QString()), u"secret"_s);
    QVERIFY(vault.isPersistent());
    QVERIFY(wait(vault.remove(u"a"_s)));
    QVERIFY(!keychain.kept.holds(u"a"_s));
}

void TestSecretVault::fallsBackToMemory_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("unavailable") << int(SecretError::Kind::Unavailable);
    QTest::newRow("denied") << int(SecretError::Kind::Denied);
    QTest::newRow("failed") << int(SecretError::Kind::Failed);
}

void TestSecretVault::fallsBackToMemory()
{
    QFETCH(const int, kind);
    FailingSecretStore keychain;
    keychain.fault = error(SecretError::Kind(kind));
    SecretVault vault(keychain);
    const QSignalSpy changed(&vault, &SecretVault::persistenceChanged);
    QVERIFY(wait(vault.write(u"a"_s, u"secret"_s)));
    QVERIFY(!vault.isPersistent());
    QCOMPARE(vault.fault(), u"the keychain said no"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(wait(vault.read(u"a"_s)).value_or(QString()), u"secret"_s);
    QVERIFY(wait(vault.write(u"b"_s, u"other"_s)));
    QCOMPARE(changed.count(), 1);
}

void TestSecretVault::readsTheNewerSecretAfterAFallback()
{
    FailingSecretStore keychain;
    SecretVault vault(keychain);
    QVERIFY(wait(vault.write(u"a"_s, u"old"_s)));
    keychain.fault = error(SecretError::Kind::Denied);
    QVERIFY(wait(vault.write(u"a"_s, u"new"_s)));
    keychain.fault.reset();
    QCOMPARE(wait(vault.read(u"a"_s)).value_or(QString()), u"new"_s);
}

void TestSecretVault::returnsToTheKeychain()
{
    FailingSecretStore keychain;
    keychain.fault = error(SecretError::Kind::Denied);
    SecretVault vault(keychain);
    QVERIFY(wait(vault.write(u"a"_s, u"in memory"_s)));
    keychain.fault.reset();
    const QSignalSpy changed(&vault, &SecretVault::persistenceChanged);
    QVERIFY(wait(vault.write(u"a"_s, u"in the keychain"_s)));
    QVERIFY(vault.isPersistent());
    QVERIFY(vault.fault().isEmpty());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(wait(vault.read(u"a"_s)).value_or(QString()), u"in the keychain"_s);
    QVERIFY(keychain.kept.holds(u"a"_s));
}

void TestSecretVault::aMissingSecretIsNoFault()
{
    FailingSecretStore keychain;
    SecretVault vault(keychain);
    const auto read = wait(vault.read(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
    QVERIFY(vault.isPersistent());
}

void TestSecretVault::probeFindsTheFault()
{
    FailingSecretStore keychain;
    SecretVault working(keychain);
    working.probe();
    QTRY_COMPARE(keychain.calls, 1);
    QVERIFY(working.isPersistent());

    keychain.fault = error(SecretError::Kind::Unavailable);
    SecretVault broken(keychain);
    const QSignalSpy changed(&broken, &SecretVault::persistenceChanged);
    broken.probe();
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!broken.isPersistent());
}

void TestSecretVault::passesTheKeychainsErrorWhenNothingIsKnown()
{
    FailingSecretStore keychain;
    keychain.fault = error(SecretError::Kind::Denied);
    SecretVault vault(keychain);
    const auto read = wait(vault.read(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, SecretError::Kind::Denied);
    QVERIFY(!vault.isPersistent());
}

void TestSecretVault::removesFromBoth()
{
    FailingSecretStore keychain;
    SecretVault vault(keychain);
    QVERIFY(wait(vault.write(u"a"_s, u"old"_s)));
    keychain.fault = error(SecretError::Kind::Denied);
    QVERIFY(wait(vault.write(u"a"_s, u"new"_s)));
    keychain.fault.reset();
    QVERIFY(wait(vault.remove(u"a"_s)));
    const auto read = wait(vault.read(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
}

void TestSecretVault::saysWhenASecretMayHaveStayed()
{
    FailingSecretStore keychain;
    SecretVault vault(keychain);
    keychain.fault = error(SecretError::Kind::Unavailable);
    QVERIFY(wait(vault.remove(u"a"_s)));
    keychain.fault = error(SecretError::Kind::Denied);
    const auto removed = wait(vault.remove(u"a"_s));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, SecretError::Kind::Denied);
}

QTEST_GUILESS_MAIN(TestSecretVault)
#include "tst_secretvault.moc"
