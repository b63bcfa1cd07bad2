// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hubdeck {

class DetailsBox;

//! A message in place, in the tone of what it says: Progress for a plain note, Good, Waiting for a person's next step, Failed.
//! Screen readers announce it when it shows.
class MessageBanner final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBanner(QWidget *parent = nullptr);
    MessageBanner(Tone tone, const QString &title, const QString &text = {}, QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    QString title() const;
    QString text() const;
    //! Sets and shows it.
    void setMessage(Tone tone, const QString &title, const QString &text = {}, const QString &details = {});
    void setDetails(const QString &details);
    //! A button under the text. The action's text, enabled state and visibility are followed. Not owned.
    void addAction(QAction *action);
    void clearActions();
    //! A widget of the caller's under the text, e.g. a CommandBlock. Owned from now on.
    void addContent(QWidget *content);
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    void announce();

    Tone m_tone = Tone::Progress;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_body;
    QHBoxLayout *m_actions;
    QWidget *m_actionRow;
    QToolButton *m_close;
    DetailsBox *m_details;
};

} // namespace hubdeck
