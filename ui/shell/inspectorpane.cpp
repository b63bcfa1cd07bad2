// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspectorpane.h"

#include "ui/theme/textstyle.h"
#include "ui/widgets/buttonrow.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/titles.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

InspectorPane::InspectorPane(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Details of the selection"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    startOver();
}

void InspectorPane::startOver()
{
    m_content = new QWidget;
    m_content->setBackgroundRole(QPalette::Base);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(16, 16, 16, 16);
    m_layout->setSpacing(12);
    m_facts = nullptr;
    m_actions = nullptr;
    setWidget(m_content); // the content of before goes with it
}

void InspectorPane::showNothing(const QString &hint)
{
    startOver();
    auto *label = new QLabel(hint);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    textstyle::makeMuted(label);
    m_layout->addStretch(2);
    m_layout->addWidget(label);
    m_layout->addStretch(3);
}

void InspectorPane::begin(const QString &title, Tone tone, const QString &state)
{
    const int scrolled = verticalScrollBar()->value();
    startOver();
    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    textstyle::makeHeading(heading);
    auto *top = new QVBoxLayout;
    top->setSpacing(6);
    top->addWidget(heading);
    if (!state.isEmpty())
        top->addWidget(new StatusChip(tone, state), 0, Qt::AlignLeft);
    m_layout->addLayout(top);
    m_layout->addStretch();
    verticalScrollBar()->setValue(scrolled);
}

void InspectorPane::addWidget(QWidget *widget)
{
    m_facts = nullptr;
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

MessageBanner *InspectorPane::addNote(Tone tone, const QString &title, const QString &text)
{
    auto *note = new MessageBanner(tone, title, text);
    addWidget(note);
    return note;
}

void InspectorPane::addSection(const QString &caption) { addWidget(new SectionTitle(caption)); }

FactList *InspectorPane::facts()
{
    if (!m_facts) {
        auto *list = new FactList;
        list->setLabelWidth(104);
        addWidget(list);
        m_facts = list;
    }
    return m_facts;
}

void InspectorPane::addFact(const QString &label, const QString &value, bool copyable) { facts()->addFact(label, value, copyable); }

void InspectorPane::addAction(QAction *action)
{
    if (!m_actions) {
        m_actions = new ButtonRow;
        addWidget(m_actions);
    }
    auto *button = new QPushButton(action->text());
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_actions->addButton(button);
}

} // namespace hubdeck
