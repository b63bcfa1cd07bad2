// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace hubdeck {

//! Item data roles that every table of Hubdeck offers besides Qt's own.
enum TableRole {
    IdRole = Qt::UserRole + 1, //!< cell: id of the row's object. headerData: the column's stable key
    SortRole, //!< value to sort by: number, date or text
    ExportRole, //!< text for clipboard and file, where it differs from the shown one
    ToneRole, //!< int of a Tone; valid only in cells that are states
    ItemRole, //!< the row's whole value, as the model's own type
    HintRole, //!< sentence on what to do next, or why the state is as it is
    WidthRole, //!< headerData: width in pixels a column starts with
    HiddenByDefaultRole, //!< headerData: true when a column is not shown unless asked for
    BusyRole, //!< cell: true while a change of the row's object is under way
};

} // namespace hubdeck
