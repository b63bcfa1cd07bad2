// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgatewaydraft.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace hubdeck {

class FieldGroup;
class FieldRow;

//! Name and routes of a transit gateway: what can be changed of it later, too.
class TransitGatewayDetailsForm final : public QWidget {
    Q_OBJECT
public:
    using Field = TransitGatewayDraft::Field;

    explicit TransitGatewayDetailsForm(QWidget *parent = nullptr);

    //! Name and routes of \a draft.
    void load(const TransitGatewayDraft &draft);
    //! The draft with what is in the form; everything else of it is empty.
    TransitGatewayDraft draft() const;
    //! What is known of the space; the routes are checked against it.
    void setPlace(const TransitGatewayPlace &place, const QString &spaceName);
    //! One that no space uses has no routes.
    void setRoutesShown(bool shown);

    //! Shows what is wrong, also in fields that nobody has touched. True when nothing is; else the keyboard is at the first error.
    bool showAllErrors();
    bool showsErrors() const;
    //! What the platform said of a field; until it is edited.
    void setServerError(Field field, const QString &text);
    void clearServerErrors();
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    void showErrors();
    QList<TransitGatewayDraft::Error> errors() const;

    TransitGatewayPlace m_place;
    bool m_hasRoutes = true;
    bool m_nameTouched = false;
    bool m_routesTouched = false;
    QString m_nameRefusal;
    QString m_routesRefusal;
    FieldGroup *m_group;
    QLineEdit *m_name;
    QPlainTextEdit *m_routes;
    FieldRow *m_nameRow;
    FieldRow *m_routesRow;
};

} // namespace hubdeck
