// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace hubdeck {

//! Facts about one thing, label and value a line, as in the inspector, the review step and a confirmation.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    //! The value is shown whole and wrapped; one that can be copied has a button for it.
    void addFact(const QString &label, const QString &value, bool copyable = false);
    //! Any widget as the value, e.g. a StatusChip. Owned from now on.
    void addFact(const QString &label, QWidget *value);
    void clear();
    int count() const { return m_count; }
    void setLabelWidth(int width);

private:
    void place(const QString &label, QWidget *value);

    QGridLayout *m_layout;
    int m_count = 0;
};

} // namespace hubdeck
