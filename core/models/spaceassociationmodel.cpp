// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/spaceassociationmodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = SpaceAssociationRow;

const auto kAll = u"associations"_s;

QString idOf(const Row &row)
{
    return row.association.id.value;
}

std::optional<Tone> statusTone(const Row &row)
{
    if (!row.association.errorMessage.isEmpty())
        return Tone::Failed;
    return row.association.status.compare("APPLIED"_L1, Qt::CaseInsensitive) == 0 ? Tone::Good : Tone::Progress;
}

} // namespace

QString environmentWordText(const QString &word)
{
    if (word == "all"_L1)
        return SpaceAssociationModel::tr("All environments");
    if (word == "sandbox"_L1)
        return SpaceAssociationModel::tr("All sandbox environments");
    return word == "production"_L1 ? SpaceAssociationModel::tr("All production environments") : QString();
}

SpaceAssociationModel::SpaceAssociationModel(SpaceAssociations &service, Clock &clock, const SpaceRef &space, GroupName groupName,
    EnvironmentName environmentName, QObject *parent)
    : RecordTableModel(idOf, columns(), clock, parent)
    , m_service(service)
    , m_space(space)
    , m_groupName(std::move(groupName))
    , m_environmentName(std::move(environmentName))
{
    ledger().setParts({kAll});
    ledger().setTitle(kAll, tr("Environments"));
}

Columns<SpaceAssociationRow> SpaceAssociationModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(QList<Column<Row>>{
        Column<Row>(
            u"environment"_s, [] { return SpaceAssociationModel::tr("Environment"); }, [](const Row &row) { return row.environmentName; })
            .wide(220),
        Column<Row>(
            u"group"_s, [] { return SpaceAssociationModel::tr("Business group"); }, [](const Row &row) { return row.groupName; })
            .wide(200),
        Column<Row>(
            u"status"_s, [] { return SpaceAssociationModel::tr("Status"); },
            [](const Row &row) { return QString(row.association.status.left(1).toUpper() + row.association.status.mid(1).toLower()); })
            .toned(statusTone)
            .hinted([](const Row &row) { return row.association.errorMessage; })
            .wide(120),
        Column<Row>(
            u"problem"_s, [] { return SpaceAssociationModel::tr("Problem"); }, [](const Row &row) { return row.association.errorMessage; })
            .wide(200),
        Column<Row>(
            u"id"_s, [] { return SpaceAssociationModel::tr("Id"); }, [](const Row &row) { return row.association.id.value; })
            .wide(280)
            .hidden(),
    });
}

QString SpaceAssociationModel::resourceName() const
{
    return u"space-environments"_s;
}

void SpaceAssociationModel::refresh()
{
    if (ledger().isReading(kAll))
        return;
    ledger().start(kAll);
    whenDone(m_service.list(m_space, {Lane::Interactive, m_cancel.token()}), this, [this](const Result<QList<SpaceAssociation>> &result) {
        if (result) {
            QList<SpaceAssociationRow> rows;
            for (const SpaceAssociation &association : *result) {
                const auto firstOf = [](const QStringList &texts) { return *std::find_if(texts.cbegin(), texts.cend() - 1, [](const QString &text) { return !text.isEmpty(); }); };
                const QString group = association.organization.value == "all"_L1 ? tr("All groups") : QString();
                rows.append({association, firstOf({group, m_groupName(association.organization), association.organization.value}),
                    firstOf({environmentWordText(association.environment), association.name, m_environmentName(association.organization, association.environment),
                        association.environment})});
            }
            ledger().succeed(kAll, clock().utcNow());
            mergePart(kAll, rows);
        } else if (result.error().kind != ApiError::Kind::Cancelled) {
            ledger().fail(kAll, result.error());
        }
        Q_EMIT loadStateChanged();
    });
    Q_EMIT loadStateChanged();
}

void SpaceAssociationModel::cancel()
{
    m_cancel.cancel();
    ledger().stop();
    Q_EMIT loadStateChanged();
}

} // namespace hubdeck
