// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/awsaccounts.h"
#include "core/cloudhub/privatelinkcommands.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

const QString kServiceName = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;
const QString kArn = u"arn:aws:iam::551204873360:root"_s;

VpcEndpoint endpoint(const QStringList &dnsNames)
{
    VpcEndpoint endpoint;
    endpoint.serviceName = kServiceName;
    endpoint.serviceRegion = u"eu-central-1"_s;
    endpoint.dnsNames = dnsNames;
    return endpoint;
}

} // namespace

class TestPrivateLinkCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allows_data()
    {
        QTest::addColumn<QString>("serviceName");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("command");
        const QString usual = u"aws ec2 modify-vpc-endpoint-service-permissions --region eu-central-1"
                              " --service-id vpce-svc-0a1b2c3d4e5f60718 --add-allowed-principals arn:aws:iam::551204873360:root"_s;
        QTest::newRow("usual") << kServiceName << u"eu-central-1"_s << usual;
        QTest::newRow("region of the name") << kServiceName << QString() << usual;
        QTest::newRow("blanks") << u' ' + kServiceName + u' ' << u" eu-central-1"_s << usual;
        QTest::newRow("region that a shell would run")
            << kServiceName << u"x; rm -rf 'y'"_s << QString(usual).replace(u"eu-central-1"_s, u"'x; rm -rf '\\''y'\\'''"_s);
        QTest::newRow("AWS service: nothing to allow") << u"com.amazonaws.eu-central-1.sqs"_s << u"eu-central-1"_s << QString();
        QTest::newRow("no service name") << u"com.amazonaws.vpce.eu-central-1.vpce-svc-$(reboot)"_s << u"eu-central-1"_s << QString();
        QTest::newRow("nothing known yet") << QString() << QString()
                                           << QString(usual).replace(u"eu-central-1"_s, u"REGION"_s)
                                                  .replace(u"vpce-svc-0a1b2c3d4e5f60718"_s, u"SERVICE_ID"_s);
    }

    void allows()
    {
        QFETCH(QString, serviceName);
        QFETCH(QString, region);
        QTEST(allowPrincipalCommand(serviceName, region, kArn), "command");
    }

    void findsTheIdOfAws_data()
    {
        QTest::addColumn<QStringList>("dnsNames");
        QTest::addColumn<QString>("id");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("regional name")
            << QStringList{u"vpce-0f1e2d3c4b5a69788-q7r8s9t0.vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s}
            << u"vpce-0f1e2d3c4b5a69788"_s;
        QTest::newRow("wildcard name") << QStringList{u"*.vpce-0f1e2d3c4b5a69788-q7r8s9t0.s3.eu-central-1.vpce.amazonaws.com"_s}
                                       << u"vpce-0f1e2d3c4b5a69788"_s;
        QTest::newRow("private name first") << QStringList{u"sqs.eu-central-1.amazonaws.com"_s, u"vpce-0f1e2d3c-q7.sqs.eu-central-1.vpce.amazonaws.com"_s}
                                            << u"vpce-0f1e2d3c"_s;
        QTest::newRow("only the service's id") << QStringList{u"vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s} << QString();
    }

    void findsTheIdOfAws()
    {
        QFETCH(QStringList, dnsNames);
        QTEST(awsEndpointId(endpoint(dnsNames)), "id");
    }

    void acceptsAKnownEndpoint()
    {
        const VpcEndpoint known = endpoint({u"vpce-0f1e2d3c4b5a69788-q7r8s9t0.vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s});
        QCOMPARE(acceptConnectionCommand(known, u"551204873360"_s),
            u"aws ec2 accept-vpc-endpoint-connections --region eu-central-1 --service-id vpce-svc-0a1b2c3d4e5f60718"
            " --vpc-endpoint-ids vpce-0f1e2d3c4b5a69788"_s);
    }

    void tellsHowToFindAnUnknownEndpoint()
    {
        const QStringList lines = acceptConnectionCommand(endpoint({}), u"551204873360"_s).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0),
            u"aws ec2 describe-vpc-endpoint-connections --region eu-central-1 --filters Name=service-id,Values=vpce-svc-0a1b2c3d4e5f60718"
            " Name=vpc-endpoint-state,Values=pendingAcceptance Name=vpc-endpoint-owner,Values=551204873360"_s);
        QVERIFY(lines.at(1).startsWith(u'#') && lines.at(1).contains(u"VPCE_ID"_s));
        QCOMPARE(lines.at(2),
            u"aws ec2 accept-vpc-endpoint-connections --region eu-central-1 --service-id vpce-svc-0a1b2c3d4e5f60718"
            " --vpc-endpoint-ids VPCE_ID"_s);
        QVERIFY(!acceptConnectionCommand(endpoint({})).contains(u"vpc-endpoint-owner"_s));
    }

    void hasNothingToAcceptForAwsServices()
    {
        VpcEndpoint sqs = endpoint({});
        sqs.serviceName = u"com.amazonaws.eu-central-1.sqs"_s;
        QCOMPARE(acceptConnectionCommand(sqs), QString());
    }
};

QTEST_APPLESS_MAIN(TestPrivateLinkCommands)
#include "tst_privatelinkcommands.moc"
