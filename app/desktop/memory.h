// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hubdeck {

//! Once, early in main(): keeps the allocator from tidying up for the length of several frames after a large table was taken apart.
void tuneMemory();

} // namespace hubdeck
