// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/secretfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestSecretFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheUserMayReadIt_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("new file") << false;
        QTest::newRow("in place of one that all may read") << true;
    }

    void onlyTheUserMayReadIt()
    {
        QFETCH(bool, isThere);
        QTemporaryDir directory;
        const QString path = directory.filePath(u"guide 🚂.txt"_s);
        if (isThere) {
            QFile before(path);
            QVERIFY(before.open(QIODevice::WriteOnly));
            before.write("old");
            QVERIFY(before.setPermissions(before.permissions() | QFileDevice::ReadOther | QFileDevice::ReadGroup));
        }
        QCOMPARE(writeSecretFile(path, "secret"), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "secret"_ba);
#ifdef Q_OS_UNIX
        QVERIFY(!(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther)));
#endif
    }

    void failureIsTold()
    {
        QTemporaryDir directory;
        QVERIFY(!writeSecretFile(directory.filePath(u"missing/guide.txt"_s), "secret").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
