// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace hubdeck {

class CommandText;

//! A command or a piece of JSON to read whole and copy, monospace, wrapped, in a tinted box.
class CommandBlock final : public QFrame {
    Q_OBJECT
public:
    //! name says what it is ("Command for the service owner"), for screen readers.
    explicit CommandBlock(const QString &name, const QString &command = {}, QWidget *parent = nullptr);

    QString command() const;
    void setCommand(const QString &command);
    //! Beyond that many lines it scrolls, as a long list may; a command is to be read whole. 0: never.
    void setMaximumLines(int lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CommandText *m_text;
};

} // namespace hubdeck
