// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/controlplane.h"

#include "core/net/loopback.h"

#include <algorithm>

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

bool isSchemeName(QStringView text)
{
    return !text.isEmpty() && text.front().isLetter() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    });
}

std::optional<PlatformUrlFault> faultOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return PlatformUrlFault::NotAnAddress;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return PlatformUrlFault::SchemeNotSupported;
    const bool hasPath = !url.path().isEmpty() && url.path() != "/"_L1;
    if (hasPath || url.hasQuery() || url.hasFragment() || url.authority().contains(u'@'))
        return PlatformUrlFault::HasPathOrCredentials;
    if (url.scheme() == "http"_L1 && !isLoopbackHost(url.host()))
        return PlatformUrlFault::PlainHttpOutsideLoopback;
    return std::nullopt;
}

// Two spellings of one host must compare equal: no path, no port that the scheme implies.
QUrl canonical(const QUrl &url)
{
    QUrl plain;
    plain.setScheme(url.scheme());
    plain.setHost(url.host());
    const int implied = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port(implied) != implied)
        plain.setPort(url.port());
    return plain;
}

} // namespace

const QList<ControlPlane> &controlPlanes()
{
    static const QList<ControlPlane> planes{
        {u"us"_s, QUrl(u"https://anypoint.mulesoft.com"_s)},
        {u"eu"_s, QUrl(u"https://eu1.anypoint.mulesoft.com"_s)},
        {u"gov"_s, QUrl(u"https://gov.anypoint.mulesoft.com"_s)},
        {u"ca1"_s, QUrl(u"https://ca1.platform.mulesoft.com"_s)},
        {u"jp1"_s, QUrl(u"https://jp1.platform.mulesoft.com"_s)},
        {u"in1"_s, QUrl(u"https://in1.platform.mulesoft.com"_s)},
    };
    return planes;
}

PlatformUrl readPlatformUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {{}, PlatformUrlFault::Empty};
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); }))
        return {{}, PlatformUrlFault::NotAnAddress};
    // "localhost:8080" is a host and a port, not a scheme: only "://" makes one.
    const qsizetype mark = text.indexOf("://"_L1);
    if (text.endsWith(u':') || (mark >= 0 && !isSchemeName(QStringView(text).left(mark))))
        return {{}, PlatformUrlFault::NotAnAddress};
    const QUrl url(mark < 0 ? u"https://"_s + text : text, QUrl::StrictMode);
    if (const auto fault = faultOf(url))
        return {{}, fault};
    return {canonical(url), std::nullopt};
}

} // namespace hubdeck
