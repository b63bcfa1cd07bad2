// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/errorbody.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

ErrorBody read(const QByteArray &body, const QByteArray &type = "application/json")
{
    return readErrorBody(body, type, u"Reason"_s);
}

} // namespace

class TestErrorBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheMessage_data();
    void findsTheMessage();
    void findsDetailsAndCode();
    void keepsDetailsFew();
    void showsNoPageButASample();
    void cutsLongMessages();
    void doesNotSplitACharacter();
    void dropsControlCharacters();
    void survivesAnyTruncation();
};

void TestErrorBody::findsTheMessage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *name, const char *body, const QString &message, const char *type = "application/json") {
              QTest::newRow(name) << QByteArray(body) << QByteArray(type) << message;
          };
    row("message", R"({"message":"m","description":"d","error":"e"})", u"m"_s);
    row("description", R"({"description":"d","error":"e","errors":[{"message":"x"}]})", u"d"_s);
    row("error", R"({"error":"e","errors":[{"message":"x"}]})", u"e"_s);
    row("error as an object", R"({"error":{"message":"inner","code":4}})", u"inner"_s);
    row("errors message", R"({"errors":[{"message":"first"},{"message":"second"}]})", u"first"_s);
    row("errors description", R"({"errors":[{"description":"first"}]})", u"first"_s);
    row("errors of texts", R"({"errors":["first","second"]})", u"first"_s);
    row("empty message", R"({"message":"","errors":[{"message":"x"}]})", u"x"_s);
    row("access management", R"({"status":409,"message":"busy"})", u"busy"_s);
    row("sign-in", R"({"error":"invalid_client","error_description":"no such app"})", u"no such app"_s);
    row("messaging", R"({"status":"failure","statusMessage":"Forbidden"})", u"Forbidden"_s);
    row("problem", R"({"title":"Bad","type":"t","detail":"logs are off","status":{"statusCode":400}})",
        u"logs are off"_s);
    row("problem without detail", R"({"title":"Bad","type":"t"})", u"Bad"_s);
    row("other platform", R"({"target":"composer"})", u"Reason"_s);
    row("list", R"([{"message":"m"}])", u"m"_s);
    row("JSON text", R"("just words")", u"just words"_s);
    row("plain text", "Unauthorized\n", u"Unauthorized"_s, "text/plain");
    row("plain text without a type", "Unauthorized", u"Unauthorized"_s, "");
    row("plain text said to be JSON", "upstream timed out", u"upstream timed out"_s);
    row("empty", "", u"Reason"_s);
    row("blank", " \r\n", u"Reason"_s);
    row("null", "null", u"Reason"_s);
    row("message of another type", R"({"message":{"a":1}})", u"Reason"_s);
    row("binary", "\x89PNG\r\n\x1a\n\xff\xfe", u"Reason"_s, "image/png");
    row("page", "<html><body>Bad Gateway</body></html>", u"Reason"_s, "text/html");
    row("page without a type", "\n<!DOCTYPE html><p>x", u"Reason"_s, "");
    row("page said to be JSON", "<html>x</html>", u"Reason"_s);
}

void TestErrorBody::findsTheMessage()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QTEST(read(body, type).message, "message");
}

void TestErrorBody::findsDetailsAndCode()
{
    const ErrorBody body = read(R"({"name":"Bad Request","message":"Bad Request","errors":[
        {"path":"/body/region","message":"must be text","errorCode":"type"},{"message":"Bad Request"},{"message":"also"},{"message":"also"}]})");
    QCOMPARE(body.message, u"Bad Request"_s);
    QCOMPARE(body.details, QStringList({u"/body/region: must be text"_s, u"also"_s}));
    QCOMPARE(body.code, u"type"_s);
    QCOMPARE(read(R"({"code":40012,"message":"m"})").code, u"40012"_s);
    QCOMPARE(read(R"({"error":"invalid_client","error_description":"d"})").code, u"invalid_client"_s);
    QVERIFY(read(R"({"errors":[{"message":"only"}]})").details.isEmpty());
}

void TestErrorBody::keepsDetailsFew()
{
    QByteArray errors;
    for (int i = 0; i < 1000; ++i)
        errors += R"({"message":")" + QByteArray::number(i) + QByteArray(1000, 'x') + R"("},)";
    errors.chop(1);
    const ErrorBody body = read(R"({"message":"m","errors":[)" + errors + "]}");
    QCOMPARE(body.details.size(), 20);
    QCOMPARE(body.details.first().size(), 500);
}

void TestErrorBody::showsNoPageButASample()
{
    const ErrorBody body = read("<html>\n<head><title>502  Bad Gateway</title>" + QByteArray(5000, 'x'), "text/html");
    QCOMPARE(body.message, u"Reason"_s);
    QVERIFY(body.sample.startsWith(u"<html> <head><title>502 Bad Gateway"_s));
    QVERIFY(body.sample.size() <= 200);
    QVERIFY(read(R"({"message":"m"})").sample.isEmpty());
}

void TestErrorBody::cutsLongMessages()
{
    const ErrorBody json = read(R"({"message":")" + QByteArray(5000, 'x') + R"("})");
    QCOMPARE(json.message.size(), 2000);
    QVERIFY(json.message.endsWith(u'\u2026'));
    QCOMPARE(read(QByteArray(50'000, 'x'), "text/plain").message.size(), 2000);
}

void TestErrorBody::doesNotSplitACharacter()
{
    const QString emoji = u"\U0001F980"_s;
    for (const int before : {0, 1}) {
        const QString text = QString(before, u'x') + emoji.repeated(1500);
        const QString message = read(R"({"message":")" + text.toUtf8() + R"("})").message;
        QVERIFY(message.size() <= 2000);
        QVERIFY(message.isValidUtf16());
    }
    QCOMPARE(read(emoji.toUtf8(), "text/plain").message, emoji);
}

void TestErrorBody::dropsControlCharacters()
{
    QCOMPARE(read(R"({"message":"a\u0007b\u001b[31mc\nd"})").message, u"ab[31mc\nd"_s);
}

void TestErrorBody::survivesAnyTruncation()
{
    const QByteArray whole = R"({"message":"Größe \u20ac","errors":[{"code":"E","message":"x"}]})";
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!read(whole.left(length)).message.isEmpty());
}

QTEST_APPLESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
