// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QAbstractTableModel>

namespace hubdeck::gallery {

//! Rows as the VPC endpoint page has them, without any platform.
class EndpointRows final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace hubdeck::gallery
