// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace hubdeck {

//! One column of a table: what is shown, sorted, filtered and exported. A resource has one list of these and everything reads from it.
//! The functions must be pure: they run in worker threads, on a row that no longer changes.
template <typename Row>
struct Column {
    using Text = std::function<QString(const Row &)>;
    using Words = std::function<QString()>; //!< in the language of the moment

    Column(QString columnKey, Words columnTitle, Text columnText)
        : key(std::move(columnKey)), title(std::move(columnTitle)), text(std::move(columnText))
    {
    }

    QString key; //!< stable and never translated: settings, filters ("status:…") and JSON know the column by it
    Words title;
    Text text;
    //! Number, bool or date to sort by, and the typed value in a JSON export. Without it the text counts, digits in it as numbers.
    std::function<QVariant(const Row &)> sortKey;
    Text exportText; //!< without it, text
    std::function<std::optional<Tone>(const Row &)> tone;
    Text hint; //!< see HintRole; also the tool tip
    //! Text with an age in it ("Pending acceptance · 2 h"), empty when the plain text will do. Only shown: filter, sort and export use text.
    std::function<QString(const Row &, const QDateTime &now)> liveText;
    Words toolTip; //!< of the header
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int width = 120; //!< pixels to start with
    bool isHiddenByDefault = false;

    // For tables of columns: Column(…).sortedBy(…).wide(90).
    Column &sortedBy(std::function<QVariant(const Row &)> value) { return set(sortKey, std::move(value)); }
    Column &exportedAs(Text value) { return set(exportText, std::move(value)); }
    Column &toned(std::function<std::optional<Tone>(const Row &)> value) { return set(tone, std::move(value)); }
    Column &hinted(Text value) { return set(hint, std::move(value)); }
    Column &aging(std::function<QString(const Row &, const QDateTime &)> value) { return set(liveText, std::move(value)); }
    Column &explained(Words value) { return set(toolTip, std::move(value)); }
    Column &wide(int pixels) { return set(width, pixels); }
    Column &hidden() { return set(isHiddenByDefault, true); }
    Column &numeric() { return set(alignment, Qt::AlignRight | Qt::AlignVCenter); }

private:
    template <typename Member, typename Value>
    Column &set(Member &member, Value value)
    {
        member = std::move(value);
        return *this;
    }
};

//! Shared, because rows in a worker's hands may outlive their model.
template <typename Row>
using Columns = std::shared_ptr<const QList<Column<Row>>>;

//! What is known of a column without its rows.
struct ColumnInfo {
    QString key;
    QString title;
};

} // namespace hubdeck
