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
    QString key; //!< stable and never translated: settings, filters ("status:…") and JSON know the column by it
    std::function<QString()> title; //!< in the language of the moment
    std::function<QString(const Row &)> text;
    //! Number, bool or date to sort by, and the typed value in a JSON export. Without it the text counts, digits in it as numbers.
    std::function<QVariant(const Row &)> sortKey = {};
    std::function<QString(const Row &)> exportText = {}; //!< without it, text
    std::function<std::optional<Tone>(const Row &)> tone = {};
    std::function<QString(const Row &)> hint = {}; //!< see HintRole; also the tool tip
    //! Text with an age in it ("Pending acceptance · 2 h"), empty when the plain text will do. Only shown: filter, sort and export use text.
    std::function<QString(const Row &, const QDateTime &now)> liveText = {};
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int width = 120; //!< pixels to start with
    bool isHiddenByDefault = false;
    std::function<QString()> toolTip = {}; //!< of the header
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
