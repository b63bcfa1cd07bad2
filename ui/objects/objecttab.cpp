// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/objects/objecttab.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hubdeck {

QVBoxLayout *ObjectTab::makeScrollingColumn()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    scroll->setWidget(content);
    return column;
}

} // namespace hubdeck
