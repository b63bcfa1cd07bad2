// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordtablemodel.h"
#include "tests/support/fakeclock.h"

namespace hubdeck {

//! A row of the simplest table there is.
struct PlainRow {
    QString id;
    QString name;
    std::optional<int> size;
    friend bool operator==(const PlainRow &, const PlainRow &) = default;
};

//! A table that does as it is told: the protected side of RecordTableModel made public.
class PlainTable final : public RecordTableModel<PlainRow> {
public:
    explicit PlainTable(Clock &clock) : RecordTableModel([](const PlainRow &row) { return row.id; }, makeColumns(), clock) {}

    using RecordTableModel::mergePart;
    using RecordTableModel::setCombineRows;
    using RecordTableModel::upsert;
    using TableModel::ledger;
    using TableModel::partOfRow;
    using TableModel::removeIds;
    using TableModel::resetRows;
    using TableModel::retainParts;

    QString resourceName() const override { return QStringLiteral("plain"); }
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < rowCount(); ++row)
            all.append(rowAt(row).id);
        return all;
    }

private:
    static Columns<PlainRow> makeColumns()
    {
        using C = Column<PlainRow>;
        const auto word = [](const char *text) { return [text] { return QString::fromLatin1(text); }; };
        return std::make_shared<const QList<C>>(QList<C>{
            C(QStringLiteral("name"), word("Name"), [](const PlainRow &row) { return row.name; }).wide(200),
            C(QStringLiteral("size"), word("Disk size"),
                [](const PlainRow &row) { return row.size ? QString::number(*row.size) : QString(); })
                .sortedBy([](const PlainRow &row) { return row.size ? QVariant(*row.size) : QVariant(); })
                .numeric(),
            C(QStringLiteral("id"), word("Id"), [](const PlainRow &row) { return row.id; }).hidden(),
        });
    }
};

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::PlainRow)
