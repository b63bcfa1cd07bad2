// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/json.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

JsonReader reader(const QByteArray &json, const QString &path = {})
{
    return JsonReader(parseJson(json).value(), path);
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void readsMembers();
    void readsAbsentMembers();
    void namesThePath_data();
    void namesThePath();
    void remembersTheFirstFault();
    void readsNestedObjects();
    void keepsUnknownMembers();
    void decodesLists();
};

void TestJsonReader::parses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("object") << QByteArray(R"({"a":1})") << QJsonValue(QJsonObject{{u"a"_s, 1}});
    QTest::newRow("list") << QByteArray("[1,2]") << QJsonValue(QJsonArray{1, 2});
    QTest::newRow("list of one list") << QByteArray("[[1]]") << QJsonValue(QJsonArray{QJsonArray{1}});
    QTest::newRow("empty list") << QByteArray("[]") << QJsonValue(QJsonArray{});
    QTest::newRow("text") << QByteArray(R"( "arn:aws" )") << QJsonValue(u"arn:aws"_s);
    QTest::newRow("true") << QByteArray("true") << QJsonValue(true);
    QTest::newRow("number") << QByteArray("17") << QJsonValue(17);
    QTest::newRow("null") << QByteArray("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("empty body") << QByteArray() << QJsonValue(QJsonValue::Null);
    QTest::newRow("blank body") << QByteArray("\r\n ") << QJsonValue(QJsonValue::Null);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << QJsonValue(QJsonObject{});
}

void TestJsonReader::parses()
{
    QFETCH(QByteArray, body);
    const Result<QJsonValue> parsed = parseJson(body);
    QVERIFY(parsed);
    QTEST(*parsed, "value");
}

void TestJsonReader::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << QByteArray("<html>Sign in</html>");
    QTest::newRow("cut short") << QByteArray(R"({"a":[1,2)");
    QTest::newRow("two values") << QByteArray("1,2");
    QTest::newRow("two lists") << QByteArray("[1],[2]");
    QTest::newRow("text after") << QByteArray("{} x");
    QTest::newRow("word") << QByteArray("Unauthorized");
}

void TestJsonReader::refuses()
{
    QFETCH(QByteArray, body);
    const Result<QJsonValue> parsed = parseJson(body);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Kind::Protocol);
    QCOMPARE(parsed.error().bodySample, QString::fromUtf8(body));
    QVERIFY(parsed.error().serverMessage.startsWith(u"not JSON"_s));
}

void TestJsonReader::readsMembers()
{
    JsonReader json = reader(R"({"s":"x","i":3,"t":"42","b":true,"l":["a","b"],"one":"a","list":[1]})");
    QCOMPARE(json.string("s"_L1), u"x"_s);
    QCOMPARE(json.optionalString("s"_L1), u"x"_s);
    QCOMPARE(json.integer("i"_L1), 3);
    QCOMPARE(json.integer("t"_L1), 42);
    QCOMPARE(json.optionalInteger("i"_L1), 3);
    QCOMPARE(json.optionalBool("b"_L1, false), true);
    QCOMPARE(json.strings("l"_L1), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(json.strings("one"_L1), QStringList(u"a"_s));
    QCOMPARE(json.optionalArray("list"_L1), QJsonArray{1});
    QVERIFY(json.has("s"_L1));
    QVERIFY(!json.error());
}

void TestJsonReader::readsAbsentMembers()
{
    JsonReader json = reader(R"({"null":null})");
    for (const QLatin1StringView key : {"null"_L1, "missing"_L1}) {
        QCOMPARE(json.optionalString(key), QString());
        QVERIFY(!json.optionalInteger(key));
        QCOMPARE(json.optionalBool(key, true), true);
        QCOMPARE(json.optionalStrings(key), QStringList());
        QCOMPARE(json.optionalArray(key), QJsonArray());
        QVERIFY(!json.optionalObject(key).error());
        QVERIFY(!json.has(key));
    }
    QVERIFY(!json.error());
}

void TestJsonReader::namesThePath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("missing text") << QByteArray(R"({"i":1,"l":[]})") << u"content[3].s"_s;
    QTest::newRow("null text") << QByteArray(R"({"s":null,"i":1,"l":[]})") << u"content[3].s"_s;
    QTest::newRow("number for text") << QByteArray(R"({"s":1,"i":1,"l":[]})") << u"content[3].s"_s;
    QTest::newRow("missing number") << QByteArray(R"({"s":"","l":[]})") << u"content[3].i"_s;
    QTest::newRow("fraction") << QByteArray(R"({"s":"","i":1.5,"l":[]})") << u"content[3].i"_s;
    QTest::newRow("too big") << QByteArray(R"({"s":"","i":3000000000,"l":[]})") << u"content[3].i"_s;
    QTest::newRow("no number") << QByteArray(R"({"s":"","i":"many","l":[]})") << u"content[3].i"_s;
    QTest::newRow("object for list") << QByteArray(R"({"s":"","i":1,"l":{}})") << u"content[3].l"_s;
    QTest::newRow("number in list") << QByteArray(R"({"s":"","i":1,"l":["a",2]})") << u"content[3].l[1]"_s;
    QTest::newRow("optional of another type") << QByteArray(R"({"s":"","i":1,"l":[],"o":7})") << u"content[3].o"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"content[3]"_s;
}

