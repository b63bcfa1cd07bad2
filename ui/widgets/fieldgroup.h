// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldrow.h"

class QVBoxLayout;

namespace hubdeck {

//! A form: rows whose labels share one column.
class FieldGroup final : public QWidget {
    Q_OBJECT
public:
    explicit FieldGroup(FieldRow::LabelPlace place = FieldRow::LabelPlace::Left, QWidget *parent = nullptr);

    FieldRow *addField(const QString &label, QWidget *control, const QString &hint = {});
    //! Any widget across both columns, e.g. a banner.
    void addWidget(QWidget *widget);
    QList<FieldRow *> rows() const { return m_rows; }
    void clearErrors();
    //! Lets Tab go from row to row in the order they were added, whatever the order in which their controls were made.
    void orderTabs();
    //! Moves the keyboard to the first control with an error; false when there is none.
    bool focusFirstError();

private:
    void alignLabels();

    FieldRow::LabelPlace m_place;
    QVBoxLayout *m_layout;
    QList<FieldRow *> m_rows;
};

} // namespace hubdeck
