// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signindialog.h"

#include "ui/signin/signinform.h"
#include "ui/theme/emphasis.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

SignInDialog::SignInDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(new SignInForm)
    , m_signIn(new QPushButton(tr("Sign in")))
    , m_spinner(new Spinner)
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in"));
    setModal(true);
    resize(640, 480);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(new PageTitle(tr("Sign in to Anypoint Platform"), tr("Secrets go into this computer's keychain and to the platform, nowhere else.")));
    layout->addWidget(m_form, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_spinner);
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelSignIn"_s);
    buttons->addWidget(cancel);
    buttons->addWidget(m_signIn);
    layout->addLayout(buttons);
    m_signIn->setObjectName(u"signIn"_s);
    m_signIn->setDefault(true);
    cancel->setAutoDefault(false);
    makePrimary(m_signIn);
    m_spinner->hide();
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &SignInDialog::reject);
}

void SignInDialog::load(const Profile &profile)
{
    m_form->load(profile);
    m_form->focusFirstGap();
}

void SignInDialog::askAgain(const Profile &profile, const ApiError &reason)
{
    m_form->load(profile);
    m_form->setProfileFixed(true);
    m_form->showError(reason);
    m_form->focusFirstGap();
}

void SignInDialog::showError(const ApiError &error)
{
    setBusy(false);
    m_form->showError(error);
}

void SignInDialog::submit()
{
    if (m_busy || !m_form->validate())
        return;
    setBusy(true);
    Q_EMIT signInRequested(m_form->profile(), m_form->secret(), m_form->remembers());
}

void SignInDialog::reject()
{
    if (!m_busy)
        return QDialog::reject();
    setBusy(false);
    Q_EMIT tryCancelled();
}

bool SignInDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // Fields come and go and messages wrap: the window grows with them instead of squeezing them.
    if (event->type() == QEvent::LayoutRequest) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return handled;
}

void SignInDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setEnabled(!busy);
    m_signIn->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
    m_spinner->setVisible(busy);
}

} // namespace hubdeck
