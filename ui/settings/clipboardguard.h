// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QClipboard;

namespace hubdeck {

//! Takes what was copied in Hubdeck out of the clipboard after a while, unless something else was copied since.
class ClipboardGuard final : public QObject {
    Q_OBJECT
public:
    ClipboardGuard(QClipboard &clipboard, std::chrono::seconds life, QObject *parent = nullptr);
    //! 0: what was copied stays.
    void setLife(std::chrono::seconds life);

private:
    void onDataChanged();
    void empty();
    QClipboard &m_clipboard;
    QTimer m_timer;
};

} // namespace hubdeck
