// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spacenetworktab.h"

#include "core/cloudhub/awsaccounts.h"
#include "core/cloudhub/spaceservices.h"
#include "core/models/privatespacemodel.h"
#include "ui/errors/errortext.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/regioncombo.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kLabelWidth = 190;

void addList(FactList *facts, const QString &label, const QStringList &values, const QString &none)
{
    if (values.isEmpty())
        facts->addFact(label, none);
    else
        facts->addFact(label, values.join(u", "_s), true);
}

void addText(FactList *facts, const QString &label, const QString &value, const QString &none)
{
    addList(facts, label, value.isEmpty() ? QStringList() : QStringList(value), none);
}

} // namespace

SpaceNetworkTab::SpaceNetworkTab(const Workspace &workspace, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_note(new MessageBanner)
{
    setObjectName(u"spaceNetwork"_s);
    QVBoxLayout *column = makeScrollingColumn();
    m_note->setObjectName(u"networkNote"_s);
    m_note->hide();
    column->addWidget(m_note);
    m_network = addPanel(column, tr("Network"), u"networkFacts"_s);
    m_addresses = addPanel(column, tr("Addresses"), u"addressFacts"_s);
    m_aws = addPanel(column, tr("Behind it in AWS"), u"awsFacts"_s);
    m_state = addPanel(column, tr("What the platform last heard"), u"stateFacts"_s);
    column->addStretch();
    connect(&subject, &SpaceSubject::changed, this, &SpaceNetworkTab::showFacts);
    showFacts();
}

FactList *SpaceNetworkTab::addPanel(QVBoxLayout *column, const QString &caption, const QString &name)
{
    auto *panel = new Panel;
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins(16, 12, 16, 12);
    lines->setSpacing(8);
    lines->addWidget(new SectionTitle(caption));
    auto *facts = new FactList;
    facts->setObjectName(name);
    facts->setLabelWidth(kLabelWidth);
    lines->addWidget(facts);
    column->addWidget(panel);
    return facts;
}

QString SpaceNetworkTab::key() const { return u"network"_s; }
QString SpaceNetworkTab::title() const { return tr("Network"); }

void SpaceNetworkTab::refresh()
{
    m_subject.read();
    askAws();
}

void SpaceNetworkTab::askAws()
{
    m_cancel.cancel();
    const CallOptions options{Lane::Interactive, m_cancel.token()};
    const auto take = [this](auto &asked) {
        return [this, &asked](const auto &result) {
            if (!result && result.error().kind == ApiError::Kind::Cancelled)
                return;
            asked = result;
            showAws();
        };
    };
    whenDone(m_workspace.awsAccounts.get(m_subject.ref(), options), this, take(m_account));
    whenDone(m_workspace.availabilityZones.list(m_subject.ref(), options), this, take(m_zones));
    whenDone(m_workspace.spaceServices.roles.get(m_subject.ref(), options), this, take(m_roles));
}

void SpaceNetworkTab::showNote()
{
    const auto &configuration = m_subject.configuration();
    if (m_subject.error()) {
        const ErrorText text = errorText(*m_subject.error());
        return m_note->setMessage(Tone::Failed, configuration ? tr("This may be out of date: %1").arg(text.title) : text.title, text.text, text.details);
    }
    if (!configuration) {
        return m_note->setMessage(Tone::Progress, tr("Reading the space…"));
    }
    if (!configuration->space.hasNetwork) {
        return m_note->setMessage(Tone::Waiting, tr("This space has no network yet."),
            tr("Addresses and DNS names come into being with it, and so do routes, VPNs and endpoints."));
    }
    if (configuration->space.dnsTarget.isEmpty()) {
        return m_note->setMessage(Tone::Progress, tr("The network is being made."), tr("That takes up to half an hour. Addresses appear when it is ready."));
    }
    m_note->hide();
}

void SpaceNetworkTab::showFacts()
{
    showNote();
    showAddresses();
    showAws();
    showState();
}

void SpaceNetworkTab::showAddresses()
{
    m_network->clear();
    m_addresses->clear();
    const auto &configuration = m_subject.configuration();
    for (FactList *facts : {m_network, m_addresses})
        facts->parentWidget()->setVisible(configuration && configuration->space.hasNetwork);
    if (!configuration)
        return;
    const PrivateSpace &space = configuration->space;
    const QString none = tr("none");
    addText(m_network, tr("CIDR block"), space.cidrBlock, none);
    addList(m_network, tr("Reserved CIDR blocks"), space.reservedCidrs, none);
    addList(m_network, tr("Internal DNS servers"), configuration->internalDns.servers, none);
    addList(m_network, tr("Domains they answer for"), configuration->internalDns.domains, none);
    addText(m_addresses, tr("DNS target"), space.dnsTarget, none);
    addText(m_addresses, tr("Internal DNS target"), space.internalDnsTarget, none);
    addList(m_addresses, tr("Inbound static IPs"), space.inboundStaticIps, none);
    addList(m_addresses, tr("Inbound internal static IPs"), configuration->inboundInternalStaticIps, none);
    addList(m_addresses, tr("Outbound static IPs"), space.outboundStaticIps, none);
}

template <typename T>
bool SpaceNetworkTab::addUnread(const QString &label, const Asked<T> &asked)
{
    if (asked && *asked)
        return false;
    m_aws->addFact(label, asked ? tr("not readable: %1").arg(errorLine(asked->error())) : tr("reading…"));
    return true;
}

void SpaceNetworkTab::showAws()
{
    m_aws->clear();
    const auto &configuration = m_subject.configuration();
    const QString region = configuration ? configuration->space.region : QString();
    if (!region.isEmpty())
        m_aws->addFact(tr("Region"), awsRegionText(region).simplified());
    if (!addUnread(tr("AWS account id"), m_account)) {
        addText(m_aws, tr("AWS account id"), **m_account, tr("none"));
        addText(m_aws, tr("Principal of that account"), accountRootArn(**m_account, region), tr("none"));
    }
    if (!addUnread(tr("Availability zones"), m_zones)) {
        QStringList zones;
        for (const AvailabilityZone &zone : **m_zones)
            zones += zone.name.isEmpty() ? zone.id : QString(zone.id + u" ("_s + zone.name + u')');
        addList(m_aws, tr("Availability zones"), zones, tr("none before there is a network"));
    }
    if (!addUnread(tr("IAM role"), m_roles)) {
        const bool isOn = configuration && configuration->enablesIamRole.value_or(false);
        addList(m_aws, tr("IAM role"), (*m_roles)->roles,
            isOn ? tr("being made; that takes some minutes") : tr("none: applications act under no role of their own"));
    }
    m_aws->addFact(tr("Space id"), m_subject.ref().space.value, true);
    m_aws->addFact(tr("Business group id"), m_subject.ref().organization.value, true);
}

void SpaceNetworkTab::showState()
{
    m_state->clear();
    const auto &configuration = m_subject.configuration();
    m_state->parentWidget()->setVisible(configuration && !configuration->parts.isEmpty());
    if (!configuration)
        return;
    for (const SpacePart &part : configuration->parts) {
        QStringList words{part.status};
        if (!part.message.isEmpty())
            words += part.message;
        if (part.lastSeen.isValid())
            words += QLocale().toString(part.lastSeen.toLocalTime(), QLocale::ShortFormat);
        m_state->addFact(part.name, words.join(u"  \u00b7  "_s));
    }
    if (!configuration->space.version.isEmpty())
        m_state->addFact(tr("Version"), configuration->space.version);
    m_state->addFact(tr("Applications"), QString::number(configuration->space.applicationCount));
}

} // namespace hubdeck
