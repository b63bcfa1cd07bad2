// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpndraft.h"

#include <QSet>
#include <QWidget>

#include <array>

class QComboBox;
class QLineEdit;

namespace hubdeck {

class FieldGroup;
class FieldRow;
class PasswordEdit;
class SegmentedControl;

//! One VPN of a new connection: the device at the remote end, and the keys of both tunnels. Keys are shown only while the eye is pressed.
class VpnDeviceForm final : public QWidget {
    Q_OBJECT
public:
    //! \a index: which VPN of the draft; errors of others are passed over.
    explicit VpnDeviceForm(int index, QWidget *parent = nullptr);

    VpnDraft draft() const;
    void setErrors(const QList<VpnFieldError> &errors);
    //! False, with the keyboard on the first one, when there are errors.
    bool showAllErrors();
    void setServerError(VpnFieldError::Field field, const QString &text);
    QWidget *firstField() const;
    //! Forgets the keys.
    void clearKeys();

Q_SIGNALS:
    void changed();

private:
    struct Tunnel {
        PasswordEdit *key = nullptr;
        QLineEdit *insideNetwork = nullptr;
        QComboBox *initiation = nullptr;
        QList<FieldRow *> rows;
    };
    Tunnel makeTunnel(int number);
    void showKeys();
    FieldRow *rowOf(const VpnFieldError &error) const;
    void touch(FieldRow *row);
    void showErrors();

    int m_index;
    FieldGroup *m_form;
    QLineEdit *m_address;
    QLineEdit *m_name;
    SegmentedControl *m_keys;
    FieldRow *m_addressRow;
    FieldRow *m_nameRow;
    std::array<Tunnel, 2> m_tunnels;
    QList<VpnFieldError> m_errors;
    QSet<FieldRow *> m_touched;
    QHash<FieldRow *, QString> m_serverErrors;
};

} // namespace hubdeck
