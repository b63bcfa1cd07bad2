// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/apirequest.h"
#include "ui/widgets/messagebanner.h"
#include "ui/wizards/reviewsteppage.h"
#include "ui/wizards/steplist.h"
#include "ui/wizards/stepwizard.h"
#include "ui/wizards/submission.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

ApiError error(ApiError::Kind kind, const QString &message = {})
{
    ApiError made;
    made.kind = kind;
    made.serverMessage = message;
    return made;
}

// The test answers in place of a platform.
class HandSubmission final : public Submission {
public:
    void send()
    {
        ++sent;
        began();
    }
    void look() override { ++looked; }
    using Submission::failedWith;
    using Submission::foundNothing;
    using Submission::staysUnknown;
    using Submission::succeeded;
    int sent = 0;
    int looked = 0;
};

class FieldPage final : public WizardStepPage {
public:
    FieldPage(const QString &name, QWidget *parent)
        : WizardStepPage(name, parent)
        , m_edit(new QLineEdit(this))
    {
        setHeading(u"Which one?"_s, {});
        m_edit->setAccessibleName(u"Field"_s);
        body()->addWidget(m_edit);
    }
    QWidget *firstField() const override { return m_edit; }

private:
    QLineEdit *m_edit;
};

class PlainReview final : public ReviewStepPage {
public:
    using ReviewStepPage::ReviewStepPage;
    ReviewWords words() const override
    {
        return {u"sending"_s, u"looking"_s, u"unknown"_s, u"not there"_s, u"may be sent"_s, u"nothing done"_s, u"when left"_s};
    }
};

class ResultPage final : public WizardStepPage {
public:
    explicit ResultPage(QWidget *parent) : WizardStepPage(u"resultPage"_s, parent) { setFinalPage(true); }
    int nextId() const override { return -1; }
};

class PlainWizard final : public StepWizard {
public:
    PlainWizard(HandSubmission &submission, QObject &service)
        : StepWizard(u"plainWizard"_s, {u"Make it"_s, u"&Make"_s, u"Making"_s, u"Nothing yet."_s})
        , m_submission(submission)
    {
        addStep(0, new FieldPage(u"first"_s, this), u"First"_s);
        addStep(1, new FieldPage(u"second"_s, this), u"Second"_s);
        addReview(2, new PlainReview(submission, u"https://platform.example"_s, this), u"Review"_s);
        addStep(3, new ResultPage(this), u"Result"_s);
        start(service);
    }
    void send() override { m_submission.send(); }
    bool showRefusal(const ApiError &refusal) override
    {
        if (refusal.serverMessage != u"second is wrong"_s)
            return false;
        goBackTo(1);
        return true;
    }
    using StepWizard::goOn;
    using StepWizard::setAllDone;

private:
    HandSubmission &m_submission;
};

} // namespace

