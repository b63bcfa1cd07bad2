// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizard>

class QLabel;

namespace hubdeck {

struct ApiError;
class ReviewStepPage;
class StepList;
class WizardStepPage;

//! The words of a wizard's window.
struct StepWizardTexts {
    QString title; //!< "Create VPC endpoint"
    QString commit; //!< the button that sends: "&Create endpoint"
    QString committing; //!< the same while the answer is awaited: "Creating…"
    QString note; //!< beside the buttons until then: "Nothing is created before you choose “Create endpoint”."
};

//! A wizard that puts something together in steps, sends it once, and shows what became of it in its last step. Not modal: show() it; it
//! deletes itself when closed, and finished() tells so.
//!
//! To make one (VpcEndpointWizard is the example):
//! - one struct with everything chosen so far, owned by the wizard; every step takes a reference and fills in its part;
//! - the steps, each a WizardStepPage: isComplete() enables Next, validatePage() shows what is missing, firstField() gets the keyboard;
//! - a Submission, which sends at most once, and a ReviewStepPage, which says what became of it;
//! - a last page that shows the result; setAllDone() when there is nothing more to wait for;
//! - the wizard: in its constructor addStep() for each page, the review by addReview(), then start(); send() hands the plan to the
//!   Submission; showRefusal() goes back to the step that a refusal concerns; when the Submission has succeeded, it passes the outcome to
//!   its last page and calls goOn().
//!
//! Closing it while the answer is awaited takes nothing back: the user hears so first; then it hides, and either closes for good when it is
//! done or comes back with what the platform says.
class StepWizard : public QWizard {
    Q_OBJECT
public:
    ~StepWizard() override;

    bool validateCurrentPage() override;

public Q_SLOTS:
    void reject() override;

protected:
    StepWizard(const QString &objectName, const StepWizardTexts &texts, QWidget *parent = nullptr);

    //! Ids count up from 0, in the order of the steps.
    void addStep(int id, WizardStepPage *page, const QString &name);
    void addReview(int id, ReviewStepPage *page, const QString &name);
    //! Shows the first step; signing out destroys \a service, and the wizard closes with it.
    void start(QObject &service);
    void goBackTo(int step);
    //! To the step after the review; or closes, if the user has left meanwhile.
    void goOn();
    //! The last step is done.
    void setAllDone(bool done);
    //! Puts the keyboard somewhere; after whatever QWizard does with it itself.
    void focusLater(QWidget *field);

    //! Sends what was put together, through the Submission. Forget what the platform said the last time.
    virtual void send() = 0;
    //! Goes back to the step that \a error concerns and shows it there; false when it concerns none, and the review shows it.
    virtual bool showRefusal(const ApiError &error);

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeButtons();
    void makeSide();
    void onPageChanged();
    void focusFirstField();
    void onFailed(const ApiError &error);
    void leave();
    void comeBack();
    void updateButtons();
    void placeNote();
    QRect footer() const;

    StepWizardTexts m_texts;
    StepList *m_steps;
    QWidget *m_side;
    QLabel *m_note;
    ReviewStepPage *m_review = nullptr;
    int m_reviewId = -1;
    bool m_askedToLeave = false;
    bool m_isInBackground = false;
};

} // namespace hubdeck
