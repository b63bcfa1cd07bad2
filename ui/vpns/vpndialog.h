// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace hubdeck {

struct ApiError;
class MessageBanner;
class VpnConnections;
class VpnModel;

//! What the dialogs on VPNs work with. Borrowed; when the service goes, they close.
struct VpnDialogParts {
    VpnModel &table;
    VpnConnections &service;
};

//! A dialog that scrolls where there is little room: title, a place for a message, a body, and a footer with Cancel and one button that
//! acts. Not modal: show() it; it deletes itself when closed.
class VpnDialog : public QDialog {
    Q_OBJECT
public:
    ~VpnDialog() override;

protected:
    VpnDialog(const QString &objectName, VpnConnections &service, QWidget *parent);

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
