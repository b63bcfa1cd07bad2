// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>

namespace hubdeck {

//! One entry of a combo box.
struct Choice {
    QString id;
    QString text;
    QString note; //!< second line or tool tip; why it cannot be chosen, when it cannot
    bool isEnabled = true;
    friend bool operator==(const Choice &, const Choice &) = default;
};

//! A short list to choose from. IdRole: id. HintRole and tool tip: note.
class ChoiceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ChoiceModel(QObject *parent = nullptr);
    //! Changes, inserts and removes only what differs, so the choice that is shown stays.
    void setChoices(const QList<Choice> &choices);
    const QList<Choice> &choices() const { return m_choices; }
    int rowForId(const QString &id) const; //!< -1 when there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Choice> m_choices;
};

//! AWS regions: "eu-central-1" with "Europe (Frankfurt)".
QList<Choice> awsRegionChoices();
//! AWS services: "SQS" with what stands in the service name.
QList<Choice> awsServiceChoices();

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::Choice)
