// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordtablemodel.h"
#include "tests/support/fakeclock.h"

namespace hubdeck {

struct ServiceRow {
    QString id;
    QString name;
    QString region;
    QString owner;
    friend bool operator==(const ServiceRow &, const ServiceRow &) = default;
};

//! A table of two parts, "rail" and "ferry", whose reads end as a test says.
class ServiceTable final : public RecordTableModel<ServiceRow> {
public:
    ServiceTable() : RecordTableModel([](const ServiceRow &row) { return row.id; }, makeColumns(), clockOfAll())
    {
        ledger().setParts({QStringLiteral("rail"), QStringLiteral("ferry")});
        ledger().setTitle(QStringLiteral("rail"), QStringLiteral("Northwind Rail"));
        ledger().setTitle(QStringLiteral("ferry"), QStringLiteral("Northwind Ferry"));
    }

    QString resourceName() const override { return QStringLiteral("services"); }
    void refresh() override
    {
        ++refreshes;
        start();
    }

    void start()
    {
        for (const QString &part : ledger().parts())
            ledger().start(part);
        Q_EMIT loadStateChanged();
    }
    void succeed(const QString &part, const QList<ServiceRow> &rows)
    {
        ledger().succeed(part, clock().utcNow());
        mergePart(part, rows);
        Q_EMIT loadStateChanged();
    }
    void fail(const QString &part, const ApiError &error)
    {
        ledger().fail(part, error);
        Q_EMIT loadStateChanged();
    }
    //! Both parts, all rows in the first.
    void fill(const QList<ServiceRow> &rows)
    {
        succeed(QStringLiteral("rail"), rows);
        succeed(QStringLiteral("ferry"), {});
    }

    int refreshes = 0;

private:
    static FakeClock &clockOfAll()
    {
        static FakeClock clock;
        return clock;
    }
    static Columns<ServiceRow> makeColumns()
    {
        using C = Column<ServiceRow>;
        const auto word = [](const char *text) { return [text] { return QString::fromLatin1(text); }; };
        return std::make_shared<const QList<C>>(QList<C>{
            C(QStringLiteral("name"), word("Name"), [](const ServiceRow &row) { return row.name; }).wide(200),
            C(QStringLiteral("region"), word("Region"), [](const ServiceRow &row) { return row.region; }).wide(120),
            C(QStringLiteral("owner"), word("Owner"), [](const ServiceRow &row) { return row.owner; }).wide(140),
            C(QStringLiteral("id"), word("Id"), [](const ServiceRow &row) { return row.id; }).hidden(),
        });
    }
};

//! \a count rows "service 0", "service 1", … with the ids "0", "1", …
inline QList<ServiceRow> manyServices(int count)
{
    QList<ServiceRow> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i)
        rows += {QString::number(i), QStringLiteral("service %1").arg(i), QStringLiteral("eu-west-1"), QStringLiteral("amazon")};
    return rows;
}

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::ServiceRow)
