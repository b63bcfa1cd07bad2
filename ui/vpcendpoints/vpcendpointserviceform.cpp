// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointserviceform.h"

#include "core/cloudhub/servicename.h"
#include "ui/vpcendpoints/awsservicecombo.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/regioncombo.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Draft = VpcEndpointDraft;

constexpr int kDigitsOfServiceId = 17;

//! The region in an endpoint service name, also while its last part is still being typed.
QString regionInServiceName(const QString &name)
{
    const QStringList parts = name.trimmed().split(u'.');
    if (parts.value(2) == u"vpce"_s)
        return parts.size() > 4 && looksLikeAwsRegion(parts.at(3)) ? parts.at(3) : QString();
    return readServiceName(name.trimmed()).region;
}

bool isGlobalAwsService(const QString &id)
{
    const auto &services = awsServices();
    return std::any_of(services.cbegin(), services.cend(),
        [&id](const AwsServiceName &service) { return service.isGlobal && service.id == id; });
}

} // namespace

VpcEndpointServiceForm::VpcEndpointServiceForm(QWidget *parent)
    : QWidget(parent)
    , m_group(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_kind(new SegmentedControl(this))
    , m_name(new QLineEdit(this))
    , m_typedServiceName(new QLineEdit(this))
    , m_awsService(new AwsServiceCombo(this))
    , m_region(new RegionCombo(this))
    , m_owner(new QLineEdit(this))
    , m_regionNote(new MessageBanner(this))
{
    build();
    connectFields();
    load({});
}

void VpcEndpointServiceForm::build()
{
    m_kind->setObjectName(u"kind"_s);
    m_kind->addSegment(serviceKindText(Draft::ServiceKind::AwsService), int(Draft::ServiceKind::AwsService));
    m_kind->addSegment(serviceKindText(Draft::ServiceKind::EndpointService), int(Draft::ServiceKind::EndpointService));
    m_name->setObjectName(u"endpointName"_s);
    m_typedServiceName->setObjectName(u"serviceName"_s);
    m_typedServiceName->setPlaceholderText(u"com.amazonaws.vpce.eu-central-1.vpce-svc-\u2026"_s);
    m_awsService->setObjectName(u"awsService"_s);
    m_region->setObjectName(u"serviceRegion"_s);
    m_owner->setObjectName(u"serviceOwner"_s);
    m_regionNote->setObjectName(u"regionNote"_s);
    m_regionNote->hide();

    m_group->addField(tr("&Kind"), m_kind);
    m_nameRow = m_group->addField(tr("N&ame"), m_name);
    m_endpointServiceRow = m_group->addField(tr("&Service name"), m_typedServiceName);
    m_awsServiceRow = m_group->addField(tr("&Service"), m_awsService);
    m_regionRow = m_group->addField(tr("Service &region"), m_region);
    m_ownerRow = m_group->addField(tr("Service &owner"), m_owner);
    m_group->addWidget(m_regionNote);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_group);
    orderTabs();
}

// The segments of the kind were made after the fields that follow it.
void VpcEndpointServiceForm::orderTabs()
{
    QWidget *last = nullptr;
    const auto append = [&last](QWidget *field) {
        if (last)
            QWidget::setTabOrder(last, field);
        last = field;
    };
    for (QWidget *segment : m_kind->findChildren<QAbstractButton *>())
        append(segment);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_typedServiceName, m_awsService, m_region, m_owner})
        append(field);
}

void VpcEndpointServiceForm::connectFields()
{
    const auto follows = [this](QLineEdit *edit, Field field) {
        connect(edit, &QLineEdit::textEdited, this, [this, field] { onEdited(field); });
        connect(edit, &QLineEdit::editingFinished, this, [this, field] { onSettled(field); });
    };
    follows(m_name, Field::Name);
    follows(m_typedServiceName, Field::ServiceName);
    follows(m_owner, Field::ServiceOwner);
    connect(m_awsService, &IdCombo::idEdited, this, [this] { onEdited(Field::ServiceName); });
    connect(m_awsService->lineEdit(), &QLineEdit::editingFinished, this, [this] { onSettled(Field::ServiceName); });
    connect(m_region, &IdCombo::idEdited, this, [this] {
        m_regionChosen = true;
        onEdited(Field::ServiceRegion);
    });
    connect(m_region->lineEdit(), &QLineEdit::editingFinished, this, [this] { onSettled(Field::ServiceRegion); });
    connect(m_kind, &SegmentedControl::currentIndexChanged, this, &VpcEndpointServiceForm::onKindChanged);
}

