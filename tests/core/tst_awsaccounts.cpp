// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/awsaccounts.h"
#include "tests/core/cloudhubfixture.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestAwsAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheBareText()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/accounts"_s, jsonReply(200, "\"012345678901\"\n"));
        AwsAccounts accounts(f.queue);
        const auto account = f.wait(accounts.get(f.space));
        QVERIFY(account);
        QCOMPARE(*account, u"012345678901"_s);
    }

    void refusesAnythingElse_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("eleven digits") << QByteArray("\"12345678901\"");
        QTest::newRow("words") << QByteArray("\"no account yet\"");
        QTest::newRow("an object") << QByteArray(R"({"message":"x"})");
        QTest::newRow("a number: leading zeros would be lost") << QByteArray("551204873360");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html>");
    }

    void refusesAnythingElse()
    {
        QFETCH(QByteArray, answer);
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/accounts"_s, jsonReply(200, answer));
        AwsAccounts accounts(f.queue);
        const auto account = f.wait(accounts.get(f.space));
        QVERIFY(!account);
        QCOMPARE(account.error().kind, ApiError::Kind::Protocol);
        QCOMPARE(account.error().path, f.spacePath + u"/accounts"_s);
    }

    void buildsTheArn()
    {
        QCOMPARE(accountRootArn(u"551204873360"_s), u"arn:aws:iam::551204873360:root"_s);
        QCOMPARE(accountRootArn(u"551204873360"_s, u"eu-central-1"_s), u"arn:aws:iam::551204873360:root"_s);
        QCOMPARE(accountRootArn(u"551204873360"_s, u"us-gov-west-1"_s), u"arn:aws-us-gov:iam::551204873360:root"_s);
    }
};

QTEST_GUILESS_MAIN(TestAwsAccounts)
#include "tst_awsaccounts.moc"
