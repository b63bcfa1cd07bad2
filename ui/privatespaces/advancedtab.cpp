// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/advancedtab.h"

#include "core/cloudhub/spaceservices.h"
#include "ui/errors/errortext.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kTextHeight = 74;

QPlainTextEdit *makeLines(const QString &name, const QString &placeholder)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(kTextHeight);
    return edit;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

QList<IngressConfiguration::LogFilter> filtersOf(const QString &text)
{
    QList<IngressConfiguration::LogFilter> filters;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = wordsOf(line);
        if (!words.isEmpty()) // the platform's own page begins with DEBUG too
            filters.append({words.first(), words.size() > 1 ? words.mid(1).join(u' ').toUpper() : u"DEBUG"_s});
    }
    return filters;
}

std::pair<Panel *, FieldGroup *> makePanel(const QString &caption)
{
    auto *panel = new Panel;
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins(16, 12, 16, 12);
    lines->setSpacing(8);
    lines->addWidget(new SectionTitle(caption));
    auto *group = new FieldGroup;
    lines->addWidget(group);
    return {panel, group};
}

void chooseWord(QComboBox *combo, const QString &word)
{
    if (combo->findData(word) < 0)
        combo->addItem(word.isEmpty() ? AdvancedTab::tr("not told") : word, word);
    combo->setCurrentIndex(combo->findData(word));
}

} // namespace

QString spaceSettingsErrorText(const SpaceSettingsDraft::Error &error)
{
    switch (error.fault) {
    case SpaceSettingsDraft::Fault::OutOfRange:
        return AdvancedTab::tr("From 1 to 3600 seconds.");
    case SpaceSettingsDraft::Fault::NotAnAddress:
        return AdvancedTab::tr("\u201c%1\u201d is no IP address.").arg(error.detail);
    case SpaceSettingsDraft::Fault::NotALevel:
        return AdvancedTab::tr("\u201c%1\u201d is no log level; they are %2.").arg(error.detail, ingressLogLevels().join(u", "_s));
    case SpaceSettingsDraft::Fault::RefusedDomain:
        return AdvancedTab::tr("The platform keeps %1 for itself.").arg(error.detail);
    case SpaceSettingsDraft::Fault::TooLong:
        return AdvancedTab::tr("All domains together may have %1 characters; these have %2.").arg(SpaceSettingsDraft::kMostDomainCharacters).arg(error.detail);
    case SpaceSettingsDraft::Fault::Incomplete:
        return error.field == SpaceSettingsDraft::Field::DnsServers ? AdvancedTab::tr("Which servers answer for these domains?")
                                                                    : AdvancedTab::tr("For which domains do these servers answer?");
    }
    return {};
}

AdvancedTab::AdvancedTab(const Workspace &workspace, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_banner(new MessageBanner)
    , m_protocol(new QComboBox)
    , m_timeout(new QSpinBox)
    , m_logLevel(new QComboBox)
    , m_filters(makeLines(u"logFilters"_s, tr("203.0.113.7 DEBUG")))
    , m_servers(makeLines(u"dnsServers"_s, tr("10.90.0.53")))
    , m_domains(makeLines(u"dnsDomains"_s, tr("corp.example")))
    , m_role(new QCheckBox(tr("Let applications act under an AWS role of the space")))
    , m_egress(new QCheckBox(tr("Use rule groups for outbound traffic of single applications")))
    , m_isolation(new QCheckBox(tr("Isolate the network of each application")))
    , m_form(new QWidget)
    , m_summary(new QLabel)
    , m_discard(new QPushButton(tr("Discard changes")))
    , m_save(new QPushButton(tr("Save changes")))
{
    setObjectName(u"advanced"_s);
    m_banner->setObjectName(u"advancedBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    connect(m_banner, &MessageBanner::closed, m_banner, &QWidget::hide);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_banner);
    auto *parts = new QVBoxLayout(m_form);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    for (QWidget *part : {buildIngress(), buildDns(), buildSwitches()})
        parts->addWidget(part);
    column->addWidget(m_form);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    m_summary->setObjectName(u"advancedSummary"_s);
    textstyle::makeMuted(m_summary);
    m_discard->setObjectName(u"discardSettings"_s);
    m_save->setObjectName(u"saveSettings"_s);
    makePrimary(m_save);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(20, 8, 20, 16);
    footer->setSpacing(8);
    footer->addWidget(m_summary, 1);
    footer->addWidget(m_discard);
    footer->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(footer);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_base)
            load(SpaceSettingsDraft::of(*m_base));
    });
    connect(m_save, &QPushButton::clicked, this, &AdvancedTab::askToSave);
    connect(&subject, &SpaceSubject::changed, this, &AdvancedTab::takeSubject);
    takeSubject();
}

