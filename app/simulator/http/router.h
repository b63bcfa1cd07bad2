// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/message.h"

#include <functional>
#include <vector>

namespace simulator {

//! One operation of the platform.
struct Route {
    enum class Access {
        Open, //!< no token needed
        Token, //!< a valid token; verbs other than GET also need the right to write
    };
    enum class Body {
        None, //!< a body is ignored
        Json, //!< a JSON object
        JsonArray, //!< a JSON array
        JsonOrForm, //!< a JSON object or a URL-encoded form
    };
    using Handler = std::function<Response(const Request &)>;

    QByteArray verb;
    QString path; //!< template, for example /accounts/api/organizations/{organization}
    Handler handler;
    Body body = Body::None;
    Access access = Access::Token;
};

//! The table of all operations.
class Router {
public:
    struct Match {
        const Route *route = nullptr; //!< null when no operation has this path and verb
        QHash<QString, QString> arguments;
        QByteArrayList allowedVerbs; //!< of all operations that have this path
    };

    void add(Route route);
    [[nodiscard]] Match find(const QByteArray &verb, const QString &path) const;

private:
    struct Entry {
        Route route;
        QStringList segments;
    };
    std::vector<Entry> m_entries;
};

} // namespace simulator
