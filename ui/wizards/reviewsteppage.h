// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/submission.h"
#include "ui/wizards/wizardsteppage.h"

class QAction;

namespace hubdeck {

struct ApiRequest;
class FactList;
class RequestBox;

//! What a review says about sending, in the words of its resource. Names of things stand in quotes.
struct ReviewWords {
    QString sending; //!< "Creating “ledger-link” in “rail-core”…"
    QString looking; //!< "Looking whether “ledger-link” is there…"
    QString unknown; //!< a title: "It is not known whether “ledger-link” was created"
    QString notThere; //!< a title: "“ledger-link” is not in “rail-core”"
    QString mayBeSent; //!< after it: "You can create the endpoint now."
    QString nothingDone; //!< after a failure: "Nothing was created; what you entered is kept."
    QString whenLeft; //!< what happens when the window is closed: "Hubdeck puts the endpoint into the table, and comes back …"
};

//! The step before something is sent: everything in words, the request on demand, and what became of sending it.
//! A wizard's own review fills facts(), calls setRequest() in initializePage(), and gives its words.
class ReviewStepPage : public WizardStepPage {
    Q_OBJECT
public:
    //! \a platform: "https://anypoint.mulesoft.com", for the request as curl.
    ReviewStepPage(Submission &submission, const QString &platform, QWidget *parent = nullptr);

    Submission &submission() const { return m_submission; }
    void initializePage() override;
    bool isComplete() const override;

    //! The platform said no to something that no step can be found for, or could not be asked.
    void showFailure(const ApiError &error);
    //! The user wants to leave while the request is under way.
    void askWhetherToLeave();

Q_SIGNALS:
    //! Close the window now, and come back with what became of the request.
    void leaveRequested();

protected:
    FactList &facts() const { return *m_facts; }
    void setRequest(const ApiRequest &request);
    virtual ReviewWords words() const = 0;

private:
    void onStateChanged();
    void showUnknown(const ApiError &error);
    void showNothingFound();

    Submission &m_submission;
    QString m_platform;
    FactList *m_facts;
    RequestBox *m_request;
    QAction *m_look;
    QAction *m_leave;
};

} // namespace hubdeck
