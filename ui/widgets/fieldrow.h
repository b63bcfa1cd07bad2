// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace hubdeck {

//! One line of a form: label, control, and below the control a hint, or in its place the error, as text, as a red border and as
//! the control's accessible description. What the user typed is never touched.
class FieldRow final : public QWidget {
    Q_OBJECT
public:
    enum class LabelPlace { Left, Above };

    //! label may carry an & mnemonic; it becomes the control's buddy and accessible name.
    FieldRow(const QString &label, QWidget *control, const QString &hint = {}, LabelPlace place = LabelPlace::Left,
        QWidget *parent = nullptr);

    QWidget *control() const { return m_control; }
    QString label() const;
    void setLabel(const QString &label);
    QString hint() const { return m_hint; }
    void setHint(const QString &hint);
    QString error() const { return m_error; }
    bool hasError() const { return !m_error.isEmpty(); }
    //! Empty takes the error away.
    void setError(const QString &error);
    //! Width of the label column, so that rows of a group line up. Only for labels at the left.
    void setLabelWidth(int width);
    int labelWidthHint() const;

private:
    QWidget *inputWidget() const;
    void showMessage();

    QLabel *m_label;
    QWidget *m_control;
    QLabel *m_message;
    QGridLayout *m_layout;
    LabelPlace m_place;
    QString m_hint;
    QString m_error;
};

} // namespace hubdeck
