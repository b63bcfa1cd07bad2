// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/privatespacemodel.h"

#include <QAbstractListModel>

namespace hubdeck {

class VpcEndpointModel;

//! The private spaces to choose from for a new endpoint. One that cannot take any is disabled and says why.
//! IdRole: SpaceId::value. ItemRole: PrivateSpaceRow. ToneRole: of its status. HintRole: why not.
class SpaceChoiceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StatusRole = Qt::UserRole + 100, FactsRole };

    SpaceChoiceModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, QObject *parent = nullptr);

    //! Only spaces in whose name, region, place or group the text is.
    void setFilter(const QString &text);
    QModelIndex indexOf(const SpaceId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Choice {
        PrivateSpaceRow row;
        std::optional<int> endpointCount;
        QString obstacle; // empty: can be chosen
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    QList<Choice> choices() const;
    void rebuildLater();
    void rebuild();
    bool matches(const PrivateSpaceRow &row) const;
    static QString facts(const Choice &choice);
    static QString spokenText(const Choice &choice);

    PrivateSpaceModel &m_spaces;
    VpcEndpointModel &m_endpoints;
    QString m_filter;
    QList<Choice> m_choices;
    bool m_isDue = false;
};

} // namespace hubdeck
