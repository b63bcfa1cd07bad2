// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace hubdeck {

struct ApiError;
class MessageBanner;

//! A dialog that scrolls where there is little room: title, a place for a message, a body, and a footer with Cancel and one button that
//! acts. Not modal: show() it; it deletes itself when closed.
class ActionDialog : public QDialog {
    Q_OBJECT
public:
    ~ActionDialog() override;

protected:
    //! When \a service goes, as it does at signing out, the dialog closes.
    ActionDialog(const QString &objectName, QObject &service, QWidget *parent);

    void setHeading(const QString &title, const QString &sentence);
    QVBoxLayout *body() const { return m_body; }
    MessageBanner &banner() const { return *m_banner; }
    QPushButton &acting() const { return *m_acting; }
    QPushButton &cancelling() const { return *m_cancel; }
    void showError(const ApiError &error, const QString &sentence);
    //! The acting button was pressed.
    virtual void act() = 0;

private:
    QWidget *makeFooter();
    QVBoxLayout *m_heading;
    MessageBanner *m_banner;
    QVBoxLayout *m_body;
    QPushButton *m_cancel;
    QPushButton *m_acting;
};

} // namespace hubdeck
