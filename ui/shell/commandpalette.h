// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;

namespace hubdeck {

//! Something the palette can do: go to a page, run an action, show an object.
struct Command {
    QString title;
    QString note; //!< shortcut or place, shown at the right, muted
    IconName icon = IconName::ChevronRight;
    std::function<void()> run;
};

//! Ctrl+K: type a part of a name, Enter runs it. Matches every typed word anywhere in title or note, titles that start with the text first.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    //! \a commands is asked once when the palette opens.
    explicit CommandPalette(QList<Command> commands, QWidget *parent);

    static constexpr int kMostShown = 50;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();
    QList<Command> m_commands;
    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace hubdeck
