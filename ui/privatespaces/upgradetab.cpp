// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/upgradetab.h"

#include "core/cloudhub/spaceservices.h"
#include "core/models/privatespacemodel.h"
#include "ui/errors/errortext.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/timetexts.h"
#include "ui/widgets/titles.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kLabelWidth = 190;
constexpr std::chrono::seconds kLookAgain{15};

std::pair<Panel *, QVBoxLayout *> makePanel(const QString &caption)
{
    auto *panel = new Panel;
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins(16, 12, 16, 12);
    lines->setSpacing(8);
    lines->addWidget(new SectionTitle(caption));
    return {panel, lines};
}

QDateTime startOf(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), QTimeZone::utc()); // the platform begins at midnight there
}

} // namespace

UpgradeTab::UpgradeTab(const Workspace &workspace, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_banner(new MessageBanner)
    , m_chip(new StatusChip)
    , m_facts(new FactList)
    , m_window(new FactList)
    , m_when(new SegmentedControl)
    , m_day(new QDateEdit)
    , m_dayHint(new QLabel)
    , m_start(new QPushButton)
    , m_cancelUpgrade(new QPushButton(tr("Cancel the upgrade…")))
{
    setObjectName(u"upgrade"_s);
    m_banner->setObjectName(u"upgradeBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    connect(m_banner, &MessageBanner::closed, m_banner, &QWidget::hide);
    QVBoxLayout *column = makeScrollingColumn();
    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, buildState(), buildChoice(), buildWindow()})
        column->addWidget(part);
    column->addStretch();
    connect(&subject, &SpaceSubject::changed, this, &UpgradeTab::showState);
    showState();
}

QWidget *UpgradeTab::buildState()
{
    const auto [panel, lines] = makePanel(tr("Infrastructure"));
    m_chip->setObjectName(u"upgradeState"_s);
    m_facts->setObjectName(u"upgradeFacts"_s);
    m_facts->setLabelWidth(kLabelWidth);
    lines->addWidget(m_chip, 0, Qt::AlignLeft);
    lines->addWidget(m_facts);
    return panel;
}

