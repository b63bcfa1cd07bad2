// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/attentionmodel.h"

namespace hubdeck {

//! An attention item as a person reads it.
struct AttentionText {
    QString state; //!< the chip: "Pending acceptance"
    QString sentence; //!< "ledger-link in rail-core waits for the owner of account 773390115824"
    QString note; //!< since when, or what the platform says
};

AttentionText attentionText(const AttentionItem &item, const QDateTime &now);

} // namespace hubdeck
