// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spacesettingsdraft.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Fault = SpaceSettingsDraft::Fault;
using Field = SpaceSettingsDraft::Field;

class TestSpaceSettingsDraft : public QObject {
    Q_OBJECT

private:
    static SpaceConfiguration present()
    {
        SpaceConfiguration configuration;
        configuration.space.hasNetwork = true;
        configuration.ingress.readTimeout = 300;
        configuration.ingress.protocol = u"https-redirect"_s;
        configuration.ingress.logLevel = u"ERROR"_s;
        configuration.ingress.members = {{u"isIstioIngressEnabled"_s, false}, {u"readResponseTimeout"_s, 300}};
        configuration.enablesEgress = true;
        return configuration;
    }

private Q_SLOTS:
    void nothingChangedNothingToSend()
    {
        QVERIFY(SpaceSettingsDraft::of(present()).changeOf(present()).isEmpty());
    }

    void sendsOnlyWhatDiffers()
    {
        SpaceSettingsDraft draft = SpaceSettingsDraft::of(present());
        draft.enablesEgress = false;
        QCOMPARE(draft.changeOf(present()).toJson(), (QJsonObject{{u"enableEgress"_s, false}}));
        draft = SpaceSettingsDraft::of(present());
        draft.ingress.readTimeout = 60;
        const QJsonObject ingress = draft.changeOf(present()).toJson().value("ingressConfiguration"_L1).toObject();
        QCOMPARE(ingress.value("readResponseTimeout"_L1), QJsonValue(60));
        QCOMPARE(ingress.value("isIstioIngressEnabled"_L1), QJsonValue(false));
        draft = SpaceSettingsDraft::of(present());
        draft.internalDns = {{u"10.90.0.53"_s}, {u"corp.example"_s}};
        QCOMPARE(draft.changeOf(present()).toJson().keys(), QStringList{u"network"_s});
        SpaceConfiguration bare = present();
        bare.space.hasNetwork = false;
        QVERIFY2(draft.changeOf(bare).isEmpty(), "DNS belongs to a network");
    }

    void validates_data()
    {
        QTest::addColumn<SpaceSettingsDraft>("draft");
        QTest::addColumn<QList<SpaceSettingsDraft::Error>>("errors");
        using Errors = QList<SpaceSettingsDraft::Error>;
        SpaceSettingsDraft draft;
        QTest::newRow("empty") << draft << Errors{};
        draft.ingress.readTimeout = 3600;
        QTest::newRow("longest timeout") << draft << Errors{};
        draft.ingress.readTimeout = 3601;
        QTest::newRow("timeout") << draft << Errors{{Field::ReadTimeout, Fault::OutOfRange, u"3601"_s}};
        draft = {};
        draft.ingress.logFilters = {{u"203.0.113.7"_s, u"DEBUG"_s}, {u"host"_s, u"INFO"_s}, {u"203.0.113.8"_s, u"LOUD"_s}};
        QTest::newRow("filters") << draft << Errors{{Field::LogFilters, Fault::NotAnAddress, u"host"_s}, {Field::LogFilters, Fault::NotALevel, u"LOUD"_s}};
        draft = {};
        draft.internalDns = {{u"10.90.0.53"_s, u"dns"_s}, {u"corp.example"_s, u"MuleSoft.com"_s}};
        QTest::newRow("dns") << draft << Errors{{Field::DnsServers, Fault::NotAnAddress, u"dns"_s}, {Field::DnsDomains, Fault::RefusedDomain, u"MuleSoft.com"_s}};
        draft.internalDns = {{u"10.90.0.53"_s}, {QString(200, u'a'), QString(30, u'b')}};
        QTest::newRow("too many characters") << draft << Errors{{Field::DnsDomains, Fault::TooLong, u"230"_s}};
        draft.internalDns = {{u"10.90.0.53"_s}, {}};
        QTest::newRow("no domains") << draft << Errors{{Field::DnsDomains, Fault::Incomplete, {}}};
    }
    void validates()
    {
        QFETCH(SpaceSettingsDraft, draft);
        QTEST(draft.validate(), "errors");
    }
};

QTEST_GUILESS_MAIN(TestSpaceSettingsDraft)
#include "tst_spacesettingsdraft.moc"
