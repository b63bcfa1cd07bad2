// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace hubdeck {

class ObjectTab;
class Preferences;
class SpaceSubject;
struct Workspace;

//! The parts of a private space's window, in their order. A new one is added here and nowhere else. All borrow their arguments.
QList<ObjectTab *> createSpaceTabs(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject);

} // namespace hubdeck
