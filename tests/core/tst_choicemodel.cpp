// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/choicemodel.h"
#include "core/models/tablerole.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestChoiceModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatDiffers();
    void disabledOnesSayWhy();
    void listsOfAws();
};

void TestChoiceModel::changesOnlyWhatDiffers()
{
    const auto choice = [](const QString &id, const QString &text) { return Choice{id, text, {}, true}; };
    ChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChoices({choice(u"a"_s, u"A"_s), choice(u"b"_s, u"B"_s), choice(u"c"_s, u"C"_s)});
    const QPersistentModelIndex chosen(model.index(2));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QList<Choice> next{choice(u"c"_s, u"C"_s), choice(u"x"_s, u"X"_s), choice(u"a"_s, u"new"_s)};
    model.setChoices(next);
    QCOMPARE(model.choices(), next);
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.data(IdRole).toString(), u"c"_s);
    QCOMPARE(model.rowForId(u"a"_s), 2);
    QCOMPARE(model.rowForId(u"b"_s), -1);
    QCOMPARE(resets.count(), 0);
    model.setChoices({});
    QVERIFY(!chosen.isValid());
}

void TestChoiceModel::disabledOnesSayWhy()
{
    ChoiceModel model;
    model.setChoices({{u"a"_s, u"rail-edge"_s, u"It has no network yet."_s, false}});
    const QModelIndex index = model.index(0);
    QVERIFY(!(index.flags() & Qt::ItemIsEnabled));
    QVERIFY(!(index.flags() & Qt::ItemIsSelectable));
    QCOMPARE(index.data(HintRole).toString(), u"It has no network yet."_s);
}

void TestChoiceModel::listsOfAws()
{
    ChoiceModel model;
    model.setChoices(awsRegionChoices());
    QVERIFY(model.rowForId(u"eu-central-1"_s) >= 0);
    model.setChoices(awsServiceChoices());
    QVERIFY(model.rowForId(u"sqs"_s) >= 0);
}

QTEST_GUILESS_MAIN(TestChoiceModel)
#include "tst_choicemodel.moc"
