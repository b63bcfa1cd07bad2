// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/errortext.h"

#include "core/session/credential.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::ErrorText)
public:
    static ErrorText of(const ApiError &error);

private:
    static ErrorText ofSignIn(const ApiError &error);
    static QString serverWords(const ApiError &error);
    static QString joined(const QString &why, const QString &next) { return why.isEmpty() ? next : why + u' ' + next; }
    static QString seconds(const ApiError &error);
};

QString Texts::serverWords(const ApiError &error)
{
    QStringList words;
    for (QString sentence : QStringList{error.serverMessage} + error.details) {
        sentence = sentence.trimmed();
        const QString named = error.host.section(u':', 0, 0) + u": "_s;
        if (error.kind != ApiError::Kind::Proxy && sentence.startsWith(named))
            sentence.remove(0, named.size()); // the title names the host already
        if (sentence.isEmpty() || words.contains(sentence))
            continue;
        words += sentence;
    }
    QString text = words.join(u"; "_s);
    if (!text.isEmpty() && !text.back().isPunct())
        text += u'.';
    return text;
}

QString Texts::seconds(const ApiError &error)
{
    return error.retryAfter.count() > 0 ? tr("Try again in %n second(s).", nullptr, int(error.retryAfter.count() / 1000) + 1)
                                        : tr("Try again in a minute.");
}

ErrorText Texts::ofSignIn(const ApiError &error)
{
    if (error.serverCode == QLatin1StringView(signinfault::kWrongCredential))
        return {tr("Sign-in was refused"), tr("The platform does not accept this name and secret. Check both and the control plane: accounts of one are unknown to the others."), {}};
    if (error.serverCode == QLatin1StringView(signinfault::kMultiFactor))
        return {tr("This account needs a second factor"), tr("A password alone is not enough for it. Sign in with a connected app instead, or paste a token from a browser session."), {}};
    if (error.serverCode == QLatin1StringView(signinfault::kOtherPlatform))
        return {tr("This account belongs to another product"), tr("It cannot be used on this platform. Sign in with an Anypoint Platform account or a connected app."), {}};
    if (error.serverCode == QLatin1StringView(signinfault::kDisabled))
        return {tr("This user is disabled"), tr("Ask an administrator of the organization to enable the user."), {}};
    return {};
}

ErrorText Texts::of(const ApiError &error)
{
    if (const ErrorText signIn = ofSignIn(error); !signIn.title.isEmpty())
        return signIn;
    const QString words = serverWords(error);
    switch (error.kind) {
    case ApiError::Kind::Cancelled:
        return {tr("Cancelled"), tr("The request was taken back."), {}};
    case ApiError::Kind::Network:
        return {tr("No connection to %1").arg(error.host), joined(words, tr("Check the address and the network, then try again.")), {}};
    case ApiError::Kind::Proxy:
        return {tr("The proxy does not let Hubdeck through"), joined(words, tr("Check the proxy in the system's network settings, then try again.")), {}};
    case ApiError::Kind::Tls:
        return {tr("No trusted connection to %1").arg(error.host), joined(words, tr("Nothing was sent. If your company inspects traffic, its certificate must be in the system's certificate store.")), {}};
    case ApiError::Kind::Timeout:
        return {tr("%1 did not answer in time").arg(error.host), joined(words, tr("Try again. If it stays so, look at the vendor's status page.")), {}};
    case ApiError::Kind::Unauthorized:
        return {tr("The session has ended"), joined(words, tr("Sign in again. What you typed is kept.")), {}};
    case ApiError::Kind::Forbidden:
        return {tr("Not allowed"), joined(words, tr("Your account lacks a role or scope for this. Ask an administrator, for example for CloudHub Network Administrator.")), {}};
    case ApiError::Kind::NotFound:
        return {tr("Not found"), joined(words, tr("It was deleted, or lies outside your rights. Refresh the page.")), {}};
    case ApiError::Kind::Conflict:
        return {tr("Something else is in the way"), joined(words, tr("The name may be in use or another change is running. Refresh, then try again.")), {}};
    case ApiError::Kind::RateLimited:
        return {tr("The platform asks for a pause"), joined(words, seconds(error)), {}};
    case ApiError::Kind::Refused:
        return {tr("The platform refused the request"), words.isEmpty() ? tr("It gave no reason. The details hold what it answered.") : words, {}};
    case ApiError::Kind::Server:
        return {tr("The platform failed on its side"), joined(words, tr("Nothing is wrong with what you entered. Try again in a while.")), {}};
    case ApiError::Kind::Protocol:
        return {tr("The answer cannot be read"), joined(words, tr("What came back is not an answer of this platform. Check the address; a proxy or sign-on page may answer in its place.")), {}};
    case ApiError::Kind::UnknownOutcome:
        return {tr("It is not known whether this took effect"), joined(words, tr("The answer was lost and a look did not settle it. Refresh before you try again, so that nothing is made twice.")), {}};
    }
    Q_UNREACHABLE();
}

QString technicalDetails(const ApiError &error)
{
    QStringList lines;
    const auto line = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += name + u": "_s + value;
    };
    line(u"Request"_s, QString(error.method + u' ' + error.path).trimmed());
    line(u"Host"_s, error.host);
    line(u"HTTP status"_s, error.httpStatus ? QString::number(error.httpStatus) : QString());
    line(u"Code"_s, error.serverCode);
    line(u"Member"_s, error.jsonPath);
    line(u"Transaction"_s, error.transactionId);
    line(u"Sent"_s, error.attempts > 1 ? QString::number(error.attempts) + u" times"_s : QString());
    line(u"Answer"_s, error.bodySample);
    return lines.join(u'\n');
}

} // namespace

ErrorText errorText(const ApiError &error)
{
    ErrorText text = Texts::of(error);
    text.details = technicalDetails(error);
    return text;
}

QString errorLine(const ApiError &error)
{
    const ErrorText text = errorText(error);
    return text.title + u": "_s + text.text;
}

} // namespace hubdeck
