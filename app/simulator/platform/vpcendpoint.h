// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace simulator {

struct PrivateSpace;

//! What a client asks for when it creates or changes a VPC endpoint.
struct VpcEndpointSettings {
    QString name;
    QString serviceName;
    QString serviceRegion;
    QString serviceOwner; //!< 12-digit AWS account or `amazon`
    QStringList azIds;

    friend bool operator==(const VpcEndpointSettings &, const VpcEndpointSettings &) = default;
};

//! An outbound VPC endpoint. Its status follows from when it was made, what it asks for and what the owner decided.
struct VpcEndpoint {
    enum class Decision { None, Accepted, Rejected };

    //! How long a new endpoint takes at speed 1.
    static constexpr std::chrono::milliseconds usualProvisioning {4'000};

    QString id;
    VpcEndpointSettings settings;
    qint64 provisionedFrom = 0; //!< simulated time
    std::chrono::milliseconds provisioning = usualProvisioning;
    Decision decision = Decision::None;
    //! How long the owner of the service waits before accepting; none: until told to over the control path.
    std::optional<std::chrono::milliseconds> ownerAcceptsAfter;

    [[nodiscard]] bool needsAcceptance() const;
    //! Valid, PendingAcceptance, Available or Invalid at that simulated time.
    [[nodiscard]] QString status(const PrivateSpace &space, qint64 now) const;
};

//! Why no endpoint can come of these settings, although their form is right; empty when one can. The real platform
//! finds this out while it provisions, so it makes the endpoint Invalid and does not refuse the request.
[[nodiscard]] QString provisioningFailure(const VpcEndpointSettings &settings);

//! The six members that lists return.
[[nodiscard]] QJsonObject toSummaryJson(const VpcEndpoint &endpoint);
//! The summary, status and DNS names. The names of these members are documented nowhere; they follow the inbound sibling.
[[nodiscard]] QJsonObject toJson(const VpcEndpoint &endpoint, const PrivateSpace &space, qint64 now);

} // namespace simulator
