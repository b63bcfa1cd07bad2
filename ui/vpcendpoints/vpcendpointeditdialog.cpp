// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointeditdialog.h"

#include "core/models/vpcendpointmodel.h"
#include "ui/errors/errortext.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/vpcendpoints/connectioncount.h"
#include "ui/vpcendpoints/spacefacts.h"
#include "ui/vpcendpoints/vpcendpointrefusal.h"
#include "ui/vpcendpoints/vpcendpointserviceform.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/vpcendpoints/vpcendpointzonesform.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Concern = VpcEndpointRefusal::Concern;
using Field = VpcEndpointDraft::Field;

constexpr QSize kPreferredSize(680, 760);
constexpr int kMargin = 24;

QSet<QString> asSet(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

bool sameSettings(const VpcEndpoint &left, const VpcEndpoint &right)
{
    return left.name == right.name && left.serviceName == right.serviceName && left.serviceRegion == right.serviceRegion
        && left.serviceOwner == right.serviceOwner && asSet(left.zoneIds) == asSet(right.zoneIds);
}

// The buttons' place, on the colour of panels with a line to the form.
class Footer final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = ThemeColors::of(this);
        QPainter painter(this);
        painter.fillRect(rect(), colors.panel);
        painter.fillRect(QRect(0, 0, width(), 1), colors.line);
    }
};

std::optional<Field> fieldOf(Concern concern)
{
    switch (concern) {
    case Concern::Name:
        return Field::Name;
    case Concern::ServiceName:
        return Field::ServiceName;
    case Concern::ServiceRegion:
        return Field::ServiceRegion;
    case Concern::ServiceOwner:
        return Field::ServiceOwner;
    case Concern::Zones:
        return Field::Zones;
    case Concern::Space:
    case Concern::Unknown:
        break;
    }
    return std::nullopt;
}

} // namespace

VpcEndpointEditDialog::VpcEndpointEditDialog(const VpcEndpointWizardParts &parts, const VpcEndpoint &endpoint, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_endpoint(endpoint)
    , m_facts(new SpaceFacts(parts.accounts, parts.zones, this))
    , m_connections(new ConnectionCount(parts.organizations, parts.root, parts.spaces, parts.endpoints, this))
    , m_banner(new MessageBanner(this))
    , m_service(new VpcEndpointServiceForm(this))
    , m_zones(new VpcEndpointZonesForm(this))
    , m_nothing(new QLabel(tr("Nothing is changed yet."), this))
    , m_changes(new FactList(this))
    , m_interruption(new MessageBanner(Tone::Waiting, tr("The connection may be interrupted"),
          tr("AWS sets the endpoint up again for this. Applications may lose the connection meanwhile, and the owner may have to accept "
             "once more."), this))
{
    setObjectName(u"vpcEndpointEditDialog"_s);
    setWindowTitle(tr("Edit VPC endpoint"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto space = parts.spaces.find(endpoint.space.space);
    m_spaceName = space ? space->space.name : endpoint.space.space.value;
    build();
    connectForms();
    m_service->load(draftOf(endpoint));
    m_service->setSpace(m_spaceName, space ? space->space.region : QString());
    m_zones->load(draftOf(endpoint));
    m_facts->askZones(endpoint.space);
    m_connections->ask();
    showZones();
    showConnections();
    showChanges();
    const QSize room = screen() ? screen()->availableSize() - QSize(32, 64) : kPreferredSize;
    resize(kPreferredSize.boundedTo(room));
    // Signing out takes the services away; nothing can be changed then.
    connect(&parts.service, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
}

VpcEndpointEditDialog::~VpcEndpointEditDialog()
{
    // A field that loses the keyboard tells so; while there is somebody to tell.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
}

void VpcEndpointEditDialog::build()
{
    m_banner->setObjectName(u"editBanner"_s);
    m_banner->hide();
    m_interruption->setObjectName(u"interruption"_s);
    m_interruption->hide();
    m_changes->setObjectName(u"changes"_s);
    m_nothing->setObjectName(u"nothingChanged"_s);
    textstyle::makeMuted(m_nothing);
    auto *panel = new Panel(this);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(16, 10, 16, 10);
    panelLayout->addWidget(m_nothing);
    panelLayout->addWidget(m_changes);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(kMargin, kMargin - 2, kMargin, 16);
    lines->setSpacing(16);
    lines->addWidget(new PageTitle(tr("Edit \u201c%1\u201d").arg(m_endpoint.name),
        tr("In \u201c%1\u201d. Nothing is sent before you save.").arg(m_spaceName), content));
    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, m_service, new SectionTitle(tr("Zones"), content), m_zones,
             new SectionTitle(tr("What will change"), content), panel, m_interruption})
        lines->addWidget(part);
    lines->addStretch(1);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area, 1);
    buildButtons(layout);
}

void VpcEndpointEditDialog::buildButtons(QVBoxLayout *layout)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    m_save = new QPushButton(tr("&Save changes"), this);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    makePrimary(m_save);
    auto *footer = new Footer(this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addWidget(footer);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &VpcEndpointEditDialog::save);
}

