// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QObject>

namespace hubdeck {

//! TCP ports on which applications of a private space can be reached, beside HTTP.
class TcpPorts final : public QObject {
    Q_OBJECT
public:
    static constexpr int kFirst = 30'500;
    static constexpr int kLast = 32'500;
    static constexpr int kMostAtATime = 10; //!< also what one application may have

    explicit TcpPorts(RequestQueue &queue, QObject *parent = nullptr);
    //! Free ports, lowest first as a rule; the platform reserves nothing by telling them. \a count: 1 to 10.
    //! Operation: GET …/privatespaces/{id}/ports?available=true&count=N. Errors: Conflict when so many are not free; NotFound, Protocol.
    Reply<QList<int>> available(const SpaceRef &ref, int count, const CallOptions &options = {});
    //! Ports that applications have; at most \a count (1 to 10) are told. Operation: the same with available=false.
    Reply<QList<int>> used(const SpaceRef &ref, int count, const CallOptions &options = {});

private:
    Reply<QList<int>> read(const SpaceRef &ref, bool isAvailable, int count, const CallOptions &options);
    RequestQueue &m_queue;
};

} // namespace hubdeck
