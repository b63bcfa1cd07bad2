// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hubdeck {

//! The steps of a wizard at its left: done ones with a tick, the present one marked. It tells, it is not pressed.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(const QStringList &steps, QWidget *parent = nullptr);

    void addStep(const QString &name);
    int currentStep() const { return m_current; }
    void setCurrentStep(int step);
    //! The last step has a tick, too: what the wizard set out to do is done.
    bool isAllDone() const { return m_allDone; }
    void setAllDone(bool done);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameForReaders();

    QStringList m_steps;
    int m_current = 0;
    bool m_allDone = false;
};

} // namespace hubdeck
