// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/privatespacemodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString idOf(const PrivateSpaceRow &row)
{
    return row.space.ref.space.value;
}

// What only a full read tells stays when the list is read again; what only the list tells stays after a full read.
PrivateSpace withDetailsOf(const PrivateSpace &listed, const PrivateSpace &full)
{
    PrivateSpace space = full;
    space.ref = listed.ref;
    space.owner = listed.owner;
    space.name = listed.name;
    space.status = listed.status;
    space.statusText = listed.statusText;
    if (listed.statusText != full.statusText)
        space.statusMessage.clear();
    space.isUpgradeAvailable = listed.isUpgradeAvailable;
    if (!listed.region.isEmpty())
        space.region = listed.region;
    space.vpnCount = listed.vpnCount;
    space.transitGatewayCount = listed.transitGatewayCount;
    return space;
}

bool isOwn(const PrivateSpace &space)
{
    return space.owner == space.ref.organization;
}

PrivateSpaceRow combine(const PrivateSpaceRow &listed, const PrivateSpaceRow &present, bool isOtherPart)
{
    // Several groups may list a space. The one that owns it has it; while that is not known, the one that came first.
    if (isOtherPart)
        return isOwn(listed.space) && !isOwn(present.space) ? listed : present;
    PrivateSpaceRow row = present;
    row.groupName = listed.groupName;
    row.space = present.space.hasDetails ? withDetailsOf(listed.space, present.space) : listed.space;
    return row;
}

} // namespace

PrivateSpaceModel::PrivateSpaceModel(PrivateSpaces &service, Clock &clock, QObject *parent)
    : RecordTableModel(idOf, columns(), clock, parent)
    , m_service(service)
    , m_details([this](const SpaceRef &ref) { startDetails(ref, Lane::Background); })
{
    setCombineRows(combine);
}

PrivateSpaceModel::~PrivateSpaceModel() = default;

QString PrivateSpaceModel::resourceName() const
{
    return u"private-spaces"_s;
}

void PrivateSpaceModel::setOrganizations(const QList<OrganizationRef> &organizations)
{
    if (m_organizations == organizations)
        return;
    m_organizations = organizations;
    QStringList parts;
    bool isNewSubject = true;
    for (const OrganizationRef &organization : organizations) {
        isNewSubject = isNewSubject && !ledger().contains(organization.id.value);
        parts.append(organization.id.value);
    }
    if (isNewSubject) {
        cancel();
        m_details.clear();
        ledger().setParts({});
        resetRows();
    }
    ledger().setParts(parts);
    for (const OrganizationRef &organization : organizations)
        ledger().setTitle(organization.id.value, organization.name);
    retainParts(parts);
    Q_EMIT loadStateChanged();
}

QString PrivateSpaceModel::groupName(const OrganizationId &id) const
{
    for (const OrganizationRef &organization : m_organizations) {
        if (organization.id == id)
            return organization.name;
    }
    return id.value;
}

void PrivateSpaceModel::refresh()
{
    Lane lane = Lane::Interactive; // somebody waits for the first; the others fill in behind it
    for (const OrganizationRef &organization : std::as_const(m_organizations)) {
        if (ledger().isReading(organization.id.value))
            continue;
        list(organization, lane);
        lane = Lane::Background;
    }
    Q_EMIT loadStateChanged();
}

void PrivateSpaceModel::cancel()
{
    m_cancel.cancel();
    m_details.clear();
    ledger().stop();
    Q_EMIT loadStateChanged();
}

void PrivateSpaceModel::list(const OrganizationRef &organization, Lane lane)
{
    ledger().start(organization.id.value);
    whenDone(m_service.list(organization.id, {lane, m_cancel.token()}), this,
        [this, organization](const Result<QList<PrivateSpace>> &result) { onListed(organization, result); });
}

void PrivateSpaceModel::onListed(const OrganizationRef &organization, const Result<QList<PrivateSpace>> &result)
{
    const QString part = organization.id.value;
    if (!ledger().contains(part))
        return; // no longer in scope
    if (!result) {
        // One that was taken back says nothing: by now another may be under way.
        if (result.error().kind != ApiError::Kind::Cancelled)
            ledger().fail(part, result.error());
        Q_EMIT loadStateChanged();
        return;
    }
    QList<PrivateSpaceRow> rows;
    rows.reserve(result->size());
    for (const PrivateSpace &space : *result)
        rows.append({space, organization.name, {}});
    ledger().succeed(part, clock().utcNow());
    mergePart(part, std::move(rows));
    for (const PrivateSpace &space : *result)
        m_details.add(space.ref);
    m_details.run();
    Q_EMIT loadStateChanged();
}

void PrivateSpaceModel::readAgain(const SpaceRef &ref)
{
    startDetails(ref, Lane::Interactive);
}

void PrivateSpaceModel::startDetails(const SpaceRef &ref, Lane lane)
{
    whenDone(m_service.get(ref, {lane, m_cancel.token()}), this,
        [this, ref](const Result<PrivateSpace> &result) { onDetails(ref, result); });
}

void PrivateSpaceModel::onDetails(const SpaceRef &ref, const Result<PrivateSpace> &result)
{
    std::optional<PrivateSpaceRow> row = find(ref.space);
    if (row && row->space.ref == ref) {
        if (result) {
            PrivateSpace space = *result;
            if (!space.vpnCount)
                space.vpnCount = row->space.vpnCount;
            if (!space.transitGatewayCount)
                space.transitGatewayCount = row->space.transitGatewayCount;
            row->space = space;
            row->detailsError.reset();
        } else if (result.error().kind != ApiError::Kind::Cancelled) {
            row->detailsError = result.error();
        }
        upsert(ref.organization.value, *row);
        if (result)
            Q_EMIT detailsRead(ref);
    }
    m_details.done(ref);
}

} // namespace hubdeck
