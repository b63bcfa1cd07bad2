// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/availabilityzones.h"
#include "core/cloudhub/awsaccounts.h"

#include <QHash>

namespace hubdeck {

//! Something that is asked for once: not yet there, there, or not to be had.
template <typename T>
struct Fact {
    std::optional<T> value;
    std::optional<ApiError> error;
    bool isLoading = false;
};

//! What the AWS side of private spaces is, asked for when first needed and kept.
class SpaceFacts final : public QObject {
    Q_OBJECT
public:
    SpaceFacts(AwsAccounts &accounts, AvailabilityZones &zones, QObject *parent = nullptr);

    Fact<QString> account(const SpaceRef &space) const { return m_accountFacts.value(space); }
    Fact<QList<AvailabilityZone>> zones(const SpaceRef &space) const { return m_zoneFacts.value(space); }
    //! Asks for what is neither there nor under way, again for what failed before.
    void askAccount(const SpaceRef &space);
    void askZones(const SpaceRef &space);

Q_SIGNALS:
    void changed(const hubdeck::SpaceRef &space);

private:
    AwsAccounts &m_accounts;
    AvailabilityZones &m_zones;
    QHash<SpaceRef, Fact<QString>> m_accountFacts;
    QHash<SpaceRef, Fact<QList<AvailabilityZone>>> m_zoneFacts;
    CancelSource m_cancel;
};

} // namespace hubdeck
