// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpointwatch.h"
#include "core/models/privatespacemodel.h"

namespace hubdeck {

class Sightings;

//! A VPC endpoint as the table shows it.
struct VpcEndpointRow {
    VpcEndpoint endpoint;
    QString spaceName;
    QString groupName; //!< business group of the space
    QDateTime since; //!< UTC; since when Hubdeck has seen it in its present status, invalid when never seen
    bool isBusy = false; //!< a change or deletion is under way
    std::optional<ApiError> readError; //!< why its status could not be read
    friend bool operator==(const VpcEndpointRow &, const VpcEndpointRow &) = default;
};

//! The VPC endpoints of all spaces of a PrivateSpaceModel, or of one of them. A space's endpoints are listed as soon as the space is known;
//! the status of each is then read in the background, those on their way first. Endpoints on their way are given to the watch, and what it
//! sees is taken over. Parts: space ids. ItemRole: VpcEndpointRow. IdRole: VpcEndpointId::value. BusyRole: isBusy.
class VpcEndpointModel final : public RecordTableModel<VpcEndpointRow> {
    Q_OBJECT
public:
    //! All are borrowed and outlive the model. It begins to read with the first refresh().
    VpcEndpointModel(VpcEndpoints &service, VpcEndpointWatch &watch, Sightings &sightings, PrivateSpaceModel &spaces, Clock &clock,
        QObject *parent = nullptr);
    ~VpcEndpointModel() override;

    //! Narrows the table to one space, or widens it to all. A change of subject: resets, and reads if it has been reading.
    void setSpace(const std::optional<SpaceRef> &space);
    std::optional<SpaceRef> space() const { return m_space; }

    std::optional<VpcEndpointRow> find(const VpcEndpointId &id) const { return rowWithId(id.value); }
    //! How many endpoints a space has; nothing while its list was not read.
    std::optional<int> countIn(const SpaceId &space) const;
    //! Every space in scope was listed successfully.
    bool isComplete() const;

    //! An endpoint seen elsewhere: created, changed or read by somebody. Watched if it is on its way.
    void note(const VpcEndpoint &endpoint);
    //! An endpoint that is gone.
    void forget(const VpcEndpointId &id);
    //! Marks an endpoint whose change or deletion is under way.
    void setBusy(const VpcEndpointId &id, bool isBusy);
    //! Reads the status of one endpoint again, now.
    void readAgain(const VpcEndpointId &id);

    static Columns<VpcEndpointRow> columns();
    QString resourceName() const override;
    LoadState loadState() const override;
    QList<PartFailure> failures() const override; //!< groups whose spaces could not be listed, then listFailures()
    QList<PartFailure> listFailures() const { return ledger().failures(); } //!< spaces whose endpoints could not be listed
    //! Lists every space again and reads every status; asks the space model to refresh first if it never has.
    void refresh() override;
    void cancel() override;

protected:
    bool isBusy(const TableRecord &record) const override;

private:
    void scopeLater();
    void updateScope();
    void updateNames();
    void listSpace(const SpaceRef &space);
    void onListed(const SpaceRef &space, const Result<QList<VpcEndpoint>> &result);
    void startRead(const VpcEndpointId &id, Lane lane);
    void onRead(const VpcEndpointId &id, const Result<VpcEndpoint> &result);
    void take(const VpcEndpoint &seen);
    void update(const VpcEndpointId &id, const std::function<void(VpcEndpointRow &)> &change);
    VpcEndpointRow rowFor(const VpcEndpoint &endpoint) const;
    void put(const VpcEndpointRow &row);
    void planTick(const VpcEndpointRow &row);

    VpcEndpoints &m_service;
    VpcEndpointWatch &m_watch;
    Sightings &m_sightings;
    PrivateSpaceModel &m_spaces;
    std::optional<SpaceRef> m_space;
    QHash<SpaceId, SpaceRef> m_scope;
    QSet<VpcEndpointId> m_busy;
    ReadQueue<SpaceRef> m_lists;
    ReadQueue<VpcEndpointId> m_reads;
    CancelSource m_cancel;
    bool m_hasBegun = false;
    bool m_isScopePlanned = false;
    bool m_isTickPlanned = false;
};

//! "Provisioning", "Pending acceptance", "Available", "Invalid", "Not read yet"; a word that is not known comes as the server says it.
QString vpcEndpointStatusWord(const VpcEndpoint &endpoint);
Tone vpcEndpointStatusTone(VpcEndpointStatus status);
//! "AWS sqs", "vpce-svc-0a1b2c3d4e5f60718", or the whole name where it is neither.
QString shortServiceName(const VpcEndpoint &endpoint);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::VpcEndpointRow)
