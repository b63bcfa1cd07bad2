// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/awsservicecombo.h"

#include "core/cloudhub/awsservices.h"

#include <QCompleter>
#include <QLineEdit>

namespace hubdeck {

AwsServiceCombo::AwsServiceCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    for (const AwsServiceName &service : awsServices())
        addItem(service.title, service.id);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setPlaceholderText(tr("S3, SQS, Kinesis, or the id of another one"));
    setService({});
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT serviceEdited(service()); });
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT serviceEdited(service()); });
    connect(completer(), qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setEditText(text);
        Q_EMIT serviceEdited(service());
    });
}

QString AwsServiceCombo::service() const
{
    const QString text = currentText().trimmed();
    const int known = findText(text, Qt::MatchFixedString);
    return known >= 0 ? itemData(known).toString() : text;
}

void AwsServiceCombo::setService(const QString &id)
{
    const int known = findData(id);
    setCurrentIndex(known);
    if (known < 0)
        setEditText(id);
}

} // namespace hubdeck