void TestJsonReader::namesThePath()
{
    QFETCH(QByteArray, json);
    JsonReader read = reader(json, u"content[3]"_s);
    read.string("s"_L1);
    read.integer("i"_L1);
    read.strings("l"_L1);
    read.optionalString("o"_L1);
    QVERIFY(read.error());
    QCOMPARE(read.error()->kind, Kind::Protocol);
    QTEST(read.error()->jsonPath, "path");
    QVERIFY(read.error()->serverMessage.startsWith(u"expected "_s));
}

void TestJsonReader::remembersTheFirstFault()
{
    JsonReader json = reader("{}");
    json.string("first"_L1);
    json.string("second"_L1);
    QCOMPARE(json.error()->jsonPath, u"first"_s);
    JsonReader other = reader("{}");
    other.adopt(std::nullopt);
    QVERIFY(!other.error());
    other.adopt(json.error());
    QCOMPARE(other.error()->jsonPath, u"first"_s);
}

void TestJsonReader::readsNestedObjects()
{
    JsonReader json = reader(R"({"status":{"name":"x"},"bad":3})");
    JsonReader status = json.optionalObject("status"_L1);
    QCOMPARE(status.string("name"_L1), u"x"_s);
    QCOMPARE(status.pathOf("name"_L1), u"status.name"_s);
    QVERIFY(!json.error());
    json.optionalObject("bad"_L1);
    QCOMPARE(json.error()->jsonPath, u"bad"_s);
}

void TestJsonReader::keepsUnknownMembers()
{
    JsonReader json = reader(R"({"a":"x","future":{"deep":[1]},"null":null,"gone":1})");
    json.string("a"_L1);
    json.optionalStrings("null"_L1);
    json.optionalInteger("gone"_L1);
    QCOMPARE(json.unknownMembers(), QJsonObject({{u"future"_s, QJsonObject{{u"deep"_s, QJsonArray{1}}}}}));
}

void TestJsonReader::decodesLists()
{
    const auto decode = [](const QJsonValue &value, const QString &path) -> Result<QString> {
        JsonReader json(value, path);
        const QString id = json.string("id"_L1);
        if (json.error())
            return failure(*json.error());
        return id;
    };
    const QJsonArray good = parseJson(R"([{"id":"a"},{"id":"b"}])")->toArray();
    QCOMPARE(decodeList<QString>(good, u"content"_s, decode).value(), QList<QString>({u"a"_s, u"b"_s}));
    const QJsonArray bad = parseJson(R"([{"id":"a"},{}])")->toArray();
    QCOMPARE(decodeList<QString>(bad, u"content"_s, decode).error().jsonPath, u"content[1].id"_s);
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
