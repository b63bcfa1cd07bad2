// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's composition: navigation, table, inspector, status bar.
#include "gallerypages.h"
#include "gallerytable.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/pickerbutton.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/titles.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace hubdeck::gallery {

namespace {

QWidget *sheet(int width)
{
    auto *widget = new QWidget;
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    widget->setFixedWidth(width);
    return widget;
}

QWidget *makeSide()
{
    QWidget *side = sheet(232);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 10, 8, 8);
    auto *groups = new QStandardItemModel(side);
    auto *root = new QStandardItem(u"Northwind Logistics"_s);
    for (const QString &name : {u"Northwind Rail"_s, u"Northwind Sea"_s, u"Northwind Air"_s})
        root->appendRow(new QStandardItem(name));
    groups->appendRow(root);
    for (const auto &[caption, value] : {std::pair{u"Business group"_s, u"All groups"_s}, std::pair{u"Environment"_s, u"All environments"_s}}) {
        auto *picker = new PickerButton(caption);
        picker->setModel(groups);
        picker->setValueText(value);
        layout->addWidget(picker);
    }
    auto *list = new NavigationList;
    list->addEntry(u"overview"_s, IconName::Overview, u"Overview"_s);
    list->addSection(u"Network"_s);
    list->addEntry(u"spaces"_s, IconName::PrivateSpace, u"Private Spaces"_s);
    list->addEntry(u"endpoints"_s, IconName::VpcEndpoint, u"VPC Endpoints"_s);
    list->addEntry(u"vpns"_s, IconName::Vpn, u"VPN Connections"_s);
    list->addEntry(u"gateways"_s, IconName::TransitGateway, u"Transit Gateways"_s);
    list->addEntry(u"tls"_s, IconName::Tls, u"TLS Contexts"_s);
    list->addSection(u"Applications"_s);
    list->addEntry(u"apps"_s, IconName::Applications, u"Applications"_s);
    list->addEntry(u"schedulers"_s, IconName::Schedulers, u"Schedulers"_s);
    list->addEntry(u"logs"_s, IconName::Logs, u"Logs"_s);
    list->addEntry(u"alerts"_s, IconName::Alerts, u"Alerts"_s);
    list->addSection(u"Hubdeck"_s);
    list->addEntry(u"activity"_s, IconName::Activity, u"Activity"_s);
    list->addEntry(u"settings"_s, IconName::Settings, u"Settings"_s);
    list->setCount(u"spaces"_s, 4);
    list->setCount(u"endpoints"_s, 7);
    list->setCount(u"apps"_s, 1042);
    list->setEntryEnabled(u"alerts"_s, false, u"Not in this version"_s);
    list->setCurrentKey(u"endpoints"_s);
    layout->addWidget(list, 1);
    return side;
}

QWidget *makeMiddle()
{
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(12);
    layout->addWidget(new PageTitle(u"VPC Endpoints"_s, u"Private connections from your spaces to services on AWS. 7 endpoints in 3 spaces, read 12 s ago."_s));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    auto *create = new QPushButton(u"New endpoint…"_s);
    makePrimary(create);
    auto *remove = new QPushButton(u"Delete…"_s);
    remove->setEnabled(false);
    auto *columns = new QPushButton(icon(IconName::Columns), u"Columns"_s);
    auto *table = new DataTableView;
    columns->setMenu(table->columnsMenu());
    for (QWidget *widget : std::initializer_list<QWidget *>{create, new QPushButton(u"Edit…"_s), remove})
        actions->addWidget(widget);
    actions->addWidget(new FilterEdit(u"Filter by name, service, space, status…"_s), 1);
    actions->addWidget(columns);
    actions->addWidget(new QPushButton(icon(IconName::Export), u"Export CSV…"_s));
    layout->addLayout(actions);
    table->setModel(new EndpointRows(table));
    table->selectRow(1);
    layout->addWidget(table, 1);
    return middle;
}

QWidget *makeInspector()
{
    QWidget *inspector = sheet(340);
    auto *layout = new QVBoxLayout(inspector);
    auto *name = new QLabel(u"ledger-link"_s);
    textstyle::makeHeading(name);
    layout->addWidget(name);
    layout->addWidget(new StatusChip(Tone::Waiting, u"Pending acceptance"_s));
    layout->addSpacing(4);
    auto *banner = new MessageBanner(Tone::Waiting, u"The service owner has to accept this connection."_s, u"Send this to the owner of account 773390115824:"_s);
    banner->addContent(new CommandBlock(u"command"_s, u"aws ec2 accept-vpc-endpoint-connections --region eu-central-1 --service-id vpce-svc-0a1b2c3d4e5f60718 --vpc-endpoint-ids vpce-0f3a"_s));
    layout->addWidget(banner);
    layout->addSpacing(8);
    auto *facts = new FactList;
    facts->addFact(u"Endpoint id"_s, u"2d4f8a10-c5b6-4e97-83d1-f00ba4c0ffee"_s, true);
    facts->addFact(u"Private space"_s, u"rail-core"_s);
    facts->addFact(u"Service"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s, true);
    facts->addFact(u"Region"_s, u"eu-central-1"_s);
    facts->addFact(u"Zones"_s, u"euc1-az2, euc1-az3"_s);
    facts->addFact(u"DNS names"_s, u"none until it is accepted"_s);
    layout->addWidget(facts);
    auto *buttons = new QHBoxLayout;
    for (const QString &text : {u"Copy"_s, u"Edit…"_s, u"Delete…"_s})
        buttons->addWidget(new QPushButton(text));
    buttons->addStretch();
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->addStretch();
    return inspector;
}

QWidget *makeStatusLine()
{
    auto *line = new QWidget;
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Base);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(16);
    auto *meter = new Meter;
    meter->setRange(0, 15);
    meter->setValue(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{new QLabel(u"anypoint.mulesoft.com"_s), new QLabel(u"Requests"_s), meter, new QLabel(u"6 of 15 per second, 0 waiting"_s)}) {
        if (auto *label = qobject_cast<QLabel *>(widget))
            textstyle::makeHint(label);
        layout->addWidget(widget);
    }
    layout->addStretch();
    return line;
}

} // namespace

QWidget *makeTablePage()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeMiddle(), 1);
    row->addWidget(makeInspector());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(makeStatusLine());
    return page;
}

} // namespace hubdeck::gallery
