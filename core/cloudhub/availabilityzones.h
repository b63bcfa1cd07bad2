// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QObject>

namespace hubdeck {

//! An AWS availability zone that a private space uses. The id ("euc1-az2") means the same to every AWS account, the name does not.
struct AvailabilityZone {
    QString id;
    QString name; //!< may be empty
    friend bool operator==(const AvailabilityZone &, const AvailabilityZone &) = default;
};

//! Facts about the AWS side of a private space.
class AvailabilityZones final : public QObject {
    Q_OBJECT
public:
    explicit AvailabilityZones(RequestQueue &queue, QObject *parent = nullptr);
    //! Operation: GET …/privatespaces/{id}/azs (not in the vendor's OpenAPI file). Accepts objects, plain texts and a wrapping object.
    Reply<QList<AvailabilityZone>> list(const SpaceRef &ref, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

} // namespace hubdeck
