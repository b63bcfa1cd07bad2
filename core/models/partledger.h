// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/result.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace hubdeck {

//! A part of a table (one business group, one space) that could not be read.
struct PartFailure {
    QString part; //!< its id
    QString title; //!< its name
    ApiError error;
};

//! How much of a table is read, part by part.
class PartLedger {
public:
    //! Adds parts that are new and drops those that are not in \a ids; the others keep what is known of them.
    void setParts(const QStringList &ids);
    void setTitle(const QString &part, const QString &title);
    bool contains(const QString &part) const { return m_parts.contains(part); }
    QStringList parts() const { return m_order; }

    void start(const QString &part); //!< its read is asked for
    void succeed(const QString &part, const QDateTime &when);
    void fail(const QString &part, const ApiError &error); //!< Kind::Cancelled leaves it as it was
    void stop(); //!< reads that were asked for are taken back

    bool isReading() const;
    bool isReading(const QString &part) const;
    bool wasRead(const QString &part) const; //!< successfully, at least once
    bool isEveryPartRead() const;
    int done() const; //!< parts whose read has ended, well or not
    int total() const { return int(m_order.size()); }
    QList<PartFailure> failures() const; //!< of the last read of each part
    QDateTime oldestRead() const; //!< invalid when nothing was read yet

private:
    struct Part {
        QString title;
        bool isReading = false;
        QDateTime readAt;
        std::optional<ApiError> error;
    };
    QStringList m_order;
    QHash<QString, Part> m_parts;
};

} // namespace hubdeck
