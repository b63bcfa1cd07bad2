// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/datasets/datasets.h"

namespace simulator {

Platform dataset(Options::Data data, qint64 now)
{
    switch (data) {
    case Options::Data::Empty:
        return emptyDataset();
    case Options::Data::Large:
        return largeDataset(now);
    case Options::Data::Default:
        break;
    }
    return defaultDataset(now);
}

} // namespace simulator
