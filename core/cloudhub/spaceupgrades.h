// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace hubdeck {

//! An upgrade of a space's infrastructure that is to come or runs.
struct SpaceUpgrade {
    QDateTime at; //!< UTC; invalid when the platform does not say
    QString status; //!< the platform's word, "QUEUED", "SCHEDULED", ...; free text
    friend bool operator==(const SpaceUpgrade &, const SpaceUpgrade &) = default;
};

//! When the platform upgrades by itself this month. All UTC; invalid where not told.
struct PatchWindow {
    int year = 0;
    QString month; //!< "JUNE", as the server says it
    QDateTime sandboxStart, sandboxEnd, productionStart, productionEnd;
    friend bool operator==(const PatchWindow &, const PatchWindow &) = default;
};

//! Upgrades of private spaces of the CloudHub 2.0 API.
class SpaceUpgrades final : public QObject {
    Q_OBJECT
public:
    explicit SpaceUpgrades(RequestQueue &queue, QObject *parent = nullptr);
    //! Nothing when none is scheduled: the platform then answers without a body. Operation: GET …/upgradestatus. Errors: NotFound, Protocol.
    Reply<std::optional<SpaceUpgrade>> status(const SpaceRef &ref, const CallOptions &options = {});
    //! Starts one now, or at 00:00 UTC of \a day; another day moves one that is scheduled. Cannot be undone once it runs. The answer is not
    //! decoded, since clients have met two shapes of it: ask status(). Operation: PATCH …/upgrade?optIn=true[&date=YYYY-MM-DD].
    //! Errors: Refused, Conflict, NotFound, Forbidden.
    Reply<Done> schedule(const SpaceRef &ref, const std::optional<QDate> &day, const CallOptions &options = {});
    //! Takes back one that has not started. Operation: DELETE …/upgrade. Errors: NotFound when none is scheduled, Conflict when it runs.
    Reply<Done> cancel(const SpaceRef &ref, const CallOptions &options = {});
    //! Operation: GET …/privatespaces/monthlypatchwindow. Errors: Forbidden, Protocol.
    Reply<PatchWindow> patchWindow(const OrganizationId &organization, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

//! A time with a blank or a T, with or without a fraction, with an offset or Z; without either it is UTC. Invalid for anything else.
QDateTime platformTime(const QString &text);

} // namespace hubdeck
