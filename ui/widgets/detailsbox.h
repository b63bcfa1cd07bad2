// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace hubdeck {

//! "Details" that unfold to selectable text with a Copy button: status, code, transaction id of an error.
class DetailsBox final : public QWidget {
    Q_OBJECT
public:
    explicit DetailsBox(QWidget *parent = nullptr);

    //! Folded again; without text the whole box hides.
    void setText(const QString &text);
    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);

private:
    QToolButton *m_toggle;
    QToolButton *m_copy;
    QPlainTextEdit *m_text;
    bool m_expanded = false;
};

} // namespace hubdeck
