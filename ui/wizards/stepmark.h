// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hubdeck {

class Spinner;

//! How one step stands, as a small sign: still to come, under way, waiting for a person, done, failed.
class StepMark final : public QWidget {
    Q_OBJECT
public:
    enum class State { ToCome, UnderWay, Waiting, Done, Failed };

    explicit StepMark(QWidget *parent = nullptr);
    State state() const { return m_state; }
    void setState(State state);
    QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::ToCome;
    Spinner *m_spinner;
};

} // namespace hubdeck
