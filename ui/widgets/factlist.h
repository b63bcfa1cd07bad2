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

    //! The value is shown whole and wrapped; one that can be copied has a button for it, and stands below its label where it is too long to
    //! stand beside it.
    void addFact(const QString &label, const QString &value, bool copyable = false);
    //! Any widget as the value, e.g. a StatusChip. Owned from now on.
    void addFact(const QString &label, QWidget *value);
    void clear();
    int count() const { return int(m_facts.size()); }
    void setLabelWidth(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fact {
        QWidget *label;
        QWidget *value;
        bool isBelow = false; // the value, below its label
    };
    void place(const QString &label, QWidget *value);
    void arrange(int fact);

    QGridLayout *m_layout;
    QList<Fact> m_facts;
};

} // namespace hubdeck
