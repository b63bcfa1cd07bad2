// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"
#include "core/session/profile.h"

#include <QDialog>

class QPushButton;

namespace hubdeck {

class SignInForm;
class Spinner;

//! Asks for a way in. It only asks: who opened it tries the sign-in and calls accept() or showError().
class SignInDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SignInDialog(QWidget *parent = nullptr);

    //! For a new sign-in, or to change a saved profile.
    void load(const Profile &profile);
    //! For a session that has ended: only the secret is asked for, and why.
    void askAgain(const Profile &profile, const ApiError &reason);
    //! The try failed; everything typed stays.
    void showError(const ApiError &error);

Q_SIGNALS:
    void signInRequested(const hubdeck::Profile &profile, const QString &secret, bool remember);
    //! The user does not want to wait for the try that is running.
    void tryCancelled();

public Q_SLOTS:
    void reject() override;

protected:
    bool event(QEvent *event) override;

private:
    void submit();
    void setBusy(bool busy);

    SignInForm *m_form;
    QPushButton *m_signIn;
    Spinner *m_spinner;
    bool m_busy = false;
};

} // namespace hubdeck
