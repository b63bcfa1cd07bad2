// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifier.h"

#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hubdeck {

Notifier::Notifier(MainWindow &window, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_preferences(preferences)
{
    m_tray.setToolTip(u"Hubdeck"_s);
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
        m_window.raise();
        m_window.activateWindow();
        if (m_window.workspaceView())
            m_window.workspaceView()->open(u"vpcendpoints"_s, m_lastEndpoint);
    });
}

void Notifier::follow(VpcEndpointWatch &watch)
{
    connect(&watch, &VpcEndpointWatch::settled, this, [this](const VpcEndpoint &endpoint) {
        if (endpoint.status == VpcEndpointStatus::Available)
            tell(endpoint, Tone::Good, tr("\u201c%1\u201d is available").arg(endpoint.name), tr("Applications can use the endpoint now."));
        else if (endpoint.status == VpcEndpointStatus::Invalid)
            tell(endpoint, Tone::Failed, tr("\u201c%1\u201d could not be created").arg(endpoint.name),
                endpoint.statusMessage.isEmpty() ? tr("AWS refused the endpoint. The VPC Endpoints page says what to check.") : endpoint.statusMessage);
        else
            tell(endpoint, Tone::Waiting, tr("\u201c%1\u201d is in an unknown state").arg(endpoint.name), endpoint.statusText);
    });
    connect(&watch, &VpcEndpointWatch::gone, this, [this](const VpcEndpoint &endpoint) {
        tell(endpoint, Tone::Waiting, tr("\u201c%1\u201d is gone").arg(endpoint.name), tr("Somebody deleted the endpoint while Hubdeck was watching it."));
    });
}

void Notifier::tell(const VpcEndpoint &endpoint, Tone tone, const QString &title, const QString &text)
{
    m_lastEndpoint = endpoint.id.value;
    if (WorkspaceView *view = m_window.workspaceView()) {
        MessageBanner *banner = view->raiseMessage(tone, title, text);
        auto *show = new QAction(tr("Show it"), banner);
        connect(show, &QAction::triggered, view, [view, id = endpoint.id.value] { view->open(u"vpcendpoints"_s, id); });
        banner->addAction(show);
        // Good news needs no answer: it goes by itself.
        if (tone == Tone::Good)
            QTimer::singleShot(std::chrono::seconds(20), banner, &QObject::deleteLater);
    }
    if (!m_preferences.notifies())
        return;
    QApplication::alert(&m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_tray.setIcon(QApplication::windowIcon());
    m_tray.show();
    m_tray.showMessage(title, text, tone == Tone::Good ? QSystemTrayIcon::Information : QSystemTrayIcon::Warning);
}

} // namespace hubdeck
