// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>

namespace hubdeck {

//! Why a call gave no result. Classified once, where the reply is read; text for people is made in ui (ui/errortext.h).
struct ApiError {
    enum class Kind {
        Cancelled, //!< taken back by the caller; never shown to the user
        Network, //!< no connection: host not found, refused, reset
        Proxy, //!< the proxy refused or could not be reached
        Tls, //!< no trusted connection; message holds the certificate's fault
        Timeout, //!< no answer in the request's time
        Unauthorized, //!< 401, or the session could not be renewed
        Forbidden, //!< 403: a role, scope or entitlement is missing
        NotFound, //!< 404: gone, or outside the user's rights
        Conflict, //!< 409: name in use, pool empty, or another change is running
        RateLimited, //!< 429 after the queue's own waiting was used up
        Refused, //!< any other 4xx: the server will not take this request as it is
        Server, //!< 5xx
        Protocol, //!< an answer that is no answer of this API; jsonPath says where
        UnknownOutcome, //!< a change was sent, its answer lost, and a look did not settle whether it happened
    };

    Kind kind = Kind::Network;
    int httpStatus = 0; //!< 0 when no HTTP answer came
    QString serverCode; //!< the server's own code, where it gives one
    QString serverMessage; //!< the server's or the system's sentence, at most 2,000 characters, without any secret
    QStringList details; //!< further messages of the same answer (errors[].message)
    QString jsonPath; //!< Protocol: the member that is missing or of the wrong type, e.g. "content[3].id"
    QString bodySample; //!< first characters of an answer that is not JSON
    QString transactionId; //!< X-ANYPNT-TRX-ID, for support cases
    QString method; //!< "POST"
    QString path; //!< path of the request without query
    QString host; //!< host name and port, without scheme
    int attempts = 0; //!< times the request was sent
    //! The request changes something, was sent, and no answer says whether it took effect. Look before sending it
    //! again.
    bool mayHaveHappened = false;
    std::chrono::milliseconds retryAfter{0}; //!< RateLimited: what the server asked for, 0 if it did not say

    //! True where the same request may succeed when simply sent again later.
    bool isTransient() const;

    static ApiError cancelled();
    static ApiError protocol(const QString &jsonPath, const QString &what);

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

//! Kind for an HTTP status of 400 and above.
ApiError::Kind kindForHttpStatus(int status);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::ApiError)
