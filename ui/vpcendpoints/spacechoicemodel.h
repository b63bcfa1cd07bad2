// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/privatespacemodel.h"

#include <QAbstractListModel>

#include <functional>

namespace hubdeck {

class VpcEndpointModel;

//! The private spaces to choose from for something new. One that cannot take any is disabled and says why.
//! IdRole: SpaceId::value. ItemRole: PrivateSpaceRow. ToneRole: of its status. HintRole: why not.
class SpaceChoiceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StatusRole = Qt::UserRole + 100, FactsRole };

    //! What is to be said of a space for the thing that is to be made in it.
    struct Verdict {
        QString obstacle; //!< why it cannot be chosen; empty: it can
        QString fact; //!< how many of those things it has; may be empty
    };
    using Judge = std::function<Verdict(const PrivateSpace &)>;

    //! For a new VPC endpoint.
    SpaceChoiceModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, QObject *parent = nullptr);
    //! For another thing, of which \a things has the table.
    SpaceChoiceModel(PrivateSpaceModel &spaces, TableModel &things, Judge judge, QObject *parent = nullptr);

    //! Only spaces in whose name, region, place or group the text is.
    void setFilter(const QString &text);
    QModelIndex indexOf(const SpaceId &id) const;
    //! The one space that can be chosen; empty if there are several or none, or not all are shown.
    SpaceId onlyChoice() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Choice {
        PrivateSpaceRow row;
        QString obstacle; // empty: can be chosen
        QString fact;
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    QList<Choice> choices() const;
    void rebuildLater();
    void rebuild();
    bool matches(const PrivateSpaceRow &row) const;
    static QString facts(const Choice &choice);
    static QString spokenText(const Choice &choice);

    PrivateSpaceModel &m_spaces;
    Judge m_judge;
    QString m_filter;
    QList<Choice> m_choices;
    bool m_isDue = false;
};

} // namespace hubdeck
