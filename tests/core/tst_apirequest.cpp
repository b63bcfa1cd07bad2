// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/apirequest.h"

#include <QTest>
#include <QUrl>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestApiRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesArguments_data();
    void encodesArguments();
    void fillsPlacesInOrder();
    void encodesTheQuery();
    void makesRequests();
    void knowsUnusablePaths();
    void comparesAllButTheCaller();
    void writesCurlCommands();
    void leavesSecretsOutOfCurlCommands();
};

void TestApiRequest::encodesArguments_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const QString &argument, const char *encoded) {
        QTest::newRow(name) << argument << QByteArray(encoded);
    };
    row("plain", u"3f0a6c1e-8d52_x.y~z"_s, "3f0a6c1e-8d52_x.y~z");
    row("space", u"my space"_s, "my%20space");
    row("slash", u"a/b"_s, "a%2Fb");
    row("percent", u"100%"_s, "100%25");
    row("percent code", u"a%2Fb"_s, "a%252Fb");
    row("quotes", u"\"it's\""_s, "%22it%27s%22");
    row("query and fragment", u"a?b#c&d=e"_s, "a%3Fb%23c%26d%3De");
    row("plus", u"a+b"_s, "a%2Bb");
    row("emoji", u"\U0001F980"_s, "%F0%9F%A6%80");
    row("right to left", u"\u05E9"_s, "%D7%A9");
    row("braces", u"{id}"_s, "%7Bid%7D");
    row("backslash and semicolon", u"a\\b;c"_s, "a%5Cb%3Bc");
    row("line break", u"a\r\nb"_s, "a%0D%0Ab");
}

//! Also through QUrl, which the transport sends: it must not decode what was encoded.
void TestApiRequest::encodesArguments()
{
    QFETCH(QString, argument);
    QFETCH(QByteArray, encoded);
    const ApiRequest request = ApiRequest::get(u"/spaces/{id}/x"_s, {argument});
    QCOMPARE(request.encodedPath(), "/spaces/" + encoded + "/x");
    const QByteArray encodedUrl = "https://host" + request.encodedTarget(); // whole: Qt 6.8 takes a view
    const QUrl url = QUrl::fromEncoded(encodedUrl, QUrl::StrictMode);
    QVERIFY(url.isValid());
    const QByteArray sent = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QCOMPARE(QByteArray::fromPercentEncoding(sent), "/spaces/" + argument.toUtf8() + "/x");
    QCOMPARE(sent.count('/'), 3);
}

void TestApiRequest::fillsPlacesInOrder()
{
    const ApiRequest request = ApiRequest::get(u"/o/{org}/s/{space}"_s, {u"{space}"_s, u"2"_s});
    QCOMPARE(request.encodedPath(), "/o/%7Bspace%7D/s/2");
}

void TestApiRequest::encodesTheQuery()
{
    ApiRequest request = ApiRequest::get(u"/a"_s);
    request.withQuery(u"q"_s, u"a b&c=d+\U0001F980"_s).withQuery(u"empty"_s, {});
    QCOMPARE(request.encodedTarget(), "/a?q=a%20b%26c%3Dd%2B%F0%9F%A6%80&empty=");
    QCOMPARE(request.encodedPath(), "/a");
}

void TestApiRequest::makesRequests()
{
    const QJsonObject body{{u"name"_s, u"n"_s}};
    const ApiRequest post = ApiRequest::post(u"/a"_s, {}, body);
    QCOMPARE(post.verb, Verb::Post);
    QVERIFY(!post.idempotent);
    QCOMPARE(post.body, R"({"name":"n"})");
    QCOMPARE(post.contentType, "application/json");
    QVERIFY(ApiRequest::patch(u"/a"_s, {}, body).idempotent);
    const ApiRequest remove = ApiRequest::remove(u"/a/{id}"_s, {u"1"_s});
    QCOMPARE(verbName(remove.verb), "DELETE");
    QVERIFY(remove.idempotent && remove.body.isEmpty() && remove.contentType.isEmpty());
}

void TestApiRequest::knowsUnusablePaths()
{
    QVERIFY(ApiRequest::get(u"/a"_s).hasUsablePath());
    QVERIFY(ApiRequest::get(u"/a/{id}"_s, {u"..."_s}).hasUsablePath());
    for (const QString &argument : {QString(), u"."_s, u".."_s})
        QVERIFY(!ApiRequest::get(u"/a/{id}/b/{id}"_s, {u"1"_s, argument}).hasUsablePath());
}

void TestApiRequest::comparesAllButTheCaller()
{
    const ApiRequest request = ApiRequest::get(u"/a/{id}"_s, {u"1"_s});
    CancelSource source;
    ApiRequest same = request;
    same.cancel = source.token();
    QCOMPARE(same, request);
    ApiRequest other = request;
    other.withQuery(u"a"_s, u"b"_s);
    QVERIFY(!(other == request));
    other = request;
    other.withOptions({Lane::Background, {}});
    QVERIFY(!(other == request));
}

void TestApiRequest::writesCurlCommands()
{
    const ApiRequest request = ApiRequest::post(u"/s/{id}"_s, {u"a b"_s}, {{u"name"_s, u"it's"_s}});
    QCOMPARE(curlCommand(request, u"https://host"_s),
        u"curl -X POST 'https://host/s/a%20b' -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' "
        "--data '{\"name\":\"it'\\''s\"}'"_s);
}

void TestApiRequest::leavesSecretsOutOfCurlCommands()
{
    ApiRequest request = ApiRequest::post(u"/accounts/login"_s, {}, {{u"password"_s, u"demo"_s}});
    request.isSecret = true;
    request.needsToken = false;
    QVERIFY(!curlCommand(request, u"https://host"_s).contains(u"demo"_s));
}

QTEST_APPLESS_MAIN(TestApiRequest)
#include "tst_apirequest.moc"
