// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"
#include "ui/wizards/submission.h"

#include <QSet>

namespace hubdeck {

//! Creates one endpoint, at most once.
class VpcEndpointCreator final : public Submission {
    Q_OBJECT
public:
    explicit VpcEndpointCreator(VpcEndpoints &service, QObject *parent = nullptr);

    //! Only when Ready. \a present: endpoints of the space that are known to be there before.
    void create(const SpaceRef &space, const VpcEndpointDraft &draft, const QSet<VpcEndpointId> &present);

Q_SIGNALS:
    void created(const hubdeck::VpcEndpointCreation &creation);

protected:
    void look() override;

private:
    void onCreated(const VpcEndpointCreation &creation);
    void onListed(const QList<VpcEndpoint> &endpoints);

    VpcEndpoints &m_service;
    SpaceRef m_space;
    VpcEndpointDraft m_draft;
    QSet<VpcEndpointId> m_present;
};

} // namespace hubdeck
