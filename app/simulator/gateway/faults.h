// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/message.h"

#include <QRegularExpression>

#include <optional>

namespace simulator {

//! A failure that was asked for over the control path, to see how a client bears it.
struct Fault {
    enum class Kind { Status, Drop, Hang, Html, Empty, Truncate, Huge, Delay, Redirect, RetryAfterDate };

    Kind kind = Kind::Status;
    QByteArray verb; //!< empty: any
    QRegularExpression path; //!< found anywhere in the path
    int status = 503;
    std::chrono::milliseconds delay {0}; //!< of the answer; of RetryAfterDate: until the date
    int count = 1; //!< requests that are still to be hit
    //! The request is carried out and only its answer is replaced: the client cannot know the outcome.
    bool applyFirst = false;

    //! Whether the real answer is needed to make the broken one.
    [[nodiscard]] bool needsAnswer() const;
    //! How late the answer is.
    [[nodiscard]] std::chrono::milliseconds lateness() const;
    //! What the client gets; `real` is the answer of the handler, or an empty one.
    [[nodiscard]] Response spoil(const Request &request, Response real) const;
};

//! Faults wait here for the requests they are meant for.
class Faults {
public:
    //! An error text when the description is wrong.
    [[nodiscard]] QString add(const QJsonObject &description);
    void clear() { m_faults.clear(); }
    [[nodiscard]] qsizetype waiting() const { return m_faults.size(); }
    //! The first fault meant for this request, counted down.
    [[nodiscard]] std::optional<Fault> take(const Request &request);

private:
    QList<Fault> m_faults;
};

} // namespace simulator
