// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/privatespaces.h"
#include "core/models/readqueue.h"
#include "core/models/recordtablemodel.h"

namespace hubdeck {

//! A private space as the table shows it.
struct PrivateSpaceRow {
    PrivateSpace space;
    QString groupName; //!< business group that owns it
    std::optional<ApiError> detailsError; //!< why the members marked "details" could not be read
    friend bool operator==(const PrivateSpaceRow &, const PrivateSpaceRow &) = default;
};

//! The private spaces of some business groups. A group's spaces appear as soon as its list is read; what the list leaves out is then read
//! space by space in the background. A group that fails is told by failures() and keeps no other waiting. Parts: organization ids.
//! ItemRole: PrivateSpaceRow. IdRole: SpaceId::value.
class PrivateSpaceModel final : public RecordTableModel<PrivateSpaceRow> {
    Q_OBJECT
public:
    //! services and clock are borrowed and outlive the model.
    PrivateSpaceModel(PrivateSpaces &service, Clock &clock, QObject *parent = nullptr);
    ~PrivateSpaceModel() override;

    //! The groups whose spaces are shown. Others than before: their rows go or come; refresh() reads. A wholly different list resets.
    void setOrganizations(const QList<OrganizationRef> &organizations);
    QList<OrganizationRef> organizations() const { return m_organizations; }
    QString groupName(const OrganizationId &id) const; //!< the id itself when the group is not known

    std::optional<PrivateSpaceRow> find(const SpaceId &id) const { return rowWithId(id.value); }
    //! Every group was read successfully at least once.
    bool isComplete() const { return ledger().isEveryPartRead(); }

    static Columns<PrivateSpaceRow> columns();
    QString resourceName() const override;
    void refresh() override;
    void cancel() override;
    //! Reads one space again, now.
    void readAgain(const SpaceRef &ref);

Q_SIGNALS:
    //! A space was read in full.
    void detailsRead(const hubdeck::SpaceRef &ref);

private:
    void list(const OrganizationRef &organization, Lane lane);
    void onListed(const OrganizationRef &organization, const Result<QList<PrivateSpace>> &result);
    void startDetails(const SpaceRef &ref, Lane lane);
    void onDetails(const SpaceRef &ref, const Result<PrivateSpace> &result);

    PrivateSpaces &m_service;
    QList<OrganizationRef> m_organizations;
    ReadQueue<SpaceRef> m_details;
    CancelSource m_cancel;
};

//! The word people use for a space's status: "Active", "In progress", ...; a word that is not known comes as the server says it.
QString spaceStatusWord(const PrivateSpace &space);
Tone spaceStatusTone(SpaceStatus status);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::PrivateSpaceRow)
