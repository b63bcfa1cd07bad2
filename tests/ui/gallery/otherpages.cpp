// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallerypages.h"
#include "gallerytable.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/placeholderview.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/titles.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace hubdeck::gallery {

QWidget *makeMessagePage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    const QList<std::pair<Tone, QString>> messages{{Tone::Neutral, u"Nothing changed since the last look."_s},
        {Tone::Progress, u"Prices are shown as the platform gave them."_s},
        {Tone::Good, u"Exported 7 rows to endpoints.csv."_s},
        {Tone::Waiting, u"The session has ended. Sign in again to go on; what you typed is kept."_s},
        {Tone::Failed, u"The platform refused the change."_s}};
    for (const auto &[tone, text] : messages) {
        auto *banner = new MessageBanner(tone, text, tone == Tone::Failed ? u"A VPC endpoint with the name ledger-link is already in this space. Choose another name."_s : QString());
        banner->setClosable(tone != Tone::Neutral);
        if (tone == Tone::Failed) {
            banner->setDetails(u"409 Conflict\ncode: NAME_IN_USE\ntransaction: 3f0c9a4e-77aa"_s);
            banner->addAction(new QAction(u"Try again"_s, banner));
            banner->addAction(new QAction(u"Show the other one"_s, banner));
        }
        layout->addWidget(banner);
    }
    auto *chips = new QHBoxLayout;
    chips->addWidget(new StatusChip(Tone::Good, u"Available"_s));
    chips->addWidget(new StatusChip(Tone::Waiting, u"Pending acceptance · 2 h"_s));
    chips->addWidget(new StatusChip(Tone::Progress, u"Provisioning"_s));
    chips->addWidget(new StatusChip(Tone::Failed, u"Invalid"_s));
    chips->addWidget(new StatusChip(Tone::Neutral, u"Unknown"_s));
    chips->addStretch();
    layout->addLayout(chips);
    auto *copy = new CopyField(u"Endpoint id"_s, u"2d4f8a10-c5b6-4e97-83d1-f00ba4c0ffee"_s);
    copy->setMaximumWidth(220);
    layout->addWidget(copy);
    auto *ask = new QPushButton(u"Ask before a dangerous act…"_s);
    ask->setObjectName(u"ask"_s);
    QObject::connect(ask, &QPushButton::clicked, page, [page] {
        ConfirmDialog::ask({u"Delete the VPC endpoint ledger-link?"_s, u"Applications in rail-core lose the connection to this service at once. This cannot be undone."_s,
                               {{u"Private space"_s, u"rail-core"_s}, {u"Environment"_s, u"Production"_s}, {u"Service"_s, u"vpce-svc-0a1b2c3d4e5f60718"_s}}, u"ledger-link"_s, u"Delete endpoint"_s, true},
            page, page, [] {});
    });
    auto *row = new QHBoxLayout;
    row->addWidget(ask);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    return page;
}

static QWidget *makeButtons()
{
    auto *panel = new Panel;
    auto *layout = new QVBoxLayout(panel);
    layout->addWidget(new SectionTitle(u"Buttons"_s));
    auto *primary = new QPushButton(u"Primary"_s);
    makePrimary(primary);
    auto *danger = new QPushButton(u"Delete 2 endpoints"_s);
    makeDanger(danger);
    auto *dangerOff = new QPushButton(u"Delete"_s);
    makeDanger(dangerOff);
    dangerOff->setEnabled(false);
    auto *withMenu = new QPushButton(icon(IconName::Columns), u"Columns"_s);
    auto *menu = new QMenu(withMenu);
    menu->addAction(icon(IconName::Copy), u"Copy rows"_s)->setShortcut(QKeySequence::Copy);
    QAction *ticked = menu->addAction(u"Region"_s);
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu->addSeparator();
    menu->addMenu(u"More"_s)->addAction(u"Even more"_s);
    menu->addAction(icon(IconName::Delete), u"Delete…"_s)->setEnabled(false);
    withMenu->setMenu(menu);
    auto *off = new QPushButton(u"Disabled"_s);
    off->setEnabled(false);
    auto *flat = new QPushButton(u"Flat"_s);
    flat->setFlat(true);
    auto *tool = new QToolButton;
    tool->setIcon(icon(IconName::Refresh));
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout;
    for (QWidget *button : std::initializer_list<QWidget *>{primary, new QPushButton(u"Plain"_s), danger, dangerOff, withMenu, off, flat, tool, new Spinner, new Spinner(28)})
        row->addWidget(button);
    row->addStretch();
    layout->addLayout(row);
    return panel;
}

