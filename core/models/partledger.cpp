// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/partledger.h"

#include <algorithm>

namespace hubdeck {

void PartLedger::setParts(const QStringList &ids)
{
    QHash<QString, Part> parts;
    for (const QString &id : ids)
        parts.insert(id, m_parts.value(id));
    m_parts = std::move(parts);
    m_order = ids;
}

void PartLedger::setTitle(const QString &part, const QString &title)
{
    if (const auto found = m_parts.find(part); found != m_parts.end())
        found->title = title;
}

void PartLedger::start(const QString &part)
{
    if (const auto found = m_parts.find(part); found != m_parts.end())
        found->isReading = true;
}

void PartLedger::succeed(const QString &part, const QDateTime &when)
{
    const auto found = m_parts.find(part);
    if (found == m_parts.end())
        return;
    found->isReading = false;
    found->readAt = when;
    found->error.reset();
}

void PartLedger::fail(const QString &part, const ApiError &error)
{
    const auto found = m_parts.find(part);
    if (found == m_parts.end())
        return;
    found->isReading = false;
    if (error.kind != ApiError::Kind::Cancelled)
        found->error = error;
}

void PartLedger::stop()
{
    for (Part &part : m_parts)
        part.isReading = false;
}

bool PartLedger::isReading() const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [](const Part &part) { return part.isReading; });
}

bool PartLedger::isReading(const QString &part) const
{
    return m_parts.value(part).isReading;
}

bool PartLedger::wasRead(const QString &part) const
{
    return m_parts.value(part).readAt.isValid();
}

bool PartLedger::isEveryPartRead() const
{
    return std::all_of(m_parts.cbegin(), m_parts.cend(), [](const Part &part) { return part.readAt.isValid(); });
}

int PartLedger::done() const
{
    return int(std::count_if(m_parts.cbegin(), m_parts.cend(),
        [](const Part &part) { return !part.isReading && (part.readAt.isValid() || part.error); }));
}

QList<PartFailure> PartLedger::failures() const
{
    QList<PartFailure> failures;
    for (const QString &id : m_order) {
        const Part &part = *m_parts.constFind(id);
        if (part.error)
            failures.append({id, part.title.isEmpty() ? id : part.title, *part.error});
    }
    return failures;
}

QDateTime PartLedger::oldestRead() const
{
    QDateTime oldest;
    for (const Part &part : m_parts) {
        if (part.readAt.isValid() && (!oldest.isValid() || part.readAt < oldest))
            oldest = part.readAt;
    }
    return oldest;
}

} // namespace hubdeck
