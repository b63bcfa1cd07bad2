// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/steps.h"

#include "ui/shell/mainwindow.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QFile>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

void openPage(Tour &tour, const QString &title)
{
    tour.pointer.clickRow(tour.pointer.find<QAbstractItemView>(u"navigation"_s, &tour.window), title);
}

QTableView *table(Tour &tour, const QString &name)
{
    tour.pointer.waitShown(name);
    return tour.pointer.find<QTableView>(name, &tour.window);
}

QString statusOf(const QTableView *view, const QString &name)
{
    const QAbstractItemModel *model = view->model();
    const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
    return found.isEmpty() ? QString() : found.first().siblingAtColumn(1).data().toString();
}

} // namespace

void signIn(Tour &tour)
{
    Pointer &hand = tour.pointer;
    tour.guide.step(u"welcome"_s, [&] { hand.waitShown(u"welcomeSignIn"_s); });
    tour.guide.step(u"sign-in form"_s, [&] {
        hand.click(u"welcomeSignIn"_s);
        auto *plane = hand.find<QComboBox>(u"controlPlane"_s);
        QTest::keyClick(plane, Qt::Key_End);
        hand.type(u"platformAddress"_s, tour.platform.toString());
        hand.clickButton(u"User and password"_s);
        hand.type(u"account"_s, u"demo"_s);
    });
    tour.guide.step(u"wrong password"_s, [&] {
        hand.type(u"secret"_s, u"guessed"_s);
        hand.click(u"signIn"_s);
        hand.waitFor([&] { return hand.isShown(u"signIn"_s) && hand.find(u"signIn"_s)->isEnabled(); }, u"the refusal"_s);
    });
    tour.guide.step(u"overview"_s, [&] {
        hand.type(u"secret"_s, u"demo"_s);
        hand.click(u"signIn"_s);
        hand.waitShown(u"navigation"_s);
        openPage(tour, u"Overview"_s);
        hand.waitShown(u"attention-ledger-link"_s);
    });
}

void visitPages(Tour &tour)
{
    Pointer &hand = tour.pointer;
    tour.guide.step(u"overview"_s, [&] {
        openPage(tour, u"Overview"_s);
        hand.waitShown(u"attention-ledger-link"_s);
    });
    tour.guide.step(u"private spaces"_s, [&] {
        openPage(tour, u"Private Spaces"_s);
        hand.clickRow(table(tour, u"private-spaces"_s), u"rail-core"_s);
    });
    tour.guide.step(u"vpc endpoints"_s, [&] {
        openPage(tour, u"VPC Endpoints"_s);
        hand.clickRow(table(tour, u"vpc-endpoints"_s), u"ledger-link"_s);
    });
    tour.guide.step(u"filtered"_s, [&] {
        hand.type(u"tableFilter"_s, u"status:available -owner:amazon"_s);
        QTableView *view = table(tour, u"vpc-endpoints"_s);
        hand.waitFor([view] { return view->model()->rowCount() > 0 && statusOf(view, u"ledger-link"_s).isEmpty(); }, u"the filter"_s);
    });
    tour.guide.step(u"command palette"_s, [&] {
        hand.type(u"tableFilter"_s, {});
        hand.click(u"openPalette"_s);
        hand.waitShown(u"commandEdit"_s);
        hand.keys(hand.find(u"commandEdit"_s), u"ledger"_s);
    });
    tour.guide.step(u"activity"_s, [&] {
        hand.key(Qt::Key_Escape);
        openPage(tour, u"Activity"_s);
        QTableView *view = table(tour, u"activity"_s);
        hand.waitFor([view] { return view->model()->rowCount() > 3; }, u"requests"_s);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(2, 1)).center());
    });
    tour.guide.step(u"settings"_s, [&] { openPage(tour, u"Settings"_s); });
}

void createEndpoint(Tour &tour, const QString &name)
{
    Pointer &hand = tour.pointer;
    tour.guide.step(u"wizard where"_s, [&] {
        openPage(tour, u"VPC Endpoints"_s);
        hand.click(u"newEndpointButton"_s);
        hand.waitShown(u"vpcEndpointWizard"_s);
        hand.clickRow(hand.find<QAbstractItemView>(u"spaces"_s), u"rail-core"_s);
        hand.waitShown(u"accountArn"_s);
    });
    const auto next = [&hand](const QString &text) { hand.clickButton(text, hand.find(u"vpcEndpointWizard"_s)); };
    tour.guide.step(u"wizard mistake"_s, [&] {
        next(u"Next"_s);
        hand.clickButton(u"Endpoint service"_s, hand.find(u"vpcEndpointWizard"_s));
        hand.type(u"endpointName"_s, name);
        hand.type(u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f6071Z"_s);
        hand.type(u"serviceOwner"_s, u"773390115824"_s);
    });
    tour.guide.step(u"wizard service"_s, [&] { hand.type(u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s); });
    tour.guide.step(u"wizard zones"_s, [&] {
        next(u"Next"_s);
        hand.click(u"zone-euc1-az2"_s);
        hand.click(u"zone-euc1-az3"_s);
    });
    tour.guide.step(u"wizard review"_s, [&] {
        next(u"Next"_s);
        hand.click(u"showRequest"_s);
    });
    tour.guide.step(u"wizard waits for the owner"_s, [&] {
        next(u"Create endpoint"_s);
        hand.waitShown(u"acceptCommand"_s);
    });
    tour.guide.step(u"wizard available"_s, [&] { hand.waitShown(u"dnsNames"_s, std::chrono::seconds(90)); });
    tour.guide.step(u"endpoint in the table"_s, [&] {
        next(u"Close"_s);
        QTableView *view = table(tour, u"vpc-endpoints"_s);
        hand.waitFor([view, &name] { return statusOf(view, name) == u"Available"_s; }, u"the endpoint to be available"_s);
    });
}

void exportEndpoints(Tour &tour, const QString &fileName)
{
    Pointer &hand = tour.pointer;
    const QString path = tour.directory.filePath(fileName);
    tour.guide.step(u"export"_s, [&] {
        openPage(tour, u"VPC Endpoints"_s);
        hand.click(u"tableExport"_s);
        hand.waitShown(u"exportPath"_s);
        hand.clickButton(hand.find<QRadioButton>(u"exportAllRows"_s)->text(), hand.find(u"exportDialog"_s));
        hand.type(u"exportPath"_s, path);
    });
    tour.guide.step(u"exported"_s, [&] {
        hand.click(u"startExport"_s);
        hand.waitFor([&] { return hand.isShown(u"exportBanner"_s); }, u"the export to end"_s);
        if (!QFile::exists(path))
            throw StepFailed(u"there is no "_s + path);
    });
    tour.guide.step(u"after the export"_s, [&] { hand.click(u"startExport"_s); });
}

void chooseColours(Tour &tour, const QString &colours)
{
    openPage(tour, u"Settings"_s);
    tour.pointer.clickButton(colours, tour.pointer.find(u"themeMode"_s));
}

void useSize(Tour &tour, const QSize &size)
{
    tour.window.resize(size);
    tour.pointer.waitFor([&] { return tour.window.size() == size; }, u"the window's size"_s);
}

} // namespace hubdeck
