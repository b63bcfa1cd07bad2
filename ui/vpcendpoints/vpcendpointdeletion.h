// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpcendpointmodel.h"
#include "ui/widgets/confirmdialog.h"

namespace hubdeck {

//! What deleting these endpoints asks: which, where, what breaks, and that it cannot be undone. A name has to be typed for one that is in
//! use, a count for several.
Confirmation vpcEndpointDeletion(const QList<VpcEndpointRow> &endpoints);

//! Asks; \a confirmed runs if the user agrees and \a context still lives. \a endpoints: one at least.
ConfirmDialog *confirmVpcEndpointDeletion(const QList<VpcEndpointRow> &endpoints, QWidget *parent, QObject *context,
    std::function<void()> confirmed);

} // namespace hubdeck
