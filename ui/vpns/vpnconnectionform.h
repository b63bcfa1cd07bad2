// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpndraft.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace hubdeck {

class FieldGroup;
class FieldRow;
class SegmentedControl;

//! What all VPNs of a connection share: its name, how they route, the ASNs. An error stands at its field once the field was touched or
//! showAllErrors() was called.
class VpnConnectionForm final : public QWidget {
    Q_OBJECT
public:
    enum class Purpose {
        NewConnection,
        MoreVpns, //!< name, kind of routing and local ASN are those of the connection
    };
    explicit VpnConnectionForm(Purpose purpose, QWidget *parent = nullptr);

    void load(const VpnConnectionDraft &draft);
    //! Puts what was entered into \a draft; its VPNs are left alone.
    void store(VpnConnectionDraft &draft) const;
    //! The local ASN that all VPNs of the space have; then it cannot be chosen.
    void setLocalAsnOfSpace(std::optional<qint64> asn);

    //! What is wrong with the draft; errors of other fields are passed over.
    void setErrors(const QList<VpnFieldError> &errors);
    //! False, with the keyboard on the first one, when there are errors.
    bool showAllErrors();
    void setServerError(VpnFieldError::Field field, const QString &text);
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    FieldRow *rowOf(VpnFieldError::Field field) const;
    void touch(VpnFieldError::Field field);
    void showRouting();
    void showErrors();

    Purpose m_purpose;
    FieldGroup *m_form;
    QLineEdit *m_name;
    SegmentedControl *m_routing;
    QPlainTextEdit *m_routes;
    QLineEdit *m_remoteAsn;
    QLineEdit *m_localAsn;
    QHash<VpnFieldError::Field, FieldRow *> m_rows;
    QList<VpnFieldError> m_errors;
    QSet<VpnFieldError::Field> m_touched;
    QHash<VpnFieldError::Field, QString> m_serverErrors;
};

} // namespace hubdeck
