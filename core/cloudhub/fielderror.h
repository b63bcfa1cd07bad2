// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hubdeck {

//! What is wrong with one field of a draft. \a Field and \a Fault are enums of that draft; text is made in ui.
template <typename Field, typename Fault>
struct FieldError {
    Field field;
    Fault fault;
    QString detail; //!< the part of the text at fault, where that helps: "Z"
    friend bool operator==(const FieldError &, const FieldError &) = default;
};

} // namespace hubdeck