QWidget *AdvancedTab::buildIngress()
{
    const auto [panel, group] = makePanel(tr("Requests from outside"));
    m_protocol->setObjectName(u"ingressProtocol"_s);
    m_protocol->addItem(tr("Redirect HTTP to HTTPS"), u"https-redirect"_s);
    m_protocol->addItem(tr("Accept HTTP too"), u"http"_s);
    m_protocol->addItem(tr("Drop HTTP"), u"https"_s);
    m_timeout->setObjectName(u"readTimeout"_s);
    m_timeout->setRange(1, IngressConfiguration::kLongestReadTimeout);
    m_timeout->setSuffix(tr(" s"));
    m_logLevel->setObjectName(u"ingressLogLevel"_s);
    const QStringList levels = ingressLogLevels();
    for (const QString &level : levels)
        m_logLevel->addItem(level, level);
    group->addField(tr("&Plain HTTP"), m_protocol, tr("The platform publishes its word for the first choice only; it may refuse the others."));
    m_timeoutRow = group->addField(tr("&Read timeout"), m_timeout, tr("How long a response may take to begin."));
    group->addField(tr("&Log level"), m_logLevel);
    m_filtersRow = group->addField(tr("Log &more for"), m_filters, tr("An IP address and a level on each line."));
    for (QComboBox *combo : {m_protocol, m_logLevel})
        connect(combo, &QComboBox::currentIndexChanged, this, &AdvancedTab::showState);
    connect(m_timeout, &QSpinBox::valueChanged, this, &AdvancedTab::showState);
    connect(m_filters, &QPlainTextEdit::textChanged, this, &AdvancedTab::showState);
    return panel;
}

QWidget *AdvancedTab::buildDns()
{
    const auto [panel, group] = makePanel(tr("Internal DNS"));
    m_serversRow = group->addField(tr("&Servers"), m_servers, tr("IP addresses of DNS servers that the space can reach."));
    m_domainsRow = group->addField(tr("&Domains"), m_domains, tr("Names below these are asked of those servers."));
    for (QPlainTextEdit *edit : {m_servers, m_domains})
        connect(edit, &QPlainTextEdit::textChanged, this, &AdvancedTab::showState);
    return panel;
}

QWidget *AdvancedTab::buildSwitches()
{
    const auto [panel, group] = makePanel(tr("Applications"));
    m_role->setObjectName(u"enableRole"_s);
    m_egress->setObjectName(u"enableEgress"_s);
    m_isolation->setObjectName(u"isolateNetwork"_s);
    for (QCheckBox *box : {m_role, m_egress, m_isolation}) {
        group->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &AdvancedTab::showState);
    }
    return panel;
}

QString AdvancedTab::key() const { return u"advanced"_s; }
QString AdvancedTab::title() const { return tr("Advanced"); }
void AdvancedTab::refresh() { m_subject.read(); }

QString AdvancedTab::unsaved() const
{
    return isChanged() ? tr("The changed advanced settings are not saved.") : QString();
}

SpaceSettingsDraft AdvancedTab::draft() const
{
    SpaceSettingsDraft draft = m_base ? SpaceSettingsDraft::of(*m_base) : SpaceSettingsDraft();
    draft.ingress.protocol = m_protocol->currentData().toString();
    // What was never told is not made up, as long as it is left alone.
    if (draft.ingress.readTimeout || m_timeout->value() != m_timeout->minimum())
        draft.ingress.readTimeout = m_timeout->value();
    draft.ingress.logLevel = m_logLevel->currentData().toString();
    draft.ingress.logFilters = filtersOf(m_filters->toPlainText());
    draft.internalDns = {wordsOf(m_servers->toPlainText()), wordsOf(m_domains->toPlainText())};
    draft.enablesIamRole = m_role->isChecked();
    draft.enablesEgress = m_egress->isChecked();
    draft.isolatesNetwork = m_isolation->isChecked();
    return draft;
}

void AdvancedTab::load(const SpaceSettingsDraft &draft)
{
    m_isLoading = true;
    chooseWord(m_protocol, draft.ingress.protocol);
    m_timeout->setValue(draft.ingress.readTimeout.value_or(m_timeout->minimum()));
    chooseWord(m_logLevel, draft.ingress.logLevel);
    QStringList filters;
    for (const IngressConfiguration::LogFilter &filter : draft.ingress.logFilters)
        filters += filter.ip + u' ' + filter.level;
    m_filters->setPlainText(filters.join(u'\n'));
    m_servers->setPlainText(draft.internalDns.servers.join(u'\n'));
    m_domains->setPlainText(draft.internalDns.domains.join(u'\n'));
    m_role->setChecked(draft.enablesIamRole);
    m_egress->setChecked(draft.enablesEgress);
    m_isolation->setChecked(draft.isolatesNetwork);
    m_isLoading = false;
    showState();
}

bool AdvancedTab::isChanged() const
{
    return m_base && !draft().changeOf(*m_base).isEmpty();
}

