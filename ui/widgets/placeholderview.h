// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QAbstractScrollArea;
class QLabel;
class QPushButton;

namespace hubdeck {

class DetailsBox;
class Spinner;

//! What stands where rows would be: nothing yet, loading, or failed, each with what to do next.
class PlaceholderView final : public QWidget {
    Q_OBJECT
public:
    enum class State { Hidden, Loading, Empty, Failed };

    explicit PlaceholderView(QWidget *parent = nullptr);
    //! Covers the viewport of that view (its header stays visible) and follows its size. Hidden at first.
    static PlaceholderView *over(QAbstractScrollArea *area);

    State state() const { return m_state; }
    void showLoading(const QString &title, const QString &text = {});
    //! Without actionText there is no button.
    void showEmpty(IconName icon, const QString &title, const QString &text, const QString &actionText = {});
    void showFailed(const QString &title, const QString &text, const QString &details = {}, const QString &actionText = {});
    void clear();

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(State state, const QString &title, const QString &text, const QString &actionText);

    State m_state = State::Hidden;
    IconName m_icon = IconName::Info;
    QWidget *m_iconSpace;
    Spinner *m_spinner;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    DetailsBox *m_details;
};

} // namespace hubdeck
