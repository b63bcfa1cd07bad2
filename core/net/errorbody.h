// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hubdeck {

//! What the body of an error answer says, whichever of the platform's shapes it has: {message}, {status, message},
//! {statusMessage}, {error, error_description}, {message, errors: [...]}, Problem, a JSON text, plain text, HTML, or
//! nothing.
struct ErrorBody {
    QString message; //!< at most 2,000 characters; the HTTP reason when the body has no sentence
    QStringList
        details; //!< errors[].message, with errors[].path before it where there is one; without those equal to message
    QString code;
    QString sample; //!< the beginning of a body that is neither JSON nor plain text (HTML, XML)
};

ErrorBody readErrorBody(const QByteArray &body, const QByteArray &contentType, const QString &reason);

//! The first characters of \a body, on one line, to show beside a message. Empty for what is not text.
QString bodySample(const QByteArray &body);

//! True for what is a page for a browser, by its type or its first characters.
bool looksLikeHtml(const QByteArray &body, const QByteArray &contentType);

} // namespace hubdeck
