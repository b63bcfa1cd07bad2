// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/widgets/factlist.h"
#include "ui/widgets/titles.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(440, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(new PageTitle(tr("Keyboard shortcuts"), tr("Everything else is in the command palette.")));
    auto *list = new FactList;
    list->setLabelWidth(140);
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            list->addFact(action->shortcut().toString(QKeySequence::NativeText), action->text().remove(u'&'));
    }
    list->addFact(tr("Enter"), tr("Open or edit the selected row"));
    list->addFact(tr("Down, in the filter"), tr("Go to the first row"));
    list->addFact(tr("Esc, in the filter"), tr("Empty the filter"));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    layout->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace hubdeck
