// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnwizard.h"

#include "ui/vpns/vpnconnectionform.h"
#include "ui/vpns/vpncreator.h"
#include "ui/vpns/vpndeviceform.h"
#include "ui/vpns/vpnformpages.h"
#include "ui/vpns/vpnresultpage.h"
#include "ui/vpns/vpnreviewpage.h"
#include "ui/vpns/vpnwherepage.h"
#include "ui/widgets/messagebanner.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = VpnFieldError::Field;

StepWizardTexts texts()
{
    return {VpnWizard::tr("Create VPN connection"), VpnWizard::tr("&Create connection"), VpnWizard::tr("Creating…"),
        VpnWizard::tr("Nothing is created before you choose “Create connection”.")};
}

//! The field that a sentence of the platform is about, by the member it names.
std::optional<Field> concernOf(const QString &sentence)
{
    static const std::initializer_list<std::pair<QLatin1StringView, Field>> members = {{"localAsn"_L1, Field::LocalAsn},
        {"remoteAsn"_L1, Field::RemoteAsn}, {"staticRoutes"_L1, Field::StaticRoutes}, {"remoteIpAddress"_L1, Field::RemoteAddress},
        {"psk"_L1, Field::Key}, {"ptpCidr"_L1, Field::InsideNetwork}};
    for (const auto &[member, field] : members) {
        if (sentence.contains(member, Qt::CaseInsensitive))
            return field;
    }
    return std::nullopt;
}

bool isOfConnection(Field field)
{
    return field == Field::ConnectionName || field == Field::LocalAsn || field == Field::RemoteAsn || field == Field::StaticRoutes;
}

} // namespace

VpnWizard::VpnWizard(const VpnWizardParts &parts, QWidget *parent)
    : StepWizard(u"vpnWizard"_s, texts(), parent)
    , m_parts(parts)
    , m_creator(new VpnCreator(parts.vpns.service, this))
    , m_where(new VpnWherePage(m_parts, m_plan, this))
    , m_connection(new VpnConnectionPage(m_plan, this))
    , m_devices(new VpnDevicesPage(m_plan, this))
    , m_review(new VpnReviewPage(*m_creator, parts.platform, m_plan, this))
    , m_result(new VpnResultPage(m_parts, m_plan, this))
{
    addStep(int(Page::Where), m_where, tr("Where"));
    addStep(int(Page::Connection), m_connection, tr("Connection"));
    addStep(int(Page::Devices), m_devices, tr("Devices"));
    addReview(int(Page::Review), m_review, tr("Review"));
    addStep(int(Page::Result), m_result, tr("Result"));
    connect(m_result, &VpnResultPage::doneChanged, this, &VpnWizard::setAllDone);
    connect(m_creator, &VpnCreator::created, this, &VpnWizard::onCreated);
    if (parts.spaces.loadState() == TableModel::LoadState::Idle)
        parts.spaces.refresh();
    if (parts.vpns.table.loadState() == TableModel::LoadState::Idle)
        parts.vpns.table.refresh();
    start(parts.vpns.service);
}

VpnWizard::~VpnWizard() = default;

void VpnWizard::choose(const SpaceId &space) { m_where->choose(space); }

void VpnWizard::send()
{
    QSet<VpnConnectionId> present;
    for (const VpnConnection &connection : m_parts.vpns.table.connectionsIn(m_plan.spaceRef().space).value_or(QList<VpnConnection>()))
        present.insert(connection.id);
    m_where->banner().hide();
    m_creator->create(m_plan.spaceRef(), m_plan.draft, present);
}

void VpnWizard::onCreated(const VpnCreation &creation)
{
    m_devices->clearKeys(); // and with them those of the plan: nobody needs them any more
    m_parts.vpns.table.note(creation.connection);
    Q_EMIT created(creation.connection);
    m_result->follow(creation);
    goOn();
}

bool VpnWizard::showRefusal(const ApiError &error)
{
    std::optional<Field> field;
    QString text;
    for (const QString &sentence : QStringList{error.serverMessage} + error.details) {
        if (!field && (field = concernOf(sentence)))
            text = sentence;
    }
    if (!field && error.kind == ApiError::Kind::Conflict && error.serverMessage.contains(m_plan.draft.name.trimmed())) {
        field = Field::ConnectionName;
        text = error.serverMessage;
    }
    if (!field)
        return false;
    const Page page = isOfConnection(*field) ? Page::Connection : Page::Devices;
    goBackTo(int(page));
    if (page == Page::Connection)
        m_connection->form().setServerError(*field, text);
    else
        m_devices->form(0).setServerError(*field, text);
    focusLater(page == Page::Connection ? m_connection->firstField() : m_devices->firstField());
    return true;
}

void VpnWizard::reject()
{
    if (m_creator->state() == Submission::State::Unknown)
        m_parts.vpns.table.refresh(); // it may be there
    StepWizard::reject();
}

} // namespace hubdeck
