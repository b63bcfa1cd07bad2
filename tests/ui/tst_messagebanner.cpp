// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/messagebanner.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestMessageBanner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isAnAlertForReaders();
    void closes();
    void actionsAreButtons();
    void detailsUnfold();
    void markupStaysText();
    void followsTheTheme();
};

void TestMessageBanner::isAnAlertForReaders()
{
    MessageBanner banner(Tone::Failed, u"Refused"_s, u"The name is in use."_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&banner);
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), u"Refused"_s);
    QCOMPARE(accessible->text(QAccessible::Description), u"The name is in use."_s);
    banner.setMessage(Tone::Good, u"Created"_s);
    QCOMPARE(accessible->text(QAccessible::Name), u"Created"_s);
    QCOMPARE(banner.tone(), Tone::Good);
}

void TestMessageBanner::closes()
{
    MessageBanner banner(Tone::Progress, u"Note"_s);
    banner.show();
    auto *close = banner.findChild<QToolButton *>(u"bannerClose"_s);
    QVERIFY(!close->isVisible());
    banner.setClosable(true);
    QSignalSpy closed(&banner, &MessageBanner::closed);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!banner.isVisible());
}

void TestMessageBanner::actionsAreButtons()
{
    MessageBanner banner(Tone::Failed, u"No answer"_s);
    banner.show();
    QAction retry(u"Try again"_s);
    QSignalSpy triggered(&retry, &QAction::triggered);
    banner.addAction(&retry);
    auto *button = banner.findChild<QPushButton *>();
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    retry.setEnabled(false);
    QVERIFY(!button->isEnabled());
    banner.clearActions();
    QVERIFY(!banner.findChild<QPushButton *>());
}

void TestMessageBanner::detailsUnfold()
{
    MessageBanner banner(Tone::Failed, u"Refused"_s);
    banner.setMessage(Tone::Failed, u"Refused"_s, {}, u"409 Conflict"_s);
    auto *toggle = banner.findChild<QToolButton *>(u"detailsToggle"_s);
    auto *text = banner.findChild<QPlainTextEdit *>(u"detailsText"_s);
    QVERIFY(toggle->isVisible());
    QVERIFY(!text->isVisible());
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), u"409 Conflict"_s);
    banner.setMessage(Tone::Failed, u"Refused"_s);
    QVERIFY(!toggle->isVisible());
}

void TestMessageBanner::markupStaysText()
{
    MessageBanner banner(Tone::Failed, u"<b>bold</b>"_s, u"<img src='x'>"_s);
    const QList<QLabel *> labels = banner.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestMessageBanner::followsTheTheme()
{
    Theme theme(*qApp, Theme::Mode::Light);
    MessageBanner banner(Tone::Waiting, u"Pending"_s);
    banner.resize(300, 60);
    banner.show();
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    auto *title = banner.findChild<QLabel *>(u"bannerTitle"_s);
    for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        theme.setMode(mode);
        QTRY_COMPARE(title->palette().color(QPalette::WindowText), theme.colors().waiting);
        QTRY_COMPARE(banner.grab().toImage().pixelColor(290, 30), theme.colors().waitingBackground);
    }
}

QTEST_MAIN(TestMessageBanner)
#include "tst_messagebanner.moc"
