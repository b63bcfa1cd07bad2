// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/vpcendpoints/wizardsteppage.h"

class QAction;

namespace hubdeck {

class ConnectionCount;
class FactList;
class RequestBox;
class VpcEndpointCreator;

//! Fourth step: everything in words, the request to the letter on demand, and what became of sending it.
class VpcEndpointReviewPage final : public WizardStepPage {
    Q_OBJECT
public:
    VpcEndpointReviewPage(ConnectionCount &connections, VpcEndpointCreator &creator, const QString &platform, VpcEndpointPlan &plan,
        QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

    //! The platform said no to something that no step can be found for, or could not be asked.
    void showFailure(const ApiError &error);
    //! The user wants to leave while the request is under way.
    void askWhetherToLeave();

Q_SIGNALS:
    //! Close the window now, and come back with what became of the request.
    void leaveRequested();

private:
    void onStateChanged();
    void showUnknown(const ApiError &error);
    void showNothingFound();
    void showSettings();

    ConnectionCount &m_connections;
    VpcEndpointCreator &m_creator;
    QString m_platform;
    VpcEndpointPlan &m_plan;
    FactList *m_facts;
    RequestBox *m_request;
    QAction *m_look;
    QAction *m_leave;
};

} // namespace hubdeck
