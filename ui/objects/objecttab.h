// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QVBoxLayout;

namespace hubdeck {

//! One part of an object in its window, e.g. the firewall of a private space. It reads nothing before it is shown.
class ObjectTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString key() const = 0; //!< "firewall": stable, for links and tests
    virtual QString title() const = 0;
    virtual IconName iconName() const = 0;
    //! Reads what it shows; called when it is shown for the first time and whenever the user asks. What was typed stays.
    virtual void refresh() {}
    //! What would be lost if the window closed now, as a sentence; empty: nothing.
    virtual QString unsaved() const { return {}; }

Q_SIGNALS:
    void unsavedChanged();

protected:
    //! A column that scrolls when the window is too low for it.
    QVBoxLayout *makeScrollingColumn();
};

} // namespace hubdeck
