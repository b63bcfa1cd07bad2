// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace hubdeck {

//! A few choices side by side, one of them taken; arrow keys move, as between radio buttons, which is what screen readers say.
class SegmentedControl final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    //! The first one added is taken.
    void addSegment(const QString &text, const QVariant &value = {});
    int count() const;
    int currentIndex() const;
    void setCurrentIndex(int index);
    QVariant currentData() const;
    void setCurrentData(const QVariant &value);
    void setSegmentEnabled(int index, bool enabled, const QString &reason = {});

Q_SIGNALS:
    void currentIndexChanged(int index);

private:
    void onToggled(int index, bool on);

    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
    QList<QVariant> m_data;
};

} // namespace hubdeck
