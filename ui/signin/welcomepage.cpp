// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/welcomepage.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/titles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QHBoxLayout *heading()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(48, 48));
    row->addWidget(logo, 0, Qt::AlignTop);
    row->addWidget(new PageTitle(WelcomePage::tr("Welcome to Hubdeck"),
                       WelcomePage::tr("The console for CloudHub 2.0: see every private space and VPC endpoint at once, change them with care.")),
        1);
    return row;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(24, 24, 24, 24);
    auto *down = new QVBoxLayout;
    down->addStretch(2);
    down->addWidget(buildCard());
    down->addStretch(3);
    across->addStretch();
    across->addLayout(down);
    across->addStretch();
    setBusyText({});
}

QWidget *WelcomePage::buildCard()
{
    auto *card = new Panel;
    card->setFixedWidth(560);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(24);
    layout->addLayout(heading());
    m_notice = new MessageBanner;
    m_notice->setObjectName(u"welcomeNotice"_s);
    m_notice->hide();
    layout->addWidget(m_notice);

    m_profileArea = new QWidget;
    auto *area = new QVBoxLayout(m_profileArea);
    area->setContentsMargins(0, 0, 0, 0);
    area->setSpacing(8);
    area->addWidget(new SectionTitle(tr("Your sign-ins")));
    m_profiles = new QVBoxLayout;
    m_profiles->setSpacing(8);
    area->addLayout(m_profiles);
    layout->addWidget(m_profileArea);
    m_profileArea->hide();

    m_buttons = new QWidget;
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    auto *signIn = new QPushButton(tr("Sign in…"));
    signIn->setObjectName(u"welcomeSignIn"_s);
    makePrimary(signIn);
    auto *demo = new QPushButton(tr("Try the demo"));
    demo->setObjectName(u"welcomeDemo"_s);
    demo->setToolTip(tr("Starts a simulated platform on this computer. No account is needed and nothing leaves the machine."));
    buttons->addWidget(signIn);
    buttons->addWidget(demo);
    auto *note = new QLabel(tr("The demo runs on this computer alone."));
    textstyle::makeHint(note);
    buttons->addWidget(note, 1);
    layout->addWidget(m_buttons);
    connect(signIn, &QPushButton::clicked, this, &WelcomePage::signInRequested);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);

    m_busy = new QWidget;
    auto *busy = new QHBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    busy->addWidget(new Spinner);
    m_busyText = new QLabel;
    busy->addWidget(m_busyText, 1);
    layout->addWidget(m_busy);
    return card;
}

void WelcomePage::setProfiles(const QList<Profile> &profiles)
{
    while (const auto item = std::unique_ptr<QLayoutItem>(m_profiles->takeAt(0)))
        item->widget()->deleteLater();
    for (const Profile &profile : profiles) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        const QString host = profile.platform.host();
        auto *open = new QPushButton(icon(IconName::User), profile.name == host ? host : QString(profile.name + u"   "_s + host));
        open->setObjectName(u"profile-"_s + profile.name);
        auto *remove = new QToolButton;
        remove->setIcon(icon(IconName::Delete, IconTint::Muted));
        remove->setToolTip(tr("Remove this sign-in"));
        remove->setAccessibleName(tr("Remove %1").arg(profile.name));
        layout->addWidget(open, 1);
        layout->addWidget(remove);
        m_profiles->addWidget(row);
        connect(open, &QPushButton::clicked, this, [this, id = profile.id] { Q_EMIT profileChosen(id); });
        connect(remove, &QToolButton::clicked, this, [this, id = profile.id] { Q_EMIT profileRemovalRequested(id); });
    }
    m_profileArea->setVisible(!profiles.isEmpty());
}

void WelcomePage::setNotice(const QString &text)
{
    if (text.isEmpty())
        return m_notice->hide();
    m_notice->setMessage(Tone::Failed, tr("That did not work"), text);
}

void WelcomePage::setBusyText(const QString &text)
{
    if (!text.isEmpty())
        setNotice({});
    m_busyText->setText(text);
    m_busy->setVisible(!text.isEmpty());
    m_buttons->setEnabled(text.isEmpty());
    m_profileArea->setEnabled(text.isEmpty());
}

} // namespace hubdeck