class TestStepWizard : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HandSubmission> submission;
    std::unique_ptr<QObject> service;
    QPointer<PlainWizard> wizard;

    QPushButton *button(const QString &name) const { return wizard->findChild<QPushButton *>(name); }
    StepList *steps() const { return wizard->findChild<StepList *>(); }
    MessageBanner *banner() const { return wizard->currentPage()->findChild<MessageBanner *>(u"stepBanner"_s); }
    QWidget *field() const { return static_cast<WizardStepPage *>(wizard->currentPage())->firstField(); }
    void click(const QString &name)
    {
        QTest::mouseClick(button(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void goTo(int step)
    {
        while (wizard->currentId() < step)
            click(u"next"_s);
        QCOMPARE(wizard->currentId(), step);
    }
    void sendIt()
    {
        goTo(2);
        click(u"create"_s);
        QCOMPARE(submission->sent, 1);
    }

private Q_SLOTS:
    void init()
    {
        submission = std::make_unique<HandSubmission>();
        service = std::make_unique<QObject>();
        wizard = new PlainWizard(*submission, *service);
        wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(wizard));
    }
    void cleanup() { delete wizard; }

    void everyStepBeginsInItsFirstField()
    {
        QTRY_COMPARE(wizard->focusWidget(), field());
        click(u"next"_s);
        QTRY_COMPARE(wizard->focusWidget(), field());
        click(u"next"_s);
        QTRY_COMPARE(wizard->focusWidget(), button(u"create"_s));
        click(u"back"_s);
        QTRY_COMPARE(wizard->focusWidget(), field());
        click(u"back"_s);
        QTRY_COMPARE(wizard->focusWidget(), field());
    }

    void goesOnWhenItIsDone()
    {
        sendIt();
        QCOMPARE(wizard->currentId(), 2);
        QCOMPARE(banner()->title(), u"sending"_s);
        QVERIFY(!button(u"create"_s)->isEnabled() && !button(u"back"_s)->isEnabled());
        QCOMPARE(button(u"create"_s)->text(), u"Making"_s);
        submission->succeeded();
        wizard->goOn();
        QCOMPARE(wizard->currentId(), 3);
        QVERIFY(!wizard->findChild<QLabel *>(u"note"_s)->isVisible());
        QVERIFY(!steps()->isAllDone());
        wizard->setAllDone(true);
        QVERIFY(steps()->isAllDone());
        QCOMPARE(steps()->accessibleName(), u"Step 4 of 4: Result, done"_s);
    }

    void refusalReturnsToItsStepOrStays()
    {
        sendIt();
        submission->failedWith(error(ApiError::Kind::Refused, u"nobody knows"_s));
        QCOMPARE(wizard->currentId(), 2);
        QVERIFY(banner()->isVisible());
        QVERIFY2(banner()->text().contains(u"nobody knows"_s) && banner()->text().endsWith(u"nothing done"_s), qPrintable(banner()->text()));
        click(u"create"_s);
        QCOMPARE(submission->sent, 2);
        submission->failedWith(error(ApiError::Kind::Refused, u"second is wrong"_s));
        QCOMPARE(wizard->currentId(), 1);
        QTRY_COMPARE(wizard->focusWidget(), field());
    }

    void anUnknownOutcomeIsLookedForAndNotSentAgain()
    {
        sendIt();
        submission->failedWith(error(ApiError::Kind::UnknownOutcome));
        QCOMPARE(submission->state(), Submission::State::Unknown);
        QCOMPARE(banner()->title(), u"unknown"_s);
        QVERIFY(!button(u"create"_s)->isEnabled());
        submission->lookAgain();
        QCOMPARE(submission->looked, 1);
        QCOMPARE(banner()->title(), u"looking"_s);
        submission->lookAgain();
        QCOMPARE(submission->looked, 1);
        submission->staysUnknown();
        QCOMPARE(banner()->title(), u"unknown"_s);
        submission->lookAgain();
        submission->foundNothing();
        QCOMPARE(banner()->title(), u"not there"_s);
        QVERIFY(button(u"create"_s)->isEnabled());
        QCOMPARE(submission->sent, 1);
    }

    void anErrorThatMayHaveHappenedIsUnknown()
    {
        sendIt();
        ApiError lost = error(ApiError::Kind::Timeout);
        lost.mayHaveHappened = true;
        submission->failedWith(lost);
        QCOMPARE(submission->state(), Submission::State::Unknown);
    }

    void leavingDuringTheCallHidesUntilItIsDone()
    {
        QSignalSpy finished(wizard, &QDialog::finished);
        sendIt();
        wizard->close();
        QVERIFY2(wizard->isVisible(), "the first time it tells what leaving means");
        QVERIFY(banner()->text().endsWith(u"when left"_s));
        wizard->close();
        QVERIFY(!wizard->isVisible());
        QCOMPARE(finished.count(), 0);
        submission->succeeded();
        wizard->goOn();
        QCOMPARE(finished.count(), 1);
        QTRY_VERIFY(!wizard);
    }

    void comesBackWithARefusal()
    {
        sendIt();
        wizard->close();
        wizard->close();
        QVERIFY(!wizard->isVisible());
        submission->failedWith(error(ApiError::Kind::Refused, u"second is wrong"_s));
        QVERIFY(wizard->isVisible());
        QCOMPARE(wizard->currentId(), 1);
        wizard->close();
        QTRY_VERIFY(!wizard);
    }

    void closesWithItsService()
    {
        service.reset();
        QVERIFY(!wizard->isVisible());
        QTRY_VERIFY(!wizard);
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestStepWizard)
#include "tst_stepwizard.moc"
