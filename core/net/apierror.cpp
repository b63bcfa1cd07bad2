// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/apierror.h"

namespace hubdeck {

bool ApiError::isTransient() const
{
    switch (kind) {
    case Kind::Network:
    case Kind::Timeout:
    case Kind::RateLimited:
    case Kind::Server:
        return true;
    default:
        return false;
    }
}

ApiError ApiError::cancelled()
{
    ApiError error;
    error.kind = Kind::Cancelled;
    return error;
}

ApiError ApiError::protocol(const QString &jsonPath, const QString &what)
{
    ApiError error;
    error.kind = Kind::Protocol;
    error.jsonPath = jsonPath;
    error.serverMessage = what;
    return error;
}

ApiError::Kind kindForHttpStatus(int status)
{
    switch (status) {
    case 401:
        return ApiError::Kind::Unauthorized;
    case 403:
        return ApiError::Kind::Forbidden;
    case 404:
        return ApiError::Kind::NotFound;
    case 407:
        return ApiError::Kind::Proxy;
    case 408:
        return ApiError::Kind::Timeout;
    case 409:
        return ApiError::Kind::Conflict;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        return status >= 500 ? ApiError::Kind::Server : ApiError::Kind::Refused;
    }
}

} // namespace hubdeck
