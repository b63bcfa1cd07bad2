// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace hubdeck {

//! Plain text on as many lines as it needs. Unlike a QLabel it also breaks within a word that is longer than a line, as ids and DNS names are.
class WrappedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize around(int width, int lines) const;
};

//! The lines that a text breaks into, at word ends where it can.
int wrappedLineCount(const QString &text, const QFont &font, int width);

} // namespace hubdeck