QWidget *UpgradeTab::buildChoice()
{
    const auto [panel, lines] = makePanel(tr("Upgrade"));
    m_when->setObjectName(u"upgradeWhen"_s);
    m_when->setAccessibleName(tr("When to upgrade"));
    m_when->addSegment(tr("On a day"));
    m_when->addSegment(tr("Now"));
    m_when->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const QDate tomorrow = m_workspace.clock.utcNow().date().addDays(1);
    m_day->setObjectName(u"upgradeDay"_s);
    m_day->setAccessibleName(tr("Day of the upgrade"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(tomorrow);
    m_day->setDate(tomorrow);
    m_dayHint->setObjectName(u"upgradeDayHint"_s);
    m_dayHint->setWordWrap(true);
    textstyle::makeHint(m_dayHint);
    m_start->setObjectName(u"startUpgrade"_s);
    makePrimary(m_start);
    m_cancelUpgrade->setObjectName(u"cancelUpgrade"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_when);
    row->addWidget(m_day);
    row->addStretch();
    row->addWidget(m_cancelUpgrade);
    row->addWidget(m_start);
    lines->addLayout(row);
    lines->addWidget(m_dayHint);
    connect(m_when, &SegmentedControl::currentIndexChanged, this, &UpgradeTab::showChoice);
    connect(m_day, &QDateEdit::dateChanged, this, &UpgradeTab::showChoice);
    connect(m_start, &QPushButton::clicked, this, &UpgradeTab::askToStart);
    connect(m_cancelUpgrade, &QPushButton::clicked, this, &UpgradeTab::askToCancel);
    return panel;
}

QWidget *UpgradeTab::buildWindow()
{
    const auto [panel, lines] = makePanel(tr("When the platform upgrades by itself"));
    m_window->setObjectName(u"patchWindow"_s);
    m_window->setLabelWidth(kLabelWidth);
    lines->addWidget(m_window);
    return panel;
}

QString UpgradeTab::key() const { return u"upgrade"_s; }
QString UpgradeTab::title() const { return tr("Upgrade"); }

void UpgradeTab::refresh()
{
    m_cancel.cancel();
    const CallOptions options{Lane::Interactive, m_cancel.token()};
    m_subject.read();
    const auto take = [this](auto &place) {
        return [this, &place](const auto &result) {
            if (!result && result.error().kind == ApiError::Kind::Cancelled)
                return;
            place = result;
            showState();
        };
    };
    whenDone(m_workspace.spaceServices.upgrades.status(m_subject.ref(), options), this, take(m_status));
    whenDone(m_workspace.spaceServices.upgrades.patchWindow(m_subject.ref().organization, options), this, take(m_patchWindow));
}

UpgradeTab::State UpgradeTab::state() const
{
    const auto &configuration = m_subject.configuration();
    if (!configuration || !m_status)
        return State::NotRead;
    if (*m_status && **m_status) {
        const SpaceUpgrade &upgrade = ***m_status;
        // The platform's clock and this computer's may differ, so its word counts more; it is not documented which words there are.
        const bool saysRunning = upgrade.status.contains("progress"_L1, Qt::CaseInsensitive) || upgrade.status.contains("upgrading"_L1, Qt::CaseInsensitive);
        const bool isToCome = upgrade.at.isValid() && upgrade.at > m_workspace.clock.utcNow();
        return isToCome && !saysRunning ? State::Scheduled : State::Running;
    }
    const bool isRunning = std::any_of(configuration->parts.cbegin(), configuration->parts.cend(), [](const SpacePart &part) { return part.name == "upgrade"_L1; });
    if (isRunning)
        return State::Running;
    return configuration->space.isUpgradeAvailable ? State::Available : State::UpToDate;
}

void UpgradeTab::showState()
{
    const State now = state();
    switch (now) {
    case State::NotRead:
        m_chip->setStatus(Tone::Neutral, tr("Reading…"));
        break;
    case State::UpToDate:
        m_chip->setStatus(Tone::Good, tr("Latest version"));
        break;
    case State::Available:
        m_chip->setStatus(Tone::Waiting, tr("Upgrade available"));
        break;
    case State::Scheduled:
        m_chip->setStatus(Tone::Progress, tr("Upgrade scheduled"));
        break;
    case State::Running:
        m_chip->setStatus(Tone::Progress, tr("Upgrade running"));
        lookAgainLater();
        break;
    }
    showFacts(now);
    showWindow();
    showChoice();
}

void UpgradeTab::showFacts(State state)
{
    m_facts->clear();
    const auto &configuration = m_subject.configuration();
    if (!configuration) {
        if (m_subject.error())
            m_facts->addFact(tr("Space"), tr("not readable: %1").arg(errorLine(*m_subject.error())));
        return;
    }
    m_facts->addFact(tr("Installed version"), configuration->space.version.isEmpty() ? tr("not told") : configuration->space.version);
    m_facts->addFact(tr("Applications in it"), QString::number(configuration->space.applicationCount));
    if (m_status && !*m_status)
        m_facts->addFact(tr("Scheduled upgrade"), tr("not readable: %1").arg(errorLine(m_status->error())));
    if (m_status && *m_status && **m_status) {
        const SpaceUpgrade &upgrade = ***m_status;
        m_facts->addFact(state == State::Running ? tr("Started") : tr("Starts"), upgrade.at.isValid() ? localAndUtc(upgrade.at) : tr("not told"));
        m_facts->addFact(tr("The platform says"), upgrade.status.isEmpty() ? tr("nothing more") : upgrade.status);
    }
    if (state == State::Running)
        m_facts->addFact(tr("Takes"), tr("usually 30 to 60 minutes, longer where others are queued"));
}

void UpgradeTab::showWindow()
{
    m_window->clear();
    if (!m_patchWindow || !*m_patchWindow)
        return m_window->addFact(tr("This month"), m_patchWindow ? tr("not readable: %1").arg(errorLine(m_patchWindow->error())) : tr("reading…"));
    const PatchWindow &window = **m_patchWindow;
    const auto range = [](const QDateTime &from, const QDateTime &to) {
        if (!from.isValid() && !to.isValid())
            return tr("not told");
        return tr("%1 to\n%2").arg(from.isValid() ? localAndUtc(from) : tr("not told"), to.isValid() ? localAndUtc(to) : tr("not told"));
    };
    if (!window.month.isEmpty())
        m_window->addFact(tr("Release"), window.month.left(1) + window.month.mid(1).toLower() + (window.year > 0 ? u' ' + QString::number(window.year) : QString()));
    m_window->addFact(tr("Sandbox environments"), range(window.sandboxStart, window.sandboxEnd));
    m_window->addFact(tr("Production environments"), range(window.productionStart, window.productionEnd));
}

void UpgradeTab::showChoice()
{
    const State now = state();
    const bool isNow = m_when->currentIndex() == 1;
    const bool mayStart = (now == State::Available || now == State::Scheduled) && !m_isSending;
    m_when->setEnabled(mayStart);
    m_day->setEnabled(mayStart && !isNow);
    m_start->setEnabled(mayStart);
    m_start->setText(isNow ? tr("Upgrade now…") : now == State::Scheduled ? tr("Move to this day…") : tr("Schedule…"));
    m_cancelUpgrade->setVisible(now == State::Scheduled);
    m_cancelUpgrade->setEnabled(!m_isSending);
    if (now == State::UpToDate)
        m_dayHint->setText(tr("The platform offers nothing newer for this space."));
    else if (now == State::Running)
        m_dayHint->setText(tr("It can be neither stopped nor undone. Other changes of the space wait until it has ended."));
    else if (isNow)
        m_dayHint->setText(tr("It starts at once and cannot be stopped or undone."));
    else
        m_dayHint->setText(tr("It starts at midnight UTC: %1. Until then it can be moved or cancelled.").arg(localAndUtc(startOf(m_day->date()))));
}

Confirmation UpgradeTab::confirmation(const std::optional<QDate> &day) const
{
    const SpaceConfiguration &configuration = *m_subject.configuration();
    const int applications = configuration.space.applicationCount;
    Confirmation ask;
    ask.title = day ? tr("Upgrade %1 on %2?").arg(configuration.space.name, QLocale().toString(*day, QLocale::LongFormat)) : tr("Upgrade %1 now?").arg(configuration.space.name);
    ask.text = day ? tr("Once it has started it cannot be stopped or undone. Applications in the space restart meanwhile.")
                   : tr("It cannot be stopped or undone. Applications in the space restart meanwhile.");
    ask.facts = {{tr("Private space"), configuration.space.name}, {tr("Business group"), m_workspace.privateSpaceModel.groupName(m_subject.ref().organization)},
        {tr("Installed version"), configuration.space.version}, {tr("Starts"), day ? localAndUtc(startOf(*day)) : tr("at once")},
        {tr("Restarts"), applications > 0 ? tr("%n application(s); the platform does not tell here which", nullptr, applications) : tr("no application is in it")},
        {tr("Takes"), tr("usually 30 to 60 minutes")}};
    if (!day)
        ask.typedName = configuration.space.name;
    ask.verb = day ? tr("Schedule the upgrade") : tr("Upgrade now");
    return ask;
}

void UpgradeTab::askToStart()
{
    if (!m_subject.configuration())
        return;
    const std::optional<QDate> day = m_when->currentIndex() == 1 ? std::nullopt : std::optional(m_day->date());
    ConfirmDialog::ask(confirmation(day), window(), this, [this, day] { start(day); });
}

void UpgradeTab::askToCancel()
{
    Confirmation ask;
    ask.title = tr("Cancel the scheduled upgrade?");
    ask.text = tr("The space stays at its version. The platform may still upgrade it by itself in the month's window.");
    ask.facts = {{tr("Private space"), m_subject.configuration()->space.name}, {tr("Was to start"), localAndUtc((***m_status).at)}};
    ask.verb = tr("Cancel the upgrade");
    ask.refusal = tr("Keep the upgrade");
    ConfirmDialog::ask(ask, window(), this, [this] { cancelUpgrade(); });
}

void UpgradeTab::start(const std::optional<QDate> &day)
{
    m_isSending = true;
    showChoice();
    const QString done = day ? tr("The upgrade is scheduled.") : tr("The upgrade has been asked for.");
    whenDone(m_workspace.spaceServices.upgrades.schedule(m_subject.ref(), day), this, [this, done](const Result<Done> &result) { onDone(result, done); });
}

void UpgradeTab::cancelUpgrade()
{
    m_isSending = true;
    showChoice();
    whenDone(m_workspace.spaceServices.upgrades.cancel(m_subject.ref()), this,
        [this](const Result<Done> &result) { onDone(result, tr("The upgrade is cancelled.")); });
}

void UpgradeTab::onDone(const Result<Done> &result, const QString &done)
{
    m_isSending = false;
    if (result) {
        m_banner->setMessage(Tone::Good, done);
    } else {
        const ErrorText text = errorText(result.error());
        m_banner->setMessage(Tone::Failed, text.title, text.text, text.details);
    }
    m_workspace.privateSpaceModel.readAgain(m_subject.ref());
    refresh(); // the answer says less than the platform knows
}

void UpgradeTab::lookAgainLater()
{
    if (std::exchange(m_isLookPlanned, true))
        return;
    m_workspace.clock.callAfter(kLookAgain, this, [this] {
        m_isLookPlanned = false;
        if (isVisible())
            refresh();
    });
}

} // namespace hubdeck
