// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copybutton.h"

#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>

namespace hubdeck {

CopyButton::CopyButton(const QString &what, std::function<QString()> text, QWidget *parent)
    : QToolButton(parent)
    , m_what(what)
    , m_text(std::move(text))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    m_back.setSingleShot(true);
    m_back.setInterval(1500);
    connect(&m_back, &QTimer::timeout, this, &CopyButton::showState);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    showState();
}

void CopyButton::copy()
{
    const QString text = m_text();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    m_back.start();
    showState();
    Q_EMIT copied();
}

void CopyButton::showState()
{
    const bool done = showsCopied();
    setIcon(done ? hubdeck::icon(IconName::Check, IconTint::Good) : hubdeck::icon(IconName::Copy, IconTint::Muted));
    const QString words = done ? tr("Copied") : tr("Copy %1").arg(m_what);
    setToolTip(words);
    setAccessibleName(words);
}

} // namespace hubdeck
