// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

class QVBoxLayout;

namespace hubdeck {

class MessageBanner;
class PageTitle;

//! A step of a wizard: title, one sentence, a place for a message, and a body that scrolls when there is little room.
class WizardStepPage : public QWizardPage {
    Q_OBJECT
public:
    explicit WizardStepPage(const QString &objectName, QWidget *parent = nullptr);

    MessageBanner &banner() const { return *m_banner; }
    //! What the keyboard goes to when the step comes up; null: the button that goes on.
    virtual QWidget *firstField() const { return nullptr; }

protected:
    QVBoxLayout *body() const { return m_body; }
    void setHeading(const QString &title, const QString &sentence);

private:
    PageTitle *m_heading;
    MessageBanner *m_banner;
    QVBoxLayout *m_body;
};

} // namespace hubdeck
