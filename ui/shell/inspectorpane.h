// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QScrollArea>

class QAction;
class QLabel;
class QVBoxLayout;

namespace hubdeck {

class ButtonRow;
class FactList;
class MessageBanner;
class StatusChip;

//! The panel at the right for the selected row: name, state, what to do next, facts, actions. Pages fill it; it owns only the order.
class InspectorPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit InspectorPane(QWidget *parent = nullptr);

    //! Nothing is selected: says what would be shown.
    void showNothing(const QString &hint);
    //! Starts over for an object. Facts, notes and actions of before are gone.
    void begin(const QString &title, Tone tone, const QString &state);
    MessageBanner *addNote(Tone tone, const QString &title, const QString &text);
    void addSection(const QString &caption);
    void addFact(const QString &label, const QString &value, bool copyable = false);
    void addWidget(QWidget *widget);
    //! A button that follows the action. Not owned.
    void addAction(QAction *action);

private:
    void startOver();
    FactList *facts();
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    FactList *m_facts = nullptr;
    ButtonRow *m_actions = nullptr;
};

} // namespace hubdeck