void VpcEndpointServiceForm::setSpace(const QString &name, const QString &region)
{
    m_spaceName = name;
    m_spaceRegion = region;
    follow();
    showState();
}

void VpcEndpointServiceForm::load(const VpcEndpointDraft &draft)
{
    m_loaded = draft;
    m_stages.clear();
    m_serverErrors.clear();
    m_name->setText(draft.name);
    m_typedServiceName->setText(draft.typedServiceName);
    m_awsService->setId(draft.awsService);
    m_typedOwner = draft.typedOwner;
    m_ownerFollows = false;
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentData(int(draft.kind));
    }
    showKind();
    m_region->setId(draft.serviceRegion);
    m_regionChosen = !draft.serviceRegion.isEmpty() && draft.serviceRegion != expectedRegion();
    follow();
    showState();
}

VpcEndpointDraft VpcEndpointServiceForm::draft() const
{
    VpcEndpointDraft draft = m_loaded;
    draft.name = m_name->text();
    draft.kind = Draft::ServiceKind(m_kind->currentData().toInt());
    draft.awsService = m_awsService->id();
    draft.typedServiceName = m_typedServiceName->text();
    draft.serviceRegion = m_region->id();
    draft.typedOwner = isAwsService() ? m_typedOwner : m_owner->text();
    return draft;
}

QList<VpcEndpointDraft::Error> VpcEndpointServiceForm::errors() const
{
    QList<Draft::Error> errors = draft().validate();
    errors.removeIf([](const Draft::Error &error) { return error.field == Field::Zones; });
    return errors;
}

bool VpcEndpointServiceForm::isAwsService() const
{
    return m_kind->currentData().toInt() == int(Draft::ServiceKind::AwsService);
}

void VpcEndpointServiceForm::onEdited(Field field)
{
    Stage &stage = m_stages[field];
    stage = std::max(stage, Stage::Editing);
    m_serverErrors.remove(field);
    follow();
    showState();
    Q_EMIT changed();
}

void VpcEndpointServiceForm::onSettled(Field field)
{
    if (m_stages.value(field) != Stage::Editing)
        return;
    m_stages[field] = Stage::Settled;
    showState();
    Q_EMIT changed();
}

void VpcEndpointServiceForm::onKindChanged()
{
    if (isAwsService())
        m_typedOwner = m_owner->text();
    m_serverErrors.clear();
    m_stages.remove(Field::ServiceName);
    m_stages.remove(Field::ServiceOwner);
    showKind();
    follow();
    showState();
    Q_EMIT changed();
}

void VpcEndpointServiceForm::showKind()
{
    const bool aws = isAwsService();
    m_awsServiceRow->setVisible(aws);
    m_endpointServiceRow->setVisible(!aws);
    m_owner->setEnabled(!aws);
    m_owner->setText(aws ? u"amazon"_s : m_typedOwner);
}

//! Where the service must be, as far as its name or the space tells.
QString VpcEndpointServiceForm::expectedRegion() const
{
    if (isAwsService())
        return isGlobalAwsService(m_awsService->id()) ? u"us-east-1"_s : m_spaceRegion;
    const QString named = regionInServiceName(m_typedServiceName->text());
    return named.isEmpty() ? m_spaceRegion : named;
}

void VpcEndpointServiceForm::follow()
{
    if (!m_regionChosen && !expectedRegion().isEmpty())
        m_region->setId(expectedRegion());
    if (isAwsService() || m_stages.value(Field::ServiceOwner) != Stage::Pristine)
        return;
    // On its way to the name of an endpoint service a text passes through what could be an AWS service.
    const bool isAwsName = !readServiceName(m_typedServiceName->text().trimmed()).awsService.isEmpty();
    if (isAwsName && m_owner->text().isEmpty())
        m_owner->setText(u"amazon"_s);
    else if (!isAwsName && m_ownerFollows)
        m_owner->clear();
    m_ownerFollows = isAwsName && m_owner->text() == u"amazon"_s;
}

// What more typing at the end of the text can put right.
bool VpcEndpointServiceForm::mayBecomeRight(const Draft::Error &error) const
{
    switch (error.fault) {
    case Draft::Fault::Missing:
    case Draft::Fault::NotARegion:
    case Draft::Fault::NotAnOwner:
        return true;
    case Draft::Fault::NotAServiceName:
        return error.detail.isEmpty() || m_typedServiceName->text().trimmed().endsWith(error.detail);
    case Draft::Fault::WrongIdLength:
        return error.detail.toInt() < kDigitsOfServiceId;
    default:
        return false;
    }
}

