// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spacewindow.h"

#include "core/cloudhub/spaceservices.h"
#include "core/models/privatespacemodel.h"
#include "ui/objects/objecttab.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/privatespaces/spacetabs.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/regioncombo.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

SpaceWindow::SpaceWindow(const Workspace &workspace, Preferences &preferences, const SpaceRef &ref, QWidget *parent)
    : ObjectWindow(u"space"_s, preferences, parent)
    , m_workspace(workspace)
    , m_subject(new SpaceSubject(workspace.spaceServices.configurations, ref, this))
{
    setObjectName(u"spaceWindow"_s);
    const QList<ObjectTab *> tabs = createSpaceTabs(workspace, preferences, *m_subject);
    for (ObjectTab *tab : tabs)
        addTab(tab);
    connect(m_subject, &SpaceSubject::changed, this, &SpaceWindow::showHeader);
    showHeader();
    m_subject->read();
}

SpaceWindow *SpaceWindow::open(const Workspace &workspace, Preferences &preferences, const SpaceRef &ref, QWidget *parent, const QString &tab)
{
    SpaceWindow *window = nullptr;
    const QList<SpaceWindow *> windows = parent->findChildren<SpaceWindow *>(Qt::FindDirectChildrenOnly);
    for (SpaceWindow *other : windows) {
        if (other->m_subject->ref() == ref)
            window = other;
    }
    if (!window)
        window = new SpaceWindow(workspace, preferences, ref, parent);
    if (!tab.isEmpty())
        window->showTab(tab);
    if (window->isMinimized())
        window->showNormal();
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void SpaceWindow::showHeader()
{
    // What the list knows stands there at once; the space itself knows it better.
    const std::optional<PrivateSpaceRow> row = m_workspace.privateSpaceModel.find(m_subject->ref().space);
    const auto &configuration = m_subject->configuration();
    if (!configuration && !row)
        return setHeader(m_subject->ref().space.value, tr("Private space"), Tone::Neutral, {});
    const PrivateSpace &space = configuration ? configuration->space : row->space;
    QStringList place{tr("Private space")};
    place += m_workspace.privateSpaceModel.groupName(m_subject->ref().organization);
    if (!space.region.isEmpty())
        place += awsRegionText(space.region).simplified();
    setHeader(space.name, place.join(u"  \u00b7  "_s), spaceStatusTone(space.status), spaceStatusWord(space));
}

} // namespace hubdeck
