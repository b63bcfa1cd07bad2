// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceroutes.h"
#include "core/models/recordtablemodel.h"

namespace hubdeck {

//! The route table of one space. IdRole: destination and target. ItemRole: SpaceRoute.
class SpaceRouteModel final : public RecordTableModel<SpaceRoute> {
    Q_OBJECT
public:
    //! All are borrowed and outlive the model.
    SpaceRouteModel(SpaceRoutes &service, Clock &clock, const SpaceRef &space, QObject *parent = nullptr);

    //! Destinations that leave by the internet gateway, in the order of the rows.
    QStringList gatewayDestinations() const;

    static Columns<SpaceRoute> columns();
    QString resourceName() const override;
    void refresh() override;
    void cancel() override;

private:
    SpaceRoutes &m_service;
    const SpaceRef m_space;
    CancelSource m_cancel;
};

//! "Internet gateway", "VPN", ...; a target that is not known as the server says it.
QString routeTargetText(const SpaceRoute &route);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::SpaceRoute)
