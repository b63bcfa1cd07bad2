// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"

#include <QSet>

namespace hubdeck {

//! Creates one endpoint, at most once. While the outcome is not known it refuses to send again and looks instead.
class VpcEndpointCreator final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Ready, //!< nothing was sent, or what was sent is known to have made nothing
        Sending,
        Unknown, //!< it was sent and nobody knows what became of it
        Looking, //!< listing the space to find out
        Created,
    };
    Q_ENUM(State)

    explicit VpcEndpointCreator(VpcEndpoints &service, QObject *parent = nullptr);

    State state() const { return m_state; }
    bool isBusy() const { return m_state == State::Sending || m_state == State::Looking; }
    //! Only when Ready. \a present: endpoints of the space that are known to be there before.
    void create(const SpaceRef &space, const VpcEndpointDraft &draft, const QSet<VpcEndpointId> &present);
    //! Only when Unknown.
    void lookAgain();

Q_SIGNALS:
    void stateChanged(hubdeck::VpcEndpointCreator::State state);
    void created(const hubdeck::VpcEndpointCreation &creation);
    //! Nothing was created.
    void failed(const hubdeck::ApiError &error);
    //! The outcome is not known, at first or still.
    void outcomeUnknown(const hubdeck::ApiError &error);
    //! A look found nothing: it may be tried again.
    void nothingFound();

private:
    void setState(State state);
    void onAnswer(const Result<VpcEndpointCreation> &result);
    void onListed(const Result<QList<VpcEndpoint>> &result);

    VpcEndpoints &m_service;
    State m_state = State::Ready;
    SpaceRef m_space;
    VpcEndpointDraft m_draft;
    QSet<VpcEndpointId> m_present;
    ApiError m_unknown;
};

} // namespace hubdeck
