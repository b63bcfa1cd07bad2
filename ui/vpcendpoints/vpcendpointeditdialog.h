// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointwizardparts.h"

#include "core/cloudhub/vpcendpoints.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace hubdeck {

class ConnectionCount;
class FactList;
class MessageBanner;
class SpaceFacts;
class VpcEndpointServiceForm;
class VpcEndpointZonesForm;
struct VpcEndpointRefusal;

//! Changes a VPC endpoint. Shows before and after of every setting that will change; reads the endpoint once more before it sends anything,
//! so that nobody else's change is overwritten unseen. Not modal: show() it; it deletes itself when closed.
class VpcEndpointEditDialog final : public QDialog {
    Q_OBJECT
public:
    //! One setting that will change.
    struct Change {
        QString title;
        QString before;
        QString after;
        friend bool operator==(const Change &, const Change &) = default;
    };

    VpcEndpointEditDialog(const VpcEndpointWizardParts &parts, const VpcEndpoint &endpoint, QWidget *parent = nullptr);
    ~VpcEndpointEditDialog() override;

    QList<Change> changes() const;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    //! The platform has taken the change; the endpoint is in the table and watched already.
    void changed(const hubdeck::VpcEndpoint &endpoint);

private:
    enum class State { Ready, Reading, Sending };

    void build();
    void buildButtons(class QVBoxLayout *layout);
    void connectForms();
    VpcEndpointDraft draft() const;
    void showZones();
    void showConnections();
    void showChanges();
    void setState(State state);
    void save();
    void onReadAgain(const Result<VpcEndpoint> &result);
    void send();
    void onAnswer(const Result<VpcEndpoint> &result);
    void showRefusals(const QList<VpcEndpointRefusal> &refusals);
    void showError(const ApiError &error);

    VpcEndpointWizardParts m_parts;
    VpcEndpoint m_endpoint; // as it was last read
    QString m_spaceName;
    SpaceFacts *m_facts;
    ConnectionCount *m_connections;
    State m_state = State::Ready;
    bool m_askedToLeave = false;
    CancelSource m_cancel;
    MessageBanner *m_banner;
    VpcEndpointServiceForm *m_service;
    VpcEndpointZonesForm *m_zones;
    QLabel *m_nothing;
    FactList *m_changes;
    MessageBanner *m_interruption;
    QPushButton *m_save;
};

} // namespace hubdeck