void VpcEndpointEditDialog::connectForms()
{
    connect(m_service, &VpcEndpointServiceForm::changed, this, &VpcEndpointEditDialog::showChanges);
    connect(m_zones, &VpcEndpointZonesForm::changed, this, &VpcEndpointEditDialog::showChanges);
    connect(m_zones, &VpcEndpointZonesForm::retryRequested, this, [this] { m_facts->askZones(m_endpoint.space); });
    connect(m_facts, &SpaceFacts::changed, this, &VpcEndpointEditDialog::showZones);
    connect(m_connections, &ConnectionCount::changed, this, &VpcEndpointEditDialog::showConnections);
}

VpcEndpointDraft VpcEndpointEditDialog::draft() const
{
    VpcEndpointDraft draft = m_service->draft();
    draft.zoneIds = m_zones->draft().zoneIds;
    return draft;
}

QList<VpcEndpointEditDialog::Change> VpcEndpointEditDialog::changes() const
{
    const VpcEndpointDraft after = draft();
    QList<Change> all;
    const auto compare = [&all](const QString &title, const QString &before, const QString &now) {
        if (before != now)
            all.append({title, before, now});
    };
    compare(tr("Name"), m_endpoint.name, after.name.trimmed());
    compare(tr("Service name"), m_endpoint.serviceName, after.serviceName());
    compare(tr("Service region"), m_endpoint.serviceRegion, after.serviceRegion.trimmed());
    compare(tr("Service owner"), m_endpoint.serviceOwner, after.serviceOwner());
    if (asSet(m_endpoint.zoneIds) != asSet(after.zoneIds))
        all.append({tr("Zones"), m_endpoint.zoneIds.join(u", "_s), after.zoneIds.join(u", "_s)});
    return all;
}

void VpcEndpointEditDialog::showZones()
{
    const auto zones = m_facts->zones(m_endpoint.space);
    if (zones.value)
        m_zones->setZones(*zones.value);
    else if (zones.error)
        m_zones->showFailed(*zones.error);
    else
        m_zones->showLoading(m_spaceName);
}

void VpcEndpointEditDialog::showConnections()
{
    m_zones->setConnectionUse(m_connections->use(), int(m_endpoint.zoneIds.size()));
}

void VpcEndpointEditDialog::showChanges()
{
    const QList<Change> all = changes();
    m_changes->clear();
    for (const Change &change : all)
        m_changes->addFact(change.title, tr("%1  \u2192  %2").arg(change.before, change.after.isEmpty() ? tr("nothing") : change.after));
    m_nothing->setVisible(all.isEmpty());
    m_changes->setVisible(!all.isEmpty());
    const bool onlyName = all.size() == 1 && draft().name.trimmed() != m_endpoint.name;
    m_interruption->setVisible(!all.isEmpty() && !onlyName);
    const bool isWrong = m_service->showsErrors() || m_zones->showsErrors();
    m_save->setEnabled(m_state == State::Ready && !all.isEmpty() && !isWrong);
}