static QWidget *makeChoices()
{
    auto *box = new QGroupBox(u"Choices"_s);
    auto *layout = new QVBoxLayout(box);
    const auto add = [layout](QAbstractButton *button, bool on, bool enabled) {
        button->setChecked(on);
        button->setEnabled(enabled);
        layout->addWidget(button);
    };
    add(new QCheckBox(u"Use a byte order mark"_s), true, true);
    add(new QCheckBox(u"Neutralise formulas"_s), false, true);
    add(new QCheckBox(u"Cannot be changed"_s), true, false);
    auto *some = new QCheckBox(u"Some of them"_s);
    some->setTristate(true);
    layout->addWidget(some);
    some->setCheckState(Qt::PartiallyChecked);
    add(new QRadioButton(u"Comma"_s), true, true);
    add(new QRadioButton(u"Semicolon"_s), false, true);
    return box;
}

QWidget *makeControlPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(makeButtons());
    auto *tabs = new QTabWidget;
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels({u"Name"_s, u"Kind"_s});
    auto *top = new QTreeWidgetItem(tree, {u"Northwind Logistics"_s, u"organization"_s});
    new QTreeWidgetItem(top, {u"Northwind Rail"_s, u"business group"_s});
    new QTreeWidgetItem(top, {u"Northwind Sea"_s, u"business group"_s});
    top->setExpanded(true);
    tree->setCurrentItem(top->child(0));
    tabs->addTab(tree, u"Tree"_s);
    tabs->addTab(new QPlainTextEdit(u"Some text\nin several lines"_s), u"Text"_s);
    tabs->addTab(new QWidget, u"Empty"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(makeChoices());
    row->addWidget(tabs, 1);
    row->addWidget(new QPlainTextEdit(u"{\n  \"name\": \"ledger-link\"\n}"_s), 1);
    layout->addLayout(row, 1);
    auto *bars = new QHBoxLayout;
    for (const int value : {0, 6, 15}) {
        auto *meter = new Meter;
        meter->setRange(0, 15);
        meter->setValue(value);
        bars->addWidget(meter);
    }
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    bars->addWidget(progress, 1);
    layout->addLayout(bars);
    return page;
}

QWidget *makeIconPage()
{
    auto *page = new Panel;
    auto *grid = new QGridLayout(page);
    for (int name = 0; name <= int(IconName::LastIcon); ++name) {
        auto *button = new QToolButton;
        button->setIcon(icon(IconName(name)));
        button->setIconSize({48, 48});
        button->setAutoRaise(true);
        auto *small = new QLabel;
        small->setPixmap(icon(IconName(name), IconTint::Muted).pixmap(16, 16));
        grid->addWidget(button, name / 9 * 2, name % 9, Qt::AlignCenter);
        grid->addWidget(small, name / 9 * 2 + 1, name % 9, Qt::AlignCenter);
    }
    auto *app = new QLabel;
    app->setPixmap(applicationIcon().pixmap(128, 128));
    auto *appSmall = new QLabel;
    appSmall->setPixmap(applicationIcon().pixmap(32, 32));
    grid->addWidget(app, 0, 9, 4, 1, Qt::AlignCenter);
    grid->addWidget(appSmall, 4, 9, Qt::AlignCenter);
    return page;
}

QWidget *makeStatePage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    const auto table = [grid](int row, int column) {
        auto *view = new DataTableView;
        auto *rows = new EndpointRows(view);
        view->setModel(rows);
        grid->addWidget(view, row, column);
        return PlaceholderView::over(view);
    };
    table(0, 0)->showLoading(u"Reading VPC endpoints"_s, u"2 of 4 private spaces so far."_s);
    table(0, 1)->showEmpty(IconName::VpcEndpoint, u"No VPC endpoints yet"_s, u"A VPC endpoint connects a private space to one service on AWS without going over the internet."_s, u"New endpoint…"_s);
    table(1, 0)->showFailed(u"The endpoints could not be read"_s, u"anypoint.mulesoft.com does not answer. Check the network, then try again."_s, u"GET /runtimefabric/api/organizations/…\nConnection refused"_s, u"Try again"_s);
    table(1, 1);
    return page;
}

} // namespace hubdeck::gallery
