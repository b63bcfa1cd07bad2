// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"

namespace hubdeck {

//! An error as a person reads it.
struct ErrorText {
    QString title; //!< what happened, one line: "The platform refused the request"
    QString text; //!< why, in the server's words where it has any, and what to do next
    QString details; //!< for support: request, status, codes, transaction id, sample of the answer; no secrets
};

ErrorText errorText(const ApiError &error);

//! title and text in one sentence, where there is only one line.
QString errorLine(const ApiError &error);

} // namespace hubdeck
