// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordedit.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(QIcon(), TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setObjectName(u"reveal"_s);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    // The eye must be reachable by keyboard as well.
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setFocusPolicy(Qt::TabFocus);
    setRevealed(false);
}

void PasswordEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    m_eye->setIcon(icon(revealed ? IconName::EyeOff : IconName::Eye, IconTint::Muted));
    m_eye->setText(revealed ? tr("Hide") : tr("Show"));
    m_eye->setToolTip(m_eye->text());
}

void PasswordEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        setRevealed(false);
}

void PasswordEdit::hideEvent(QHideEvent *event)
{
    setRevealed(false);
    QLineEdit::hideEvent(event);
}

} // namespace hubdeck
