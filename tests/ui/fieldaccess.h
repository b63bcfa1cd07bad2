// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldrow.h"

#include <QLineEdit>
#include <QTest>

namespace hubdeck {

//! The control of that object name; the test ends where there is none.
template <typename Control>
Control &control(const QWidget &within, const QString &name)
{
    auto *found = within.findChild<Control *>(name);
    if (!found)
        qFatal("no control is called %s", qPrintable(name));
    return *found;
}

//! The row of a form that \a inner stands in.
inline FieldRow &fieldRowOf(const QWidget &inner)
{
    QWidget *parent = inner.parentWidget();
    while (parent && !qobject_cast<FieldRow *>(parent))
        parent = parent->parentWidget();
    if (!parent)
        qFatal("%s stands in no form", qPrintable(inner.objectName()));
    return *static_cast<FieldRow *>(parent);
}

//! Replaces what is in the field, as a person does.
inline void retype(QLineEdit &edit, const QString &text)
{
    edit.setFocus();
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClicks(&edit, text);
}

} // namespace hubdeck
