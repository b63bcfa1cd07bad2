// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgateways.h"
#include "ui/wizards/submission.h"

namespace hubdeck {

//! Attaches one gateway, at most once.
class TransitGatewayAttacher final : public Submission {
    Q_OBJECT
public:
    explicit TransitGatewayAttacher(TransitGateways &service, QObject *parent = nullptr);

    //! Only when Ready.
    void attach(const SpaceRef &space, const TransitGatewayDraft &draft);

Q_SIGNALS:
    void attached(const hubdeck::TransitGatewayCreation &creation);

protected:
    void look() override;

private:
    void onAttached(const TransitGatewayCreation &creation);

    TransitGateways &m_service;
    SpaceRef m_space;
    TransitGatewayDraft m_draft;
};

} // namespace hubdeck
