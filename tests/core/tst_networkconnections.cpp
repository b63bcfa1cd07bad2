// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/networkconnections.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

PrivateSpace space(std::optional<int> vpns, std::optional<int> gateways)
{
    PrivateSpace space;
    space.vpnCount = vpns;
    space.transitGatewayCount = gateways;
    return space;
}

VpcEndpoint endpoint(const QStringList &zones)
{
    VpcEndpoint endpoint;
    endpoint.zoneIds = zones;
    return endpoint;
}

Organization organization(std::optional<Entitlement> connections)
{
    Organization root;
    root.networkConnections = connections;
    return root;
}

} // namespace

class TestNetworkConnections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatCosts()
    {
        const auto use = countNetworkConnections(organization(Entitlement{20, 5}), {space(3, 1), space(0, 2)},
            {endpoint({u"a"_s, u"b"_s}), endpoint({u"a"_s})}, true);
        QCOMPARE(use.used, 3 + 1 + 2 + 2 + 1);
        QCOMPARE(use.entitled, std::optional(20));
        QCOMPARE(use.free(), std::optional(11));
        QVERIFY(use.isComplete);
    }

    void isIncompleteWhenToldSo() { QVERIFY(!countNetworkConnections(organization({}), {}, {}, false).isComplete); }

    void isIncompleteWhenASpaceDoesNotTell()
    {
        const Organization root = organization(Entitlement{10, 0});
        QVERIFY(!countNetworkConnections(root, {space(1, 1), space(std::nullopt, 1)}, {}, true).isComplete);
        const auto use = countNetworkConnections(root, {space(1, std::nullopt)}, {}, true);
        QVERIFY(!use.isComplete);
        QCOMPARE(use.used, 1);
    }

    void inventsNoEntitlement()
    {
        const auto use = countNetworkConnections(organization(std::nullopt), {space(1, 0)}, {}, true);
        QVERIFY(!use.entitled && !use.free());
        QCOMPARE(use.used, 1);
    }

    void isNeverBelowNone()
    {
        const auto use = countNetworkConnections(organization(Entitlement{1, 0}), {space(4, 0)}, {}, true);
        QCOMPARE(use.free(), std::optional(0));
    }
};

QTEST_APPLESS_MAIN(TestNetworkConnections)
#include "tst_networkconnections.moc"
