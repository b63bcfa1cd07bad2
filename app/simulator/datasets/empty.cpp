// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/datasets/datasets.h"
#include "app/simulator/datasets/parts.h"

using namespace Qt::StringLiterals;

namespace simulator {

Platform emptyDataset() { return bareOrganization(u"Newfound Freight"_s, u"newfound"_s, stableId(u"Newfound Freight"_s)); }

} // namespace simulator