void VpcEndpointEditDialog::setState(State state)
{
    m_state = state;
    m_save->setText(state == State::Ready ? tr("&Save changes") : tr("Saving\u2026"));
    m_service->setEnabled(state == State::Ready);
    m_zones->setEnabled(state == State::Ready);
    showChanges();
}

void VpcEndpointEditDialog::save()
{
    if (m_state != State::Ready || !m_service->showAllErrors() || !m_zones->showAllErrors())
        return;
    m_banner->hide();
    m_service->clearServerErrors();
    m_zones->setServerError({});
    m_askedToLeave = false;
    setState(State::Reading);
    whenDone(m_parts.service.get(m_endpoint.space, m_endpoint.id, {Lane::Interactive, m_cancel.token()}), this,
        [this](const Result<VpcEndpoint> &result) { onReadAgain(result); });
}

void VpcEndpointEditDialog::onReadAgain(const Result<VpcEndpoint> &result)
{
    if (!result) {
        setState(State::Ready);
        return showError(result.error());
    }
    const bool isAsItWas = sameSettings(m_endpoint, *result);
    m_endpoint = *result;
    if (isAsItWas)
        return send();
    m_parts.endpoints.note(*result);
    setState(State::Ready);
    m_banner->setMessage(Tone::Waiting, tr("Somebody else has changed this endpoint meanwhile"),
        tr("Nothing was sent. Below is what will change as it is now; save again if that is what you want."));
}

void VpcEndpointEditDialog::send()
{
    m_parts.endpoints.setBusy(m_endpoint.id, true);
    setState(State::Sending);
    // No cancel token: what was sent has an outcome, and somebody has to hear of it.
    whenDone(m_parts.service.change(m_endpoint.space, m_endpoint.id, draft()), this,
        [this](const Result<VpcEndpoint> &result) { onAnswer(result); });
}

void VpcEndpointEditDialog::onAnswer(const Result<VpcEndpoint> &result)
{
    m_parts.endpoints.setBusy(m_endpoint.id, false);
    setAttribute(Qt::WA_DeleteOnClose);
    setState(State::Ready);
    if (result) {
        m_parts.endpoints.note(*result);
        m_parts.watch.watch(*result);
        Q_EMIT changed(*result);
        accept();
        return deleteLater(); // a hidden dialog is not closed by accept()
    }
    const auto refusals = readVpcEndpointRefusal(result.error());
    const bool isPlaced = std::any_of(refusals.cbegin(), refusals.cend(), [](const auto &refusal) { return fieldOf(refusal.concern).has_value(); });
    if (isPlaced)
        showRefusals(refusals);
    else
        showError(result.error());
    show();
}

void VpcEndpointEditDialog::showRefusals(const QList<VpcEndpointRefusal> &refusals)
{
    for (const VpcEndpointRefusal &refusal : refusals) {
        const auto field = fieldOf(refusal.concern);
        if (!field)
            continue;
        if (*field == Field::Zones)
            m_zones->setServerError(refusal.text);
        else
            m_service->setServerError(*field, refusal.text);
    }
    const auto first = std::find_if(refusals.cbegin(), refusals.cend(), [](const auto &refusal) { return fieldOf(refusal.concern).has_value(); });
    if (*fieldOf(first->concern) == Field::Zones)
        m_zones->focusZones();
    else
        m_service->fieldWidget(*fieldOf(first->concern))->setFocus(Qt::OtherFocusReason);
}

void VpcEndpointEditDialog::showError(const ApiError &error)
{
    const ErrorText text = errorText(error);
    m_banner->setMessage(Tone::Failed, text.title, tr("%1 What you entered is kept.").arg(text.text), text.details);
}

void VpcEndpointEditDialog::reject()
{
    if (m_state != State::Sending)
        return QDialog::reject();
    if (std::exchange(m_askedToLeave, true)) {
        setAttribute(Qt::WA_DeleteOnClose, false); // onAnswer closes it, or brings it back
        return hide();
    }
    m_banner->setMessage(Tone::Waiting, tr("The change has already been sent"),
        tr("It cannot be taken back. Press Cancel once more to close this window: it comes back only if the platform says no."));
}

} // namespace hubdeck
