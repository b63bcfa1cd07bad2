// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/arranger.h"

#include "core/net/background.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace hubdeck {

//! What a column's rows are compared by. Making the keys of texts is the expensive part of sorting, so they are kept.
struct SortKeys {
    struct Key {
        enum class Kind { Number, Text, None };
        Kind kind = Kind::None;
        double number = 0;
        std::optional<QCollatorSortKey> text;
    };
    int column = -1;
    std::vector<Key> keys; // by row
};

namespace {

using Key = SortKeys::Key;
using Rows = std::vector<int>;

// The C locale has no natural order: digits and capitals would sort by their codes.
QCollator naturalCollator()
{
    const QLocale locale = QLocale::system();
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

std::optional<double> asNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? std::optional(double(value.toDateTime().toMSecsSinceEpoch()))
                                            : std::nullopt;
    case QMetaType::QString:
        return std::nullopt;
    default:
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
}

class KeyMaker {
public:
    Key make(const TableRecord &record, int column)
    {
        const QVariant value = record.sortKey(column);
        if (const std::optional<double> number = asNumber(value))
            return {Key::Kind::Number, *number, {}};
        const bool hasOwnKey = value.isValid() && value.typeId() != QMetaType::QDateTime;
        const QString text = hasOwnKey ? value.toString() : value.isValid() ? QString() : record.text(column);
        if (text.isEmpty())
            return {};
        // Columns such as the status have few different texts.
        auto known = m_textKeys.constFind(text);
        if (known == m_textKeys.cend())
            known = m_textKeys.insert(text, m_collator.sortKey(text));
        return {Key::Kind::Text, 0, *known};
    }

private:
    const QCollator m_collator = naturalCollator();
    QHash<QString, QCollatorSortKey> m_textKeys;
};

// Row of the snapshot by slot, -1 where there is none.
Rows rowsBySlot(const TableSnapshot &table)
{
    Rows rows(size_t(table.slotCount()), -1);
    for (int row = 0; row < table.rowCount(); ++row)
        rows[size_t(table.slotOf(row))] = row;
    return rows;
}

std::shared_ptr<const SortKeys> makeKeys(
    const TableSnapshot &table, int column, const Arrangement *last, const std::atomic<bool> &isCancelled)
{
    auto sortKeys = std::make_unique<SortKeys>();
    sortKeys->column = column;
    sortKeys->keys.reserve(size_t(table.rowCount()));
    const bool canReuse = last && last->keys && last->keys->column == column;
    const Rows formerRows = canReuse ? rowsBySlot(*last->table) : Rows();
    KeyMaker maker;
    for (int row = 0; row < table.rowCount() && !isCancelled; ++row) {
        const size_t slot = size_t(table.slotOf(row));
        const int former = slot < formerRows.size() ? formerRows[slot] : -1;
        if (former >= 0 && last->table->record(former) == table.record(row))
            sortKeys->keys.push_back(last->keys->keys[size_t(former)]);
        else
            sortKeys->keys.push_back(maker.make(*table.record(row), column));
    }
    return freedInBackground(std::unique_ptr<const SortKeys>(std::move(sortKeys)));
}

int compare(const Key &left, const Key &right)
{
    if (left.kind == Key::Kind::Number)
        return left.number < right.number ? -1 : left.number > right.number ? 1 : 0;
    return left.kind == Key::Kind::Text ? left.text->compare(*right.text) : 0;
}

void sortRows(Rows &rows, const TableSnapshot &table, const SortKeys &sortKeys, Qt::SortOrder order)
{
    const int direction = order == Qt::AscendingOrder ? 1 : -1;
    std::sort(rows.begin(), rows.end(), [&](int left, int right) {
        const Key &leftKey = sortKeys.keys[size_t(left)];
        const Key &rightKey = sortKeys.keys[size_t(right)];
        if (leftKey.kind != rightKey.kind)
            return leftKey.kind < rightKey.kind;
        const int difference = compare(leftKey, rightKey) * direction;
        return difference != 0 ? difference < 0 : table.record(left)->id() < table.record(right)->id();
    });
}

bool hasOrderFor(const Arrangement *last, const SnapshotPointer &table, const ArrangeWish &wish)
{
    return last && last->table == table && last->wish.sortColumn == wish.sortColumn
        && (wish.sortColumn < 0 || last->wish.sortOrder == wish.sortOrder);
}

} // namespace

ArrangementPointer arrange(const SnapshotPointer &table, const ArrangeWish &wish, const ArrangementPointer &last,
    const std::atomic<bool> &isCancelled)
{
    auto result = std::make_unique<Arrangement>();
    result->table = table;
    result->wish = wish;
    if (hasOrderFor(last.get(), table, wish)) {
        result->order = last->order;
        result->keys = last->keys;
    } else {
        Rows rows(size_t(table->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        if (wish.sortColumn >= 0) {
            result->keys = makeKeys(*table, wish.sortColumn, last.get(), isCancelled);
            if (isCancelled)
                return nullptr;
            sortRows(rows, *table, *result->keys, wish.sortOrder);
        }
        result->order = std::make_shared<const Rows>(std::move(rows));
    }
    for (const int row : *result->order) {
        if (isCancelled)
            return nullptr;
        if (wish.filter.isEmpty() || wish.filter.matches(table->haystack(row)))
            result->slots.push_back(table->slotOf(row));
    }
    return freedInBackground(std::unique_ptr<const Arrangement>(std::move(result)));
}

} // namespace hubdeck