bool VpcEndpointServiceForm::isShown(const Draft::Error &error) const
{
    switch (m_stages.value(error.field)) {
    case Stage::Pristine:
        return error.fault == Draft::Fault::RegionDiffersFromName;
    case Stage::Editing:
        return !mayBecomeRight(error);
    case Stage::Settled:
        return true;
    }
    Q_UNREACHABLE();
}

bool VpcEndpointServiceForm::showsErrors() const
{
    const auto all = errors();
    return std::any_of(all.cbegin(), all.cend(), [this](const Draft::Error &error) { return isShown(error); });
}

bool VpcEndpointServiceForm::showAllErrors()
{
    for (const Field field : {Field::Name, Field::ServiceName, Field::ServiceRegion, Field::ServiceOwner})
        m_stages[field] = Stage::Settled;
    showState();
    Q_EMIT changed();
    const auto all = errors();
    if (all.isEmpty())
        return true;
    fieldWidget(all.constFirst().field)->setFocus(Qt::OtherFocusReason);
    return false;
}

void VpcEndpointServiceForm::setServerError(Field field, const QString &sentence)
{
    m_serverErrors.insert(field, sentence);
    showState();
}

void VpcEndpointServiceForm::clearServerErrors()
{
    m_serverErrors.clear();
    showState();
}

QWidget *VpcEndpointServiceForm::fieldWidget(Field field) const
{
    const FieldRow *shown = row(field);
    return shown ? shown->control() : nullptr;
}

QWidget *VpcEndpointServiceForm::firstField() const
{
    return m_kind;
}

FieldRow *VpcEndpointServiceForm::row(Field field) const
{
    switch (field) {
    case Field::Name:
        return m_nameRow;
    case Field::ServiceName:
        return isAwsService() ? m_awsServiceRow : m_endpointServiceRow;
    case Field::ServiceRegion:
        return m_regionRow;
    case Field::ServiceOwner:
        return m_ownerRow;
    case Field::Zones:
        break;
    }
    return nullptr;
}

void VpcEndpointServiceForm::showState()
{
    QHash<Field, QString> texts = m_serverErrors;
    for (const Draft::Error &error : errors()) {
        if (isShown(error))
            texts.insert(error.field, draftErrorText(error));
    }
    for (const Field field : {Field::Name, Field::ServiceName, Field::ServiceRegion, Field::ServiceOwner})
        row(field)->setError(texts.value(field));
    showHints(draft());
}

QString VpcEndpointServiceForm::serviceNameHint() const
{
    const QString id = m_typedServiceName->text().trimmed().section(u"vpce-svc-"_s, 1);
    if (m_stages.value(Field::ServiceName) != Stage::Pristine && !id.isEmpty() && id.size() < kDigitsOfServiceId)
        return tr("%1 of %2 digits").arg(id.size()).arg(kDigitsOfServiceId);
    return m_typedServiceName->text().isEmpty() ? tr("The owner of the service tells you its name.") : QString();
}

void VpcEndpointServiceForm::showHints(const VpcEndpointDraft &draft)
{
    m_endpointServiceRow->setHint(serviceNameHint());
    m_awsServiceRow->setHint(draft.awsService.isEmpty() ? QString() : awsServiceFullName(draft.awsService.trimmed(), draft.serviceRegion));
    m_ownerRow->setHint(isAwsService() ? tr("AWS's own services belong to \u201camazon\u201d.")
                                       : tr("The 12-digit AWS account that owns the service, or \u201camazon\u201d."));
    showRegionNote(draft);
}

void VpcEndpointServiceForm::showRegionNote(const VpcEndpointDraft &draft)
{
    const bool isKnown = !m_spaceRegion.isEmpty() && looksLikeAwsRegion(draft.serviceRegion);
    const bool differs = isKnown && draft.serviceRegion != m_spaceRegion;
    m_regionRow->setHint(!isKnown ? QString()
            : differs             ? tr("\u201c%1\u201d is in another region: %2.").arg(m_spaceName, awsRegionText(m_spaceRegion))
                                  : tr("Same region as \u201c%1\u201d.").arg(m_spaceName));
    if (differs && m_regionNote->isHidden()) {
        m_regionNote->setMessage(Tone::Waiting, tr("The service is in another region"),
            tr("Zones need not match then. Traffic between the regions takes longer and AWS charges for it. The platform does not check "
               "whether the owner lets other regions in: if not, the endpoint ends as Invalid."));
    }
    m_regionNote->setVisible(differs);
}

} // namespace hubdeck
