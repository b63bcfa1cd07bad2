// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/endpointscene.h"
#include "ui/vpcendpoints/vpcendpointdeletion.h"
#include "ui/vpcendpoints/vpcendpointeditdialog.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebanner.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

const auto kGet = u"GET /vpces/ledger"_s;
const auto kPatch = u"PATCH /vpces/ledger"_s;

VpcEndpointRow rowOf(const QString &name, VpcEndpointStatus status)
{
    VpcEndpointRow row;
    row.endpoint.id = {name};
    row.endpoint.name = name;
    row.endpoint.status = status;
    row.endpoint.serviceName = u"com.amazonaws.eu-central-1.sqs"_s;
    row.spaceName = u"rail-core"_s;
    row.groupName = u"Northwind Rail"_s;
    return row;
}

} // namespace

class TestVpcEndpointEditDialog : public QObject {
    Q_OBJECT

private:
    using Change = VpcEndpointEditDialog::Change;

    std::unique_ptr<EndpointScene> scene;
    QPointer<VpcEndpointEditDialog> dialog;

    void open()
    {
        scene->endpoints[u"rail-core"_s].append(endpointJson(u"ledger"_s, u"ledger-link"_s, u"Available"_s));
        VpcEndpoint endpoint = *decodeVpcEndpoint(*scene->find(u"ledger"_s), EndpointScene::spaceRef(u"rail-core"_s));
        scene->table.note(endpoint);
        dialog = new VpcEndpointEditDialog(scene->parts(), endpoint);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        scene->settle();
    }
    QLineEdit *edit(const QString &name) const { return dialog->findChild<QLineEdit *>(name); }
    QPushButton *save() const { return dialog->findChild<QPushButton *>(u"save"_s); }
    MessageBanner *banner() const { return dialog->findChild<MessageBanner *>(u"editBanner"_s); }
    void rename(const QString &name)
    {
        edit(u"endpointName"_s)->selectAll();
        QTest::keyClicks(edit(u"endpointName"_s), name);
    }
    static QString errorBeside(QWidget *widget)
    {
        while (widget && !qobject_cast<FieldRow *>(widget))
            widget = widget->parentWidget();
        return widget ? static_cast<FieldRow *>(widget)->error() : QString();
    }

private Q_SLOTS:
    void init() { scene = std::make_unique<EndpointScene>(); }
    void cleanup()
    {
        delete dialog;
        scene.reset();
    }

    void nothingChangedNothingToSave()
    {
        open();
        QVERIFY(dialog->changes().isEmpty());
        QVERIFY(!save()->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(u"nothingChanged"_s)->isVisible());
        rename(u"other"_s);
        QVERIFY(save()->isEnabled());
        rename(u"ledger-link"_s);
        QVERIFY(!save()->isEnabled());
    }

    void showsBeforeAndAfterOfWhatChanges()
    {
        open();
        rename(u"ledger-2"_s);
        QCOMPARE(dialog->changes(), (QList<Change>{{u"Name"_s, u"ledger-link"_s, u"ledger-2"_s}}));
        auto *interruption = dialog->findChild<MessageBanner *>(u"interruption"_s);
        QVERIFY2(!interruption->isVisible(), "a name interrupts nothing");
        dialog->findChild<QCheckBox *>(u"zone-euc1-az3"_s)->click();
        QCOMPARE(dialog->changes().last(), (Change{u"Zones"_s, u"euc1-az2"_s, u"euc1-az2, euc1-az3"_s}));
        QVERIFY(interruption->isVisible());
    }

