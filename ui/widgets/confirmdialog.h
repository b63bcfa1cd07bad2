// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace hubdeck {

//! What a dangerous act says before it is done.
struct Confirmation {
    QString title; //!< "Delete 2 VPC endpoints?"
    QString text; //!< what happens and whether it can be undone
    QList<std::pair<QString, QString>> facts; //!< what, where, how many
    QString typedName; //!< must be typed before the verb works; empty: need not
    QString verb; //!< the button, "Delete endpoints"
    bool dangerous = true; //!< the verb in the failed colour; the other one is the default button
    QString refusal = {}; //!< the other button, where "Cancel" could be taken for the verb; empty: "Cancel"
};

//! Asks with open(): nothing waits for it. accepted() and rejected() tell the answer.
class ConfirmDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ConfirmDialog(const Confirmation &confirmation, QWidget *parent = nullptr);

    //! Opens one that deletes itself; confirmed runs if the user agrees and context still lives.
    static ConfirmDialog *ask(const Confirmation &confirmation, QWidget *parent, QObject *context,
        std::function<void()> confirmed);

private:
    void updateVerb();

    QString m_typedName;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_verb;
};

} // namespace hubdeck
