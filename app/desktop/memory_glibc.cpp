// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/memory.h"

#include <cstdlib> // defines __GLIBC__ where it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hubdeck {

void tuneMemory()
{
#ifdef __GLIBC__
    // glibc keeps small blocks apart when they are freed and joins them all at the next larger request, whichever thread makes it. When a
    // worker has freed 100,000 rows, a text laid out in the main thread pays for it with some 200 ms.
    mallopt(M_MXFAST, 0);
#endif
}

} // namespace hubdeck
