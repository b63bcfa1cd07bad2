// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceassociations.h"
#include "core/models/recordtablemodel.h"

namespace hubdeck {

//! An association with the names that the program knows.
struct SpaceAssociationRow {
    SpaceAssociation association;
    QString groupName;
    QString environmentName;
    friend bool operator==(const SpaceAssociationRow &, const SpaceAssociationRow &) = default;
};

//! The environment associations of one space. ItemRole: SpaceAssociationRow. IdRole: the association's id.
class SpaceAssociationModel final : public RecordTableModel<SpaceAssociationRow> {
    Q_OBJECT
public:
    //! Names of a group and of an environment by their ids; empty where they are not known.
    using GroupName = std::function<QString(const OrganizationId &)>;
    using EnvironmentName = std::function<QString(const OrganizationId &, const QString &)>;

    //! All are borrowed and outlive the model.
    SpaceAssociationModel(SpaceAssociations &service, Clock &clock, const SpaceRef &space, GroupName groupName, EnvironmentName environmentName,
        QObject *parent = nullptr);

    static Columns<SpaceAssociationRow> columns();
    QString resourceName() const override;
    void refresh() override;
    void cancel() override;

private:
    SpaceAssociations &m_service;
    const SpaceRef m_space;
    const GroupName m_groupName;
    const EnvironmentName m_environmentName;
    CancelSource m_cancel;
};

//! "All environments", "All sandbox environments", ... for a word; empty for an id.
QString environmentWordText(const QString &word);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::SpaceAssociationRow)
