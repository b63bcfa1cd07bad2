// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/firewalldelegate.h"

#include "core/models/firewallrulemodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QComboBox *makeChoice(QWidget *parent, const QList<std::pair<QString, QString>> &choices)
{
    auto *combo = new QComboBox(parent);
    for (const auto &[word, text] : choices)
        combo->addItem(text, word);
    return combo;
}

} // namespace

QWidget *FirewallDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    switch (index.column()) {
    case FirewallRuleModel::DirectionColumn:
        editor = makeChoice(parent, {{u"inbound"_s, FirewallRuleModel::tr("Inbound")}, {u"outbound"_s, FirewallRuleModel::tr("Outbound")}});
        break;
    case FirewallRuleModel::ProtocolColumn: {
        QList<std::pair<QString, QString>> protocols;
        for (const QString &protocol : firewallProtocols())
            protocols.append({protocol, protocol.toUpper()});
        editor = makeChoice(parent, protocols);
        break;
    }
    case FirewallRuleModel::FromPortColumn:
    case FirewallRuleModel::ToPortColumn: {
        auto *number = new QSpinBox(parent);
        number->setRange(0, 65'535);
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setFrame(false);
        editor = number;
        break;
    }
    default: {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        editor = edit;
        break;
    }
    }
    editor->setObjectName(u"ruleEditor"_s);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAutoFillBackground(true);
    return editor;
}

void FirewallDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(qMax(0, combo->findData(index.data(Qt::EditRole))));
    else
        CellDelegate::setEditorData(editor, index);
}

void FirewallDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentData());
    else
        CellDelegate::setModelData(editor, model, index);
}

} // namespace hubdeck
