// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"
#include "core/session/profile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace hubdeck {

class FieldGroup;
class FieldRow;
class MessageBanner;
class PasswordEdit;
class SegmentedControl;

//! The fields of a sign-in: control plane, kind of credential, account, secret, the profile's name.
class SignInForm final : public QWidget {
    Q_OBJECT
public:
    explicit SignInForm(QWidget *parent = nullptr);

    //! Fills the fields; the secret is always typed anew.
    void load(const Profile &profile);
    //! Only the secret may be given: the session of a saved profile goes on.
    void setProfileFixed(bool fixed);
    Profile profile() const;
    QString secret() const;
    bool remembers() const;

    //! Marks what is missing or wrong beside its field; true when nothing is.
    bool validate();
    //! The platform's answer to the try: beside the field it concerns, else above the form. Everything typed stays.
    void showError(const ApiError &error);
    void clearErrors();
    void focusFirstGap();

Q_SIGNALS:
    void edited();

private:
    void build();
    void buildFields();
    void connectFields();
    QUrl typedPlatform() const;
    void onKindChanged();
    void updatePlaneField();
    CredentialKind kind() const;
    bool validatePlatform();

    Profile m_loaded;
    MessageBanner *m_banner = nullptr;
    FieldGroup *m_fields = nullptr;
    QComboBox *m_plane = nullptr;
    QLineEdit *m_address = nullptr;
    SegmentedControl *m_kind = nullptr;
    QLineEdit *m_account = nullptr;
    PasswordEdit *m_secret = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_remember = nullptr;
    FieldRow *m_planeRow = nullptr;
    FieldRow *m_addressRow = nullptr;
    FieldRow *m_kindRow = nullptr;
    FieldRow *m_accountRow = nullptr;
    FieldRow *m_secretRow = nullptr;
    FieldRow *m_nameRow = nullptr;
};

} // namespace hubdeck
