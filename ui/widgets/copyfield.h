// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hubdeck {

class CopyButton;
class WrappedLabel;

//! A value to read and copy, whole, on as many lines as it needs.
class CopyField final : public QWidget {
    Q_OBJECT
public:
    //! name says what the value is ("Endpoint id"): for screen readers and the button's tool tip.
    explicit CopyField(const QString &name, const QString &value = {}, QWidget *parent = nullptr);

    QString value() const;
    //! An empty value shows emptyText, muted, and cannot be copied.
    void setValue(const QString &value, const QString &emptyText = {});
    void setMonospace(bool monospace);

public Q_SLOTS:
    void copy();

private:
    QString m_name;
    QString m_value;
    WrappedLabel *m_label;
    CopyButton *m_button;
};

} // namespace hubdeck
