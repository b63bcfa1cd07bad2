// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpcendpointmodel.h"

namespace hubdeck::bench {

//! A table of VPC endpoints that is filled without a network.
class EndpointTable final : public RecordTableModel<VpcEndpointRow> {
public:
    explicit EndpointTable(Clock &clock)
        : RecordTableModel([](const VpcEndpointRow &row) { return row.endpoint.id.value; }, VpcEndpointModel::columns(), clock)
    {
    }
    using RecordTableModel::mergePart;
    QString resourceName() const override { return QStringLiteral("vpc-endpoints"); }
};

//! One believable endpoint; the same number gives the same one, in memory of its own.
VpcEndpointRow endpointRow(int number);
QList<VpcEndpointRow> endpointRows(int count);

} // namespace hubdeck::bench
