// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointcreator.h"
#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/vpcendpoints/vpcendpointwizardparts.h"

#include <QWizard>

class QLabel;

namespace hubdeck {

class ConnectionCount;
class SpaceFacts;
class StepList;
class VpcEndpointReviewPage;
class VpcEndpointResultPage;
class VpcEndpointServicePage;
class VpcEndpointWherePage;
class VpcEndpointZonesPage;
struct VpcEndpointRefusal;

//! Creates a VPC endpoint in four steps and follows it to its end. Not modal: show() it; it deletes itself when closed.
//!
//! Closing it while the request is under way takes nothing back: it hides, and either closes for good when the endpoint is there or comes
//! back with what the platform says. finished() tells that it is closed.
class VpcEndpointWizard final : public QWizard {
    Q_OBJECT
public:
    enum class Page { Where, Service, Zones, Review, Result };
    Q_ENUM(Page)

    explicit VpcEndpointWizard(const VpcEndpointWizardParts &parts, QWidget *parent = nullptr);
    ~VpcEndpointWizard() override;

    //! Begins with this private space chosen, if it can take an endpoint.
    void choose(const SpaceId &space);

    int nextId() const override;
    bool validateCurrentPage() override;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    //! The endpoint exists; it is in the table and watched already.
    void created(const hubdeck::VpcEndpoint &endpoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeButtons();
    void makeSide();
    void addPages();
    void connectCreator();
    void onPageChanged();
    void focusFirstField();
    void onCreated(const VpcEndpointCreation &creation);
    void onFailed(const ApiError &error);
    void returnTo(const QList<VpcEndpointRefusal> &refusals);
    void goBackTo(Page page);
    void leave();
    void comeBack();
    void updateButtons();
    void placeNote();
    QRect footer() const;

    VpcEndpointWizardParts m_parts;
    VpcEndpointPlan m_plan;
    SpaceFacts *m_facts;
    ConnectionCount *m_connections;
    VpcEndpointCreator *m_creator;
    bool m_askedToLeave = false;
    bool m_isInBackground = false;
    StepList *m_steps;
    QWidget *m_side;
    QLabel *m_note;
    VpcEndpointWherePage *m_where;
    VpcEndpointServicePage *m_service;
    VpcEndpointZonesPage *m_zones;
    VpcEndpointReviewPage *m_review;
    VpcEndpointResultPage *m_result;
};

} // namespace hubdeck
