// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/privatespacemodel.h"

namespace hubdeck {

//! Base of tables whose rows are found in the private spaces of a PrivateSpaceModel. It keeps up with the spaces: one that is new is read, the
//! rows of one that is gone go. Reads a few sources at a time. A source is a private space, or, with an empty space id, a business group as a
//! whole; each is a part of the table.
template <typename Row>
class SpaceTableModel : public RecordTableModel<Row> {
public:
    using LoadState = TableModel::LoadState;

    LoadState loadState() const override
    {
        if (!m_hasBegun)
            return LoadState::Idle;
        const LoadState own = TableModel::loadState();
        const LoadState spaces = m_spaces.loadState();
        if (own == LoadState::Loading || (spaces != LoadState::Loading && this->ledger().total() > 0))
            return own;
        return spaces;
    }
    //! Groups whose spaces could not be listed, then listFailures().
    QList<PartFailure> failures() const override { return m_spaces.failures() + listFailures(); }
    //! Sources of this table that could not be read.
    QList<PartFailure> listFailures() const { return this->ledger().failures(); }
    //! Every source in scope was read successfully.
    bool isComplete() const { return m_hasBegun && m_spaces.isComplete() && this->ledger().isEveryPartRead(); }

    //! Reads every source again; asks the space model to refresh first if it never has.
    void refresh() override
    {
        m_hasBegun = true;
        if (m_spaces.loadState() == LoadState::Idle || !m_spaces.failures().isEmpty())
            m_spaces.refresh();
        updateScope();
        for (const SpaceRef &source : std::as_const(m_sources))
            plan(source);
        m_reads.run();
        Q_EMIT this->loadStateChanged();
    }
    void cancel() override
    {
        m_reads.clear();
        m_cancel.cancel();
        this->ledger().stop();
        Q_EMIT this->loadStateChanged();
    }

protected:
    SpaceTableModel(typename RecordTableModel<Row>::IdOf idOf, Columns<Row> columns, PrivateSpaceModel &spaces, Clock &clock, QObject *parent)
        : RecordTableModel<Row>(idOf, std::move(columns), clock, parent)
        , m_spaces(spaces)
        , m_reads([this](const SpaceRef &source) { readSource(source, {Lane::Background, m_cancel.token()}); })
    {
        const auto later = [this] { scopeLater(); };
        QObject::connect(&m_spaces, &QAbstractItemModel::rowsInserted, this, later);
        QObject::connect(&m_spaces, &QAbstractItemModel::rowsRemoved, this, later);
        QObject::connect(&m_spaces, &QAbstractItemModel::modelReset, this, later);
        QObject::connect(&m_spaces, &QAbstractItemModel::dataChanged, this, later);
        QObject::connect(&m_spaces, &TableModel::loadStateChanged, this, later);
        QObject::connect(&m_spaces, &TableModel::loadStateChanged, this, &TableModel::loadStateChanged);
    }

    //! Asks for the rows of \a source; whoever asked ends with beginRows() and then mergePart(), or failRows().
    virtual void readSource(const SpaceRef &source, const CallOptions &options) = 0;
    //! The sources of the table beside every private space.
    virtual QList<SpaceRef> moreSources() const { return {}; }
    //! Spaces or groups have come, gone or changed their names.
    virtual void onScopeChanged() {}

    static QString partOf(const SpaceRef &source)
    {
        return source.space.isEmpty() ? QString(QStringLiteral("group ") + source.organization.value) : source.space.value;
    }
    //! An answer is there: false when nobody waits for it any more.
    bool endRead(const SpaceRef &source, const std::optional<ApiError> &error)
    {
        if (!m_reads.isRunning(source))
            return false;
        const bool isWanted = m_sources.contains(source);
        if (isWanted && error)
            this->ledger().fail(partOf(source), *error);
        else if (isWanted)
            this->ledger().succeed(partOf(source), this->clock().utcNow());
        // The next read begins when the caller is through with this one.
        QMetaObject::invokeMethod(
            this,
            [this, source] {
                m_reads.done(source);
                Q_EMIT this->loadStateChanged();
            },
            Qt::QueuedConnection);
        return isWanted && !error;
    }
    //! Reads one source again, before those that wait.
    void readSourceAgain(const SpaceRef &source)
    {
        if (!m_hasBegun || !m_sources.contains(source))
            return;
        plan(source, true);
        m_reads.run();
        Q_EMIT this->loadStateChanged();
    }
    bool isInScope(const SpaceRef &source) const { return m_sources.contains(source); }
    bool isReadingSpaces() const
    {
        return std::any_of(m_sources.cbegin(), m_sources.cend(),
            [this](const SpaceRef &source) { return !source.space.isEmpty() && this->ledger().isReading(partOf(source)); });
    }
    PrivateSpaceModel &spaces() const { return m_spaces; }
    QString spaceName(const SpaceRef &ref) const
    {
        const auto row = m_spaces.find(ref.space);
        return row ? row->space.name : ref.space.value;
    }
    //! Business group of a space, as the table of spaces has it.
    QString groupNameOf(const SpaceRef &ref) const
    {
        const auto row = m_spaces.find(ref.space);
        return row ? row->groupName : m_spaces.groupName(ref.organization);
    }
    CancelToken cancelToken() const { return m_cancel.token(); }

private:
    void plan(const SpaceRef &source, bool isUrgent = false)
    {
        if (this->ledger().isReading(partOf(source)))
            return;
        this->ledger().start(partOf(source));
        m_reads.add(source, isUrgent);
    }
    void scopeLater()
    {
        if (std::exchange(m_isScopePlanned, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isScopePlanned = false;
                updateScope();
            },
            Qt::QueuedConnection);
    }
    void updateScope()
    {
        QList<SpaceRef> sources = moreSources();
        for (int row = 0; row < m_spaces.rowCount(); ++row)
            sources.append(m_spaces.rowAt(row).space.ref);
        const QSet<SpaceRef> former = std::exchange(m_sources, QSet<SpaceRef>(sources.cbegin(), sources.cend()));
        if (former != m_sources)
            takeSources(sources, former);
        for (const SpaceRef &source : std::as_const(sources))
            this->ledger().setTitle(partOf(source), source.space.isEmpty() ? m_spaces.groupName(source.organization) : spaceName(source));
        onScopeChanged();
    }
    void takeSources(const QList<SpaceRef> &sources, const QSet<SpaceRef> &former)
    {
        QStringList parts;
        for (const SpaceRef &source : sources)
            parts.append(partOf(source));
        this->ledger().setParts(parts);
        this->retainParts(parts);
        for (const SpaceRef &source : sources) {
            if (m_hasBegun && !former.contains(source))
                plan(source);
        }
        m_reads.run();
        Q_EMIT this->loadStateChanged();
    }

    PrivateSpaceModel &m_spaces;
    QSet<SpaceRef> m_sources;
    ReadQueue<SpaceRef> m_reads;
    CancelSource m_cancel;
    bool m_hasBegun = false;
    bool m_isScopePlanned = false;
};

} // namespace hubdeck
