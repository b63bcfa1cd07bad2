// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirmdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

Confirmation deletion(const QString &typedName = {})
{
    return {u"Delete ledger-link?"_s, u"This cannot be undone."_s, {{u"Private space"_s, u"rail-core"_s}}, typedName, u"Delete endpoint"_s, true};
}

QPushButton *button(const QDialog *dialog, const QString &name)
{
    return dialog->findChild<QPushButton *>(name);
}

} // namespace

class TestConfirmDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verbNeedsTheTypedName_data();
    void verbNeedsTheTypedName();
    void withoutNameTheVerbWorks();
    void enterDoesNotDestroy();
    void saysWhatAndWhere();
    void askRunsOnceAndGoes();
    void askForgetsADeadContext();
};

void TestConfirmDialog::verbNeedsTheTypedName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("works");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("part") << u"Prod"_s << false;
    QTest::newRow("other case") << u"production"_s << false;
    QTest::newRow("exact") << u"Production"_s << true;
    QTest::newRow("spaces around") << u" Production "_s << true;
    QTest::newRow("too much") << u"Production2"_s << false;
}

void TestConfirmDialog::verbNeedsTheTypedName()
{
    QFETCH(QString, typed);
    QFETCH(bool, works);
    ConfirmDialog dialog(deletion(u"Production"_s));
    dialog.open();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    auto *field = dialog.findChild<QLineEdit *>(u"typedName"_s);
    QVERIFY(field);
    QTest::keyClicks(field, typed);
    QCOMPARE(button(&dialog, u"verb"_s)->isEnabled(), works);
    QTest::mouseClick(button(&dialog, u"verb"_s), Qt::LeftButton);
    QCOMPARE(accepted.size(), works ? 1 : 0);
}

void TestConfirmDialog::withoutNameTheVerbWorks()
{
    ConfirmDialog dialog(deletion());
    QVERIFY(!dialog.findChild<QLineEdit *>());
    QVERIFY(button(&dialog, u"verb"_s)->isEnabled());
    QCOMPARE(button(&dialog, u"verb"_s)->text(), u"Delete endpoint"_s);
}

void TestConfirmDialog::enterDoesNotDestroy()
{
    ConfirmDialog dialog(deletion());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(rejected.size(), 1);
}

void TestConfirmDialog::saysWhatAndWhere()
{
    ConfirmDialog dialog(deletion());
    QStringList texts;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts << label->text();
    for (const QString &part : {u"Delete ledger-link?"_s, u"This cannot be undone."_s, u"Private space"_s, u"rail-core"_s})
        QVERIFY2(texts.contains(part), qPrintable(part));
}

void TestConfirmDialog::askRunsOnceAndGoes()
{
    QWidget parent;
    int runs = 0;
    const QPointer<ConfirmDialog> dialog = ConfirmDialog::ask(deletion(), &parent, &parent, [&runs] { ++runs; });
    QVERIFY(dialog->isVisible());
    QCOMPARE(runs, 0);
    QTest::mouseClick(button(dialog, u"verb"_s), Qt::LeftButton);
    QCOMPARE(runs, 1);
    QTRY_VERIFY(!dialog);
}

void TestConfirmDialog::askForgetsADeadContext()
{
    QWidget parent;
    int runs = 0;
    auto context = std::make_unique<QObject>();
    const QPointer<ConfirmDialog> dialog = ConfirmDialog::ask(deletion(), &parent, context.get(), [&runs] { ++runs; });
    context.reset();
    QTest::mouseClick(button(dialog, u"verb"_s), Qt::LeftButton);
    QCOMPARE(runs, 0);
}

QTEST_MAIN(TestConfirmDialog)
#include "tst_confirmdialog.moc"
