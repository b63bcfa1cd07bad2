// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the endpoint wizard and its dialogs in all their states, for people to look at:
//   hubdeck-wizard-gallery DIR [light|dark]
#include "tests/ui/endpointscene.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/theme.h"
#include "ui/vpcendpoints/vpcendpointdeletion.h"
#include "ui/vpcendpoints/vpcendpointeditdialog.h"
#include "ui/vpcendpoints/vpcendpointwizard.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hubdeck {

namespace {

const auto kService = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;

class Gallery {
public:
    Gallery(const QDir &directory, const QString &theme) : m_directory(directory), m_theme(theme) {}

    void where();
    void service();
    void zones();
    void review();
    void result();
    void dialogs();

private:
    void open(const QString &space = u"rail-core"_s);
    void click(const QString &name);
    void type(const QString &field, const QString &text);
    void describe();
    void chooseZones();
    void goToReview();
    void again();
    void shoot(QWidget *widget, const QString &name);
    void scrollDown(QWidget *widget);

    QDir m_directory;
    QString m_theme;
    int m_number = 0;
    std::unique_ptr<EndpointScene> m_scene;
    std::unique_ptr<VpcEndpointWizard> m_wizard;
};

void Gallery::shoot(QWidget *widget, const QString &name)
{
    m_scene->settle();
    QTest::qWait(60); // hover and cursor animations
    const QString file = m_directory.filePath(u"%1-%2-%3.png"_s.arg(++m_number, 2, 10, QLatin1Char('0')).arg(name, m_theme));
    widget->grab().save(file);
    std::printf("%s\n", qPrintable(file));
}

void Gallery::scrollDown(QWidget *widget)
{
    m_scene->settle();
    for (auto *area : widget->findChildren<QScrollArea *>()) {
        if (area->isVisible())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    }
}

void Gallery::open(const QString &space)
{
    m_wizard.reset();
    if (!m_scene)
        m_scene = std::make_unique<EndpointScene>();
    m_wizard = std::make_unique<VpcEndpointWizard>(m_scene->parts());
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    if (!space.isEmpty())
        m_wizard->choose({space});
    m_wizard->show();
    (void)QTest::qWaitForWindowExposed(m_wizard.get());
    m_scene->settle();
}

void Gallery::click(const QString &name)
{
    m_wizard->findChild<QPushButton *>(name)->click();
    m_scene->settle();
}

void Gallery::type(const QString &field, const QString &text)
{
    auto *edit = m_wizard->findChild<QLineEdit *>(field);
    edit->clear();
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void Gallery::describe()
{
    type(u"endpointName"_s, u"ledger-link"_s);
    type(u"serviceName"_s, kService);
    type(u"serviceOwner"_s, u"773390115824"_s);
}

void Gallery::chooseZones()
{
    for (auto *box : m_wizard->currentPage()->findChildren<QCheckBox *>())
        box->click();
}

void Gallery::goToReview()
{
    open();
    click(u"next"_s);
    describe();
    click(u"next"_s);
    chooseZones();
    click(u"next"_s);
}

void Gallery::again()
{
    m_scene->clock.advance(47s);
    m_scene->settle();
}

void Gallery::where()
{
    m_scene.reset();
    m_scene = std::make_unique<EndpointScene>(EndpointScene::Tables::Empty);
    m_wizard = std::make_unique<VpcEndpointWizard>(m_scene->parts());
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->show();
    m_wizard->grab().save(m_directory.filePath(u"00-where-loading-%1.png"_s.arg(m_theme)));
    m_wizard.reset();
    m_scene = std::make_unique<EndpointScene>();
    open({});
    shoot(m_wizard.get(), u"where-nothing-chosen"_s);
    m_scene->answers.insert(u"GET /accounts"_s, std::nullopt);
    open();
    shoot(m_wizard.get(), u"where-account-loading"_s);
    m_scene->answers.clear();
    m_scene->answers.insert(u"GET /accounts"_s, refusal(u"Service unavailable"_s, {}, 503));
    open();
    shoot(m_wizard.get(), u"where-account-failed"_s);
    m_scene->answers.clear();
    open();
    shoot(m_wizard.get(), u"where"_s);
}

void Gallery::service()
{
    open();
    click(u"next"_s);
    shoot(m_wizard.get(), u"service-empty"_s);
    describe();
    type(u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f6071Z"_s);
    shoot(m_wizard.get(), u"service-error"_s);
    type(u"serviceName"_s, kService);
    shoot(m_wizard.get(), u"service"_s);
    type(u"serviceName"_s, u"com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718"_s);
    shoot(m_wizard.get(), u"service-other-region"_s);
    m_wizard->findChild<SegmentedControl *>(u"kind"_s)->setCurrentIndex(0);
    auto *aws = m_wizard->findChild<QComboBox *>(u"awsService"_s);
    aws->setFocus();
    QTest::keyClicks(aws->lineEdit(), u"SQS"_s);
    QTest::keyClick(aws->lineEdit(), Qt::Key_Tab);
    shoot(m_wizard.get(), u"service-aws"_s);
}

void Gallery::zones()
{
    m_scene->answers.insert(u"GET /azs"_s, std::nullopt);
    open();
    click(u"next"_s);
    describe();
    click(u"next"_s);
    shoot(m_wizard.get(), u"zones-loading"_s);
    m_scene->answer(u"GET /azs"_s, refusal(u"Service unavailable"_s, {}, 503));
    shoot(m_wizard.get(), u"zones-failed"_s);
    m_scene->answers.clear();
    open();
    click(u"next"_s);
    describe();
    click(u"next"_s);
    click(u"next"_s);
    shoot(m_wizard.get(), u"zones-missing"_s);
    chooseZones();
    shoot(m_wizard.get(), u"zones"_s);
    m_scene->entitled = 1;
    open();
    click(u"next"_s);
    describe();
    click(u"next"_s);
    chooseZones();
    shoot(m_wizard.get(), u"zones-too-few"_s);
    m_scene->entitled = 20;
}

void Gallery::review()
{
    goToReview();
    shoot(m_wizard.get(), u"review"_s);
    m_wizard->findChild<QToolButton *>(u"showRequest"_s)->click();
    shoot(m_wizard.get(), u"review-request"_s);
    scrollDown(m_wizard.get());
    shoot(m_wizard.get(), u"review-request-end"_s);
    m_scene->answers.insert(u"POST /vpces"_s, std::nullopt);
    goToReview();
    click(u"create"_s);
    shoot(m_wizard.get(), u"review-creating"_s);
    click(u"cancel"_s);
    shoot(m_wizard.get(), u"review-cancel"_s);
    m_scene->answer(u"POST /vpces"_s, refusal(u"You are not authorized to do this"_s, {}, 403));
    shoot(m_wizard.get(), u"review-forbidden"_s);
    click(u"create"_s);
    m_scene->answers.insert(u"GET /vpces"_s, refusal(u"Service unavailable"_s, {}, 503));
    m_scene->answer(u"POST /vpces"_s, lostReply());
    for (int i = 0; i < 40; ++i) {
        m_scene->clock.advance(1s);
        m_scene->settle();
    }
    shoot(m_wizard.get(), u"review-unknown"_s);
    m_scene->answers.clear();
    m_scene->answers.insert(u"POST /vpces"_s, refusal(u"serviceOwner 773390115824 does not own this endpoint service"_s));
    goToReview();
    click(u"create"_s);
    shoot(m_wizard.get(), u"refused-service"_s);
    m_scene->answers.clear();
}

void Gallery::result()
{
    goToReview();
    click(u"create"_s);
    shoot(m_wizard.get(), u"result-under-way"_s);
    m_scene->change(u"new-1"_s, {{u"status"_s, u"PendingAcceptance"_s}});
    again();
    shoot(m_wizard.get(), u"result-pending"_s);
    m_scene->change(u"new-1"_s, {{u"status"_s, u"Available"_s},
        {u"dnsEntries"_s, QJsonArray{u"vpce-0f1e2d3c4b5a69788-q7r8s9t0.vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s,
             u"vpce-0f1e2d3c4b5a69788-q7r8s9t0-eu-central-1a.vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s}}});
    again();
    shoot(m_wizard.get(), u"result-available"_s);
    m_scene->statusOfNew = u"Invalid"_s;
    goToReview();
    click(u"create"_s);
    m_scene->change(u"new-2"_s, {{u"statusMessage"_s, u"The endpoint service does not exist"_s}});
    again();
    shoot(m_wizard.get(), u"result-invalid"_s);
}

void Gallery::dialogs()
{
    m_wizard.reset();
    m_scene = std::make_unique<EndpointScene>();
    m_scene->endpoints[u"rail-core"_s].append(endpointJson(u"ledger"_s, u"ledger-link"_s, u"Available"_s));
    const VpcEndpoint endpoint = *decodeVpcEndpoint(*m_scene->find(u"ledger"_s), EndpointScene::spaceRef(u"rail-core"_s));
    m_scene->table.note(endpoint);
    QPointer<VpcEndpointEditDialog> dialog = new VpcEndpointEditDialog(m_scene->parts(), endpoint);
    dialog->show();
    (void)QTest::qWaitForWindowExposed(dialog);
    shoot(dialog, u"edit"_s);
    auto *name = dialog->findChild<QLineEdit *>(u"endpointName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"ledger-2"_s);
    dialog->findChild<QCheckBox *>(u"zone-euc1-az3"_s)->click();
    shoot(dialog, u"edit-changed"_s);
    scrollDown(dialog);
    shoot(dialog, u"edit-changed-end"_s);
    delete dialog;
    const VpcEndpointRow row = *m_scene->table.find(endpoint.id);
    QPointer<ConfirmDialog> ask = confirmVpcEndpointDeletion({row}, nullptr, qApp, [] {});
    shoot(ask, u"delete-one"_s);
    delete ask;
    ask = confirmVpcEndpointDeletion(m_scene->table.rows().mid(0, 9), nullptr, qApp, [] {});
    shoot(ask, u"delete-several"_s);
    delete ask;
}

} // namespace

} // namespace hubdeck

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QDir directory(arguments.value(1, u"."_s));
    directory.mkpath(u"."_s);
    const QString word = arguments.value(2, u"light"_s);
    const hubdeck::Theme theme(application, word == u"dark"_s ? hubdeck::Theme::Mode::Dark : hubdeck::Theme::Mode::Light);
    hubdeck::Gallery gallery(directory, word);
    gallery.where();
    gallery.service();
    gallery.zones();
    gallery.review();
    gallery.result();
    gallery.dialogs();
    return 0;
}
