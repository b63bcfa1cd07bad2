// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/firewallrule.h"

#include <QDialog>

namespace hubdeck {

//! Shows what will be different before the rules of a space are replaced. Asks with open(); accepted() tells that the user agrees.
class FirewallReview final : public QDialog {
    Q_OBJECT
public:
    FirewallReview(const QString &spaceName, const FirewallDifference &difference, int shadowed, QWidget *parent);

    //! The difference, a rule a line: "+" is added, "−" removed, "~" described anew.
    static QString text(const FirewallDifference &difference);
};

} // namespace hubdeck