    void sendsAllMembersAndTells()
    {
        open();
        QSignalSpy changed(dialog, &VpcEndpointEditDialog::changed);
        rename(u"ledger-2"_s);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([&] { return changed.count() == 1; }));
        const QJsonObject body = scene->lastBody(kPatch);
        QCOMPARE(body.keys(), (QStringList{u"azIds"_s, u"name"_s, u"serviceName"_s, u"serviceOwner"_s, u"serviceRegion"_s}));
        QCOMPARE(body.value(u"name"_s).toString(), u"ledger-2"_s);
        QCOMPARE(scene->table.find({u"ledger"_s})->endpoint.name, u"ledger-2"_s);
        QVERIFY(!scene->table.find({u"ledger"_s})->isBusy);
        scene->settle();
        QVERIFY(!dialog);
    }

    void changeOfSomebodyElseIsShownBeforeAnythingIsSent()
    {
        open();
        rename(u"ledger-2"_s);
        scene->change(u"ledger"_s, {{u"serviceOwner"_s, u"111122223333"_s}});
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return banner()->isVisible(); }));
        QCOMPARE(banner()->title(), u"Somebody else has changed this endpoint meanwhile"_s);
        QCOMPARE(scene->count(kPatch), 0);
        const QList<Change> expected{{u"Name"_s, u"ledger-link"_s, u"ledger-2"_s},
            {u"Service owner"_s, u"111122223333"_s, u"773390115824"_s}};
        QCOMPARE(dialog->changes(), expected);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return scene->count(kPatch) == 1; }));
    }

    void refusalStandsBesideItsField()
    {
        open();
        scene->answers.insert(kPatch, refusal(u"name is in use"_s, {u"name is in use"_s, u"azIds: not enough network connections"_s}));
        rename(u"ledger-2"_s);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return save()->isEnabled(); }));
        QCOMPARE(errorBeside(edit(u"endpointName"_s)), u"name is in use"_s);
        QCOMPARE(dialog->findChild<QLabel *>(u"zonesError"_s)->text(), u"azIds: not enough network connections"_s);
        QCOMPARE(edit(u"endpointName"_s)->text(), u"ledger-2"_s);
        QVERIFY(!scene->table.find({u"ledger"_s})->isBusy);
    }

    void otherErrorsKeepTheForm_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("gone when read") << kGet << 404;
        QTest::newRow("no right") << kPatch << 403;
        QTest::newRow("server") << kPatch << 500;
    }
    void otherErrorsKeepTheForm()
    {
        QFETCH(QString, request);
        QFETCH(int, status);
        open();
        rename(u"ledger-2"_s);
        scene->answers.insert(request, refusal(u"no"_s, {}, status));
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return banner()->isVisible(); }));
        QCOMPARE(banner()->tone(), Tone::Failed);
        QCOMPARE(edit(u"endpointName"_s)->text(), u"ledger-2"_s);
        QVERIFY(save()->isEnabled());
    }

    void closingWhileItIsSentComesBackOnlyWithARefusal()
    {
        open();
        rename(u"ledger-2"_s);
        scene->answers.insert(kPatch, std::nullopt);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return scene->count(kPatch) == 1; }));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QCOMPARE(banner()->title(), u"The change has already been sent"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        scene->answer(kPatch, refusal(u"name is in use"_s));
        QVERIFY(scene->until([this] { return dialog->isVisible(); }));
        QCOMPARE(errorBeside(edit(u"endpointName"_s)), u"name is in use"_s);

        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return scene->count(kPatch) == 2; }));
        dialog->close();
        dialog->close();
        scene->change(u"ledger"_s, {{u"name"_s, u"ledger-2"_s}});
        scene->answer(kPatch, jsonReply(200, "{}"));
        QVERIFY(scene->until([this] { return !dialog; }));
        QCOMPARE(scene->table.find({u"ledger"_s})->endpoint.name, u"ledger-2"_s);
    }

    void mayBeDestroyedDuringTheCall()
    {
        open();
        rename(u"ledger-2"_s);
        scene->answers.insert(kPatch, std::nullopt);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(scene->until([this] { return scene->count(kPatch) == 1; }));
        delete dialog;
        scene->answer(kPatch, jsonReply(200, "{}"));
        scene->settle();
    }

    void deletionNamesEndpointAndSpace()
    {
        const Confirmation ask = vpcEndpointDeletion({rowOf(u"ledger-link"_s, VpcEndpointStatus::Available)});
        QCOMPARE(ask.title, u"Delete the VPC endpoint “ledger-link”?"_s);
        QVERIFY(ask.text.contains(u"rail-core"_s));
        QVERIFY(ask.text.contains(u"cannot be undone"_s));
        QCOMPARE(ask.typedName, u"ledger-link"_s);
        QVERIFY(ask.dangerous);
    }

    void deletionOfOneThatNeverWorkedNeedsNoTyping()
    {
        const Confirmation ask = vpcEndpointDeletion({rowOf(u"ledger-link"_s, VpcEndpointStatus::Invalid)});
        QVERIFY(ask.typedName.isEmpty());
        QVERIFY(ask.text.contains(u"no application loses a connection"_s));
    }

    void deletionOfSeveralWantsTheirNumber()
    {
        QList<VpcEndpointRow> rows;
        for (int i = 1; i <= 8; ++i)
            rows.append(rowOf(u"endpoint-%1"_s.arg(i), i == 1 ? VpcEndpointStatus::Available : VpcEndpointStatus::Invalid));
        const Confirmation ask = vpcEndpointDeletion(rows);
        QCOMPARE(ask.title, u"Delete 8 VPC endpoints?"_s);
        QCOMPARE(ask.typedName, u"8 endpoints"_s);
        QVERIFY(ask.text.startsWith(u"1 of them may be in use"_s));
        QCOMPARE(ask.facts.size(), 7);
        QCOMPARE(ask.facts.last().first, u"and 2 more"_s);
    }

    void deletionRunsOnlyWhenConfirmed()
    {
        int deleted = 0;
        const QList<VpcEndpointRow> rows{rowOf(u"ledger-link"_s, VpcEndpointStatus::Available)};
        QPointer<ConfirmDialog> ask = confirmVpcEndpointDeletion(rows, nullptr, this, [&deleted] { ++deleted; });
        auto *verb = ask->findChild<QPushButton *>(u"verb"_s);
        QVERIFY(!verb->isEnabled());
        QTest::keyClicks(ask->findChild<QLineEdit *>(u"typedName"_s), u"ledger-link"_s);
        QVERIFY(verb->isEnabled());
        QTest::mouseClick(ask->findChild<QPushButton *>(u"cancel"_s), Qt::LeftButton);
        QCOMPARE(deleted, 0);
        delete ask;
        ask = confirmVpcEndpointDeletion(rows, nullptr, this, [&deleted] { ++deleted; });
        QTest::keyClicks(ask->findChild<QLineEdit *>(u"typedName"_s), u"ledger-link"_s);
        QTest::mouseClick(ask->findChild<QPushButton *>(u"verb"_s), Qt::LeftButton);
        QCOMPARE(deleted, 1);
        delete ask;
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestVpcEndpointEditDialog)
#include "tst_vpcendpointeditdialog.moc"
