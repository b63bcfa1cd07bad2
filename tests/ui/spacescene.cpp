// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/spacescene.h"

#include "ui/objects/objecttab.h"
#include "ui/privatespaces/spacewindow.h"

#include <QJsonDocument>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hubdeck {

SpaceRef SpaceScene::railCore()
{
    return {{u"b81c44d0-2f6e-4a39-8e07-61d9c3fa7712"_s}, {u"91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9"_s}};
}

SpaceScene::SpaceScene(const QStringList &simulatorArguments)
    : m_settings(m_directory.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_preferences(m_settings)
    , m_mainWindow(std::make_unique<QWidget>())
{
    if (!m_simulator.start(QStringList{u"--rate-limit"_s, u"0"_s} + simulatorArguments) || !signIn())
        return;
    m_connection->begin();
    m_workspace = std::make_unique<Workspace>(m_connection->workspace());
    m_window = SpaceWindow::open(*m_workspace, m_preferences, railCore(), m_mainWindow.get());
}

// The window goes before what it borrows from, as when the user signs out.
SpaceScene::~SpaceScene()
{
    delete m_window;
}

bool SpaceScene::signIn()
{
    m_caller.setBase(m_simulator.url());
    const HttpAnswer login = m_caller.post(u"/accounts/login"_s, {{u"username"_s, u"demo"_s}, {u"password"_s, u"demo"_s}});
    m_caller.setToken(login.object().value("access_token"_L1).toString());
    const Profile profile{u"p1"_s, u"Simulated"_s, m_simulator.url(), CredentialKind::UserPassword, u"demo"_s, true};
    m_connection = std::make_unique<Connection>(profile, m_transport, m_clock, m_secrets, m_directory.path());
    const Reply<Identity> identity = m_connection->session().signIn(u"demo"_s, false);
    return until([&identity] { return identity.isFinished(); }) && identity.result().has_value();
}

ObjectTab &SpaceScene::tab(const QString &key)
{
    m_window->showTab(key);
    if (m_window->currentTab()->key() != key)
        qFatal("no part is called %s", qPrintable(key));
    return *m_window->currentTab();
}

HttpAnswer SpaceScene::call(const QByteArray &verb, const QString &tail, const QJsonObject &body)
{
    const QString path = u"/runtimefabric/api/organizations/"_s + railCore().organization.value + u"/privatespaces/"_s + railCore().space.value + tail;
    return m_caller.call(verb, path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
}

bool SpaceScene::addFault(const QByteArray &verb, const QString &path, int status, int count)
{
    const QJsonObject fault{{u"fault"_s, u"status"_s}, {u"method"_s, QString::fromLatin1(verb)}, {u"path"_s, path}, {u"status"_s, status}, {u"count"_s, count}};
    return m_simulator.control("POST", u"faults"_s, fault).status == 201;
}

bool SpaceScene::until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

} // namespace hubdeck