void AdvancedTab::takeSubject()
{
    const auto &configuration = m_subject.configuration();
    if (configuration && !m_subject.isReading() && !m_isSaving && !isChanged()) {
        m_base = *configuration;
        load(SpaceSettingsDraft::of(*m_base));
    }
    showState();
}

void AdvancedTab::showErrors(const QList<SpaceSettingsDraft::Error> &errors)
{
    const std::pair<SpaceSettingsDraft::Field, FieldRow *> rows[] = {{SpaceSettingsDraft::Field::ReadTimeout, m_timeoutRow},
        {SpaceSettingsDraft::Field::LogFilters, m_filtersRow}, {SpaceSettingsDraft::Field::DnsServers, m_serversRow}, {SpaceSettingsDraft::Field::DnsDomains, m_domainsRow}};
    for (const auto &[field, row] : rows) {
        const auto found = std::find_if(errors.cbegin(), errors.cend(), [field = field](const auto &error) { return error.field == field; });
        row->setError(found == errors.cend() ? QString() : spaceSettingsErrorText(*found));
    }
}

void AdvancedTab::showState()
{
    if (m_isLoading)
        return;
    const bool hasNetwork = m_base && m_base->space.hasNetwork;
    m_form->setEnabled(m_base && !m_isSaving);
    m_servers->setEnabled(hasNetwork);
    m_domains->setEnabled(hasNetwork);
    const QList<SpaceSettingsDraft::Error> errors = m_base ? draft().validate() : QList<SpaceSettingsDraft::Error>();
    const bool changed = isChanged();
    showErrors(changed ? errors : QList<SpaceSettingsDraft::Error>());
    m_discard->setEnabled(changed && !m_isSaving);
    m_save->setEnabled(changed && errors.isEmpty() && !m_isSaving);
    if (!m_base)
        m_summary->setText(m_subject.error() ? errorLine(*m_subject.error()) : tr("Reading…"));
    else
        m_summary->setText(changed ? tr("Not saved yet.") : m_base->ingress.deploymentStatus == "APPLYING"_L1 ? tr("The last change is being applied.") : QString());
    Q_EMIT unsavedChanged();
}

void AdvancedTab::askToSave()
{
    if (!m_base || m_egress->isChecked() || !m_base->enablesEgress.value_or(false))
        return save();
    Confirmation ask;
    ask.title = tr("Stop using rule groups in %1?").arg(m_base->space.name);
    ask.text = tr("All rule groups but the default one are deleted. This cannot be undone; applications that use them then follow the default group.");
    ask.facts = {{tr("Private space"), m_base->space.name}};
    ask.typedName = m_base->space.name;
    ask.verb = tr("Save and delete the groups");
    ConfirmDialog::ask(ask, window(), this, [this] { save(); });
}

void AdvancedTab::setSaving(bool saving)
{
    m_isSaving = saving;
    m_save->setText(saving ? tr("Saving…") : tr("Save changes"));
    showState();
}

void AdvancedTab::save()
{
    m_banner->hide();
    setSaving(true);
    whenDone(m_workspace.spaceServices.configurations.get(m_subject.ref()), this, [this](const Result<SpaceConfiguration> &result) { onReadAgain(result); });
}

void AdvancedTab::onReadAgain(const Result<SpaceConfiguration> &result)
{
    if (!result)
        return onSaved(failure(result.error()));
    if (!SpaceSettingsDraft::of(*m_base).changeOf(*result).isEmpty()) {
        const SpaceSettingsDraft mine = draft();
        m_base = *result;
        load(mine);
        setSaving(false);
        return m_banner->setMessage(Tone::Waiting, tr("Somebody else has changed these settings meanwhile"),
            tr("Nothing was sent. What you entered is kept; saving puts it in place of theirs."));
    }
    const SpaceChange change = draft().changeOf(*result);
    whenDone(m_workspace.spaceServices.configurations.change(m_subject.ref(), change), this, [this](const Result<Done> &saved) { onSaved(saved); });
}

void AdvancedTab::onSaved(const Result<Done> &result)
{
    if (!result) {
        setSaving(false);
        const ErrorText text = errorText(result.error());
        m_banner->setMessage(Tone::Failed, text.title, tr("%1 What you entered is kept.").arg(text.text), text.details);
        return;
    }
    // Some switches show late in what the platform tells: what was sent counts until it is read again.
    SpaceSettingsDraft sent = draft();
    m_base->ingress = sent.ingress;
    m_base->internalDns = sent.internalDns;
    m_base->enablesIamRole = sent.enablesIamRole;
    m_base->enablesEgress = sent.enablesEgress;
    m_base->isolatesNetwork = sent.isolatesNetwork;
    setSaving(false);
    m_banner->setMessage(Tone::Good, tr("The settings are saved."), tr("Some take effect after some minutes."));
    m_subject.read();
}

} // namespace hubdeck
