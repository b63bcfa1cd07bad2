// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clipboardguard.h"

#include <QClipboard>

namespace hubdeck {

ClipboardGuard::ClipboardGuard(QClipboard &clipboard, std::chrono::seconds life, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_timer.setSingleShot(true);
    setLife(life);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::empty);
    connect(&clipboard, &QClipboard::dataChanged, this, &ClipboardGuard::onDataChanged);
}

void ClipboardGuard::setLife(std::chrono::seconds life)
{
    m_timer.stop();
    m_timer.setInterval(life);
}

void ClipboardGuard::onDataChanged()
{
    m_timer.stop();
    if (m_timer.interval() > 0 && m_clipboard.ownsClipboard() && !m_clipboard.text().isEmpty())
        m_timer.start();
}

void ClipboardGuard::empty()
{
    if (m_clipboard.ownsClipboard())
        m_clipboard.clear();
}

} // namespace hubdeck
