// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointdeletion.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr qsizetype kMostNamed = 6;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::VpcEndpointDeletion)
public:
    static Confirmation ofOne(const VpcEndpointRow &row);
    static Confirmation ofSeveral(const QList<VpcEndpointRow> &rows);

private:
    static QString place(const VpcEndpointRow &row);
};

bool mayBeInUse(const VpcEndpointRow &row)
{
    const VpcEndpointStatus status = row.endpoint.status;
    return status == VpcEndpointStatus::Available || status == VpcEndpointStatus::NotRead || status == VpcEndpointStatus::Unknown;
}

QString Texts::place(const VpcEndpointRow &row)
{
    return row.groupName.isEmpty() ? row.spaceName : QString(row.spaceName + u"  \u00b7  "_s + row.groupName);
}

Confirmation Texts::ofOne(const VpcEndpointRow &row)
{
    Confirmation ask;
    ask.title = tr("Delete the VPC endpoint \u201c%1\u201d?").arg(row.endpoint.name);
    ask.text = mayBeInUse(row)
        ? tr("Applications in \u201c%1\u201d lose the connection to this service at once. This cannot be undone: a new endpoint has other DNS names, and "
             "the owner of the service has to accept it again.").arg(row.spaceName)
        : tr("It does not work yet, so no application loses a connection. This cannot be undone.");
    ask.facts = {
        {tr("VPC endpoint"), row.endpoint.name},
        {tr("Private space"), place(row)},
        {tr("Service"), shortServiceName(row.endpoint)},
        {tr("Status"), vpcEndpointStatusWord(row.endpoint)},
    };
    if (row.endpoint.status == VpcEndpointStatus::Available)
        ask.typedName = row.endpoint.name;
    ask.verb = tr("Delete endpoint");
    return ask;
}

Confirmation Texts::ofSeveral(const QList<VpcEndpointRow> &rows)
{
    Confirmation ask;
    ask.title = tr("Delete %1 VPC endpoints?").arg(rows.size());
    const auto inUse = std::count_if(rows.cbegin(), rows.cend(), mayBeInUse);
    ask.text = inUse > 0
        ? tr("%1 of them may be in use: applications lose the connection to those services at once. This cannot be undone: new endpoints have "
             "other DNS names, and the owners of the services have to accept them again.").arg(inUse)
        : tr("None of them works yet, so no application loses a connection. This cannot be undone.");
    for (const VpcEndpointRow &row : rows.first(std::min(kMostNamed, rows.size())))
        ask.facts.append({row.endpoint.name, place(row)});
    if (rows.size() > kMostNamed)
        ask.facts.append({tr("and %1 more").arg(rows.size() - kMostNamed), QString()});
    ask.typedName = tr("%1 endpoints").arg(rows.size());
    ask.verb = tr("Delete %1 endpoints").arg(rows.size());
    return ask;
}

} // namespace

Confirmation vpcEndpointDeletion(const QList<VpcEndpointRow> &endpoints)
{
    Q_ASSERT(!endpoints.isEmpty());
    return endpoints.size() == 1 ? Texts::ofOne(endpoints.constFirst()) : Texts::ofSeveral(endpoints);
}

ConfirmDialog *confirmVpcEndpointDeletion(const QList<VpcEndpointRow> &endpoints, QWidget *parent, QObject *context,
    std::function<void()> confirmed)
{
    return ConfirmDialog::ask(vpcEndpointDeletion(endpoints), parent, context, std::move(confirmed));
}

} // namespace hubdeck
