// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionbar.h"

#include "core/session/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/meter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QLabel *barLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    textstyle::makeHint(label);
    return label;
}

QToolButton *barButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    textstyle::setPixelSize(button, textstyle::kLabel);
    return button;
}

} // namespace

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_dot(new QLabel)
    , m_host(barLabel(u"statusHost"_s))
    , m_state(barLabel(u"statusSession"_s))
    , m_keychain(barLabel(u"statusKeychain"_s))
    , m_requestsLabel(barLabel(u"statusRequestsLabel"_s))
    , m_meter(new Meter)
    , m_requests(barLabel(u"statusRequests"_s))
    , m_watched(barButton(u"statusWatched"_s))
    , m_running(barButton(u"statusRunning"_s))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_host);
    layout->addSpacing(8);
    layout->addWidget(m_state);
    layout->addSpacing(8);
    m_requestsLabel->setText(tr("Requests"));
    m_meter->setAccessibleName(tr("Requests in the last second"));
    layout->addWidget(m_requestsLabel);
    layout->addWidget(m_meter);
    layout->addWidget(m_requests);
    layout->addSpacing(8);
    layout->addWidget(m_keychain);
    layout->addStretch();
    layout->addWidget(m_watched);
    layout->addWidget(m_running);
    connect(m_running, &QToolButton::clicked, this, &ConnectionBar::runningClicked);
    connect(m_watched, &QToolButton::clicked, this, &ConnectionBar::watchedClicked);
    m_tick.setInterval(std::chrono::seconds(15));
    connect(&m_tick, &QTimer::timeout, this, &ConnectionBar::showSession);
    setWatched(0);
    setRunning(0);
    setKeychainFault({});
    setSession(nullptr);
}

void ConnectionBar::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->queue().disconnect(this);
    }
    m_session = session;
    const bool connected = session != nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_dot, m_requestsLabel, m_meter, m_requests, m_running})
        part->setVisible(connected);
    if (session) {
        connect(session, &Session::stateChanged, this, &ConnectionBar::showSession);
        connect(session, &Session::tokenChanged, this, &ConnectionBar::showSession);
        connect(&session->queue(), &RequestQueue::loadChanged, this, &ConnectionBar::showLoad);
        connect(&session->queue(), &RequestQueue::requestChanged, this, &ConnectionBar::noteOutcome);
        m_isReachable = true;
        showLoad(session->queue().load());
        m_tick.start();
    } else {
        m_tick.stop();
    }
    showSession();
}

void ConnectionBar::showSession()
{
    if (!m_session) {
        m_host->setText(tr("Not signed in"));
        m_state->clear();
        return;
    }
    const bool signedIn = m_session->state() == Session::State::SignedIn;
    const bool connected = signedIn && m_isReachable;
    m_dot->setPixmap(icon(connected ? IconName::Check : IconName::Warning, connected ? IconTint::Good : IconTint::Waiting).pixmap(14, 14));
    m_dot->setAccessibleName(connected ? tr("Connected") : tr("Not connected"));
    m_host->setText(m_session->profile().isDemo ? tr("Simulated platform") : m_session->profile().platform.host());
    m_host->setToolTip(m_session->profile().platform.toString());
    if (!m_isReachable)
        return m_state->setText(tr("No connection"));
    if (!signedIn) {
        m_state->setText(m_session->state() == Session::State::SigningIn ? tr("Signing in…") : tr("Sign-in needed"));
        return;
    }
    const std::optional<QDateTime> end = m_session->tokenExpiresAt();
    if (!end) {
        m_state->setText(tr("Signed in"));
        return;
    }
    const int minutes = int(qMax<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(*end)) / 60);
    m_state->setText(m_session->renewsSilently() ? tr("Signed in, renews in %1 min").arg(minutes) : tr("Signed in, ends in %1 min").arg(minutes));
}

void ConnectionBar::noteOutcome(const RequestRecord &record)
{
    using Kind = ApiError::Kind;
    const bool waitsForRetry = record.state == RequestRecord::State::Waiting && record.waitReason == RequestRecord::WaitReason::Retry;
    if (!waitsForRetry && record.state != RequestRecord::State::Done)
        return;
    const bool failed = record.error && (record.error->kind == Kind::Network || record.error->kind == Kind::Tls || record.error->kind == Kind::Proxy);
    if (!failed && record.httpStatus == 0)
        return; // cancelled, or not said yet
    if (std::exchange(m_isReachable, !failed) != m_isReachable)
        showSession();
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSession(); // the sign's picture is in the colours of the moment
}

void ConnectionBar::showLoad(const QueueLoad &load)
{
    m_meter->setRange(0, qMax(1, load.limitPerSecond));
    m_meter->setValue(qMin(load.sentInLastSecond, load.limitPerSecond));
    QString text = tr("%1 of %2 per second").arg(load.sentInLastSecond).arg(load.limitPerSecond);
    if (load.isSigningIn)
        text += tr(", renewing the sign-in");
    else if (load.pausedFor.count() > 0)
        text += tr(", the platform asks for %n second(s) of silence", nullptr, int(load.pausedFor.count() + 999) / 1000);
    else
        text += tr(", %1 waiting").arg(load.waiting);
    m_requests->setText(text);
}

void ConnectionBar::setWatched(int count)
{
    m_watched->setText(tr("Watching %n endpoint(s)", nullptr, count));
    m_watched->setVisible(count > 0);
}

void ConnectionBar::setRunning(int count)
{
    m_running->setText(count == 0 ? tr("Nothing running") : tr("%n request(s) running", nullptr, count));
}

void ConnectionBar::setKeychainFault(const QString &fault)
{
    m_keychain->setText(tr("⚠ No keychain: secrets last until you quit"));
    m_keychain->setToolTip(fault);
    m_keychain->setVisible(!fault.isEmpty());
}

} // namespace hubdeck
