// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"
#include "ui/objects/objectwindow.h"

namespace hubdeck {

class SpaceSubject;
struct Workspace;

//! One private space with all its parts. Its tabs are listed in spacetabs.cpp.
class SpaceWindow final : public ObjectWindow {
    Q_OBJECT
public:
    SpaceWindow(const Workspace &workspace, Preferences &preferences, const SpaceRef &ref, QWidget *parent);
    //! The window of that space, brought to the front; made where there is none yet. \a tab: which part to show; empty: as it is.
    static SpaceWindow *open(const Workspace &workspace, Preferences &preferences, const SpaceRef &ref, QWidget *parent, const QString &tab = {});

private:
    void showHeader();

    const Workspace &m_workspace;
    SpaceSubject *m_subject;
};

} // namespace hubdeck
