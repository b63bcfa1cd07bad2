// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayeditdialog.h"

#include "core/models/transitgatewaymodel.h"
#include "ui/theme/textstyle.h"
#include "ui/transitgateways/transitgatewaydetailsform.h"
#include "ui/transitgateways/transitgatewaytexts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"
#include "ui/wizards/requestbox.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = TransitGatewayDraft::Field;

QSet<QString> asSet(const QStringList &list) { return {list.cbegin(), list.cend()}; }

//! What \a left has and \a right has not, in the order of \a left.
QStringList without(const QStringList &left, const QStringList &right)
{
    QStringList rest;
    for (const QString &one : left) {
        if (!right.contains(one))
            rest += one;
    }
    return rest;
}

TransitGatewayPlace placeOf(const TransitGateway &gateway, const TransitGatewayParts &parts)
{
    TransitGatewayPlace place;
    place.region = gateway.region;
    if (const auto row = parts.spaces.find(gateway.space->space))
        place.cidrBlock = row->space.cidrBlock;
    if (const auto there = parts.gateways.gatewaysIn(*gateway.space)) {
        place.routesInUse = 0;
        for (const TransitGateway &other : *there)
            *place.routesInUse += other.id == gateway.id ? 0 : int(other.routes.size());
    }
    return place;
}

} // namespace

TransitGatewayEditDialog::TransitGatewayEditDialog(const TransitGatewayParts &parts, const TransitGateway &gateway, QWidget *parent)
    : ActionDialog(u"transitGatewayEditDialog"_s, parts.service, parent)
    , m_parts(parts)
    , m_gateway(gateway)
    , m_form(new TransitGatewayDetailsForm(this))
    , m_nothing(new QLabel(tr("Nothing is changed yet."), this))
    , m_changes(new FactList(this))
    , m_interruption(new MessageBanner(this))
    , m_request(new RequestBox(this))
{
    if (gateway.space) {
        const auto row = parts.spaces.find(gateway.space->space);
        m_spaceName = row ? row->space.name : gateway.space->space.value;
    }
    build();
    load();
}

void TransitGatewayEditDialog::build()
{
    setWindowTitle(tr("Edit transit gateway"));
    setHeading(tr("Edit %1").arg(m_gateway.name),
        m_spaceName.isEmpty() ? tr("No private space uses it: only its name can be changed.") : tr("In %1. Nothing is sent before you save.").arg(m_spaceName));
    textstyle::makeMuted(m_nothing);
    m_nothing->setObjectName(u"nothingChanged"_s);
    m_changes->setObjectName(u"changes"_s);
    m_interruption->setObjectName(u"interruption"_s);
    auto *panel = new Panel(this);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(16, 10, 16, 10);
    panelLayout->addWidget(m_nothing);
    panelLayout->addWidget(m_changes);
    for (QWidget *part : std::initializer_list<QWidget *>{m_form, new SectionTitle(tr("What will change"), this), panel, m_interruption, m_request})
        body()->addWidget(part);
    m_form->setRoutesShown(m_gateway.space.has_value());
    if (m_gateway.space)
        m_form->setPlace(placeOf(m_gateway, m_parts), m_spaceName);
    connect(m_form, &TransitGatewayDetailsForm::changed, this, &TransitGatewayEditDialog::showChanges);
}

void TransitGatewayEditDialog::load()
{
    m_form->load(draftOf(m_gateway));
    m_form->firstField()->setFocus();
    setBusy(false);
}

bool TransitGatewayEditDialog::renames() const { return m_form->draft().name.trimmed() != m_gateway.name; }

// The order of routes means nothing.
bool TransitGatewayEditDialog::changesRoutes() const { return m_gateway.space && asSet(m_form->draft().routes) != asSet(m_gateway.routes); }

void TransitGatewayEditDialog::showChanges()
{
    const TransitGatewayDraft draft = m_form->draft();
    m_changes->clear();
    if (renames())
        m_changes->addFact(tr("Name"), tr("%1  →  %2").arg(m_gateway.name, draft.name.trimmed().isEmpty() ? tr("nothing") : draft.name.trimmed()));
    const QStringList gone = m_gateway.space ? without(m_gateway.routes, draft.routes) : QStringList();
    const QStringList added = m_gateway.space ? without(draft.routes, m_gateway.routes) : QStringList();
    if (!gone.isEmpty())
        m_changes->addFact(tr("Routes that go"), gone.join(u", "_s));
    if (!added.isEmpty())
        m_changes->addFact(tr("New routes"), added.join(u", "_s));
    const bool isAnything = renames() || changesRoutes();
    m_nothing->setVisible(!isAnything);
    m_changes->setVisible(isAnything);
    m_request->setVisible(isAnything);
    if (changesRoutes())
        m_request->setRequest(TransitGateways::routesRequest(*m_gateway.space, m_gateway.id, draft.tidyRoutes()), m_parts.platform);
    else
        m_request->setRequest(TransitGateways::renameRequest(m_gateway.organization, m_gateway.id, draft.name), m_parts.platform);
    const auto pending = m_gateway.space ? m_parts.gateways.pendingIn(*m_gateway.space) : std::nullopt;
    m_interruption->setVisible(changesRoutes() && (pending || !gone.isEmpty()));
    if (pending)
        m_interruption->setMessage(Tone::Waiting, tr("This change will be held up"), heldUpText(*pending, m_spaceName));
    else if (!gone.isEmpty())
        m_interruption->setMessage(Tone::Waiting, tr("Applications lose the way to the routes that go"), tr("At once, in all of %1.").arg(m_spaceName));
    if (!changesRoutes() || (!pending && gone.isEmpty()))
        m_interruption->hide();
    acting().setEnabled(!m_isBusy && isAnything && !m_form->showsErrors());
}

void TransitGatewayEditDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    acting().setText(isBusy ? tr("Saving…") : tr("&Save changes"));
    m_form->setEnabled(!isBusy);
    showChanges();
}

void TransitGatewayEditDialog::act()
{
    if (m_isBusy || !m_form->showAllErrors())
        return showChanges();
    banner().hide();
    m_form->clearServerErrors();
    setBusy(true);
    if (!m_gateway.space)
        return sendName(); // there is no reading of one that no space uses
    whenDone(m_parts.service.get(*m_gateway.space, m_gateway.id), this, [this](const Result<TransitGateway> &result) { onReadAgain(result); });
}

void TransitGatewayEditDialog::onReadAgain(const Result<TransitGateway> &result)
{
    if (!result) {
        setBusy(false);
        return showError(result.error(), tr("What you entered is kept."));
    }
    const bool isAsItWas = result->name == m_gateway.name && asSet(result->routes) == asSet(m_gateway.routes);
    m_gateway = *result;
    if (isAsItWas)
        return renames() ? sendName() : sendRoutes();
    m_parts.gateways.note(*result);
    setBusy(false);
    banner().setMessage(Tone::Waiting, tr("Somebody else has changed this gateway meanwhile"),
        tr("Nothing was sent. Below is what will change as it is now; save again if that is what you want."));
}

void TransitGatewayEditDialog::sendName()
{
    m_parts.gateways.setBusy(m_gateway, true);
    const QString name = m_form->draft().name.trimmed();
    whenDone(m_parts.service.rename(m_gateway, name), this, [this, name](const Result<Done> &result) {
        if (!result)
            return fail(result.error(), Field::Name);
        m_wasRenamed = true;
        m_gateway.name = name;
        m_parts.gateways.note(m_gateway);
        changesRoutes() ? sendRoutes() : finish();
    });
}

void TransitGatewayEditDialog::sendRoutes()
{
    m_parts.gateways.setBusy(m_gateway, true);
    const QStringList routes = m_form->draft().tidyRoutes();
    whenDone(m_parts.service.changeRoutes(*m_gateway.space, m_gateway.id, routes), this, [this](const Result<Done> &result) {
        if (!result)
            return fail(result.error(), Field::Routes);
        finish();
    });
}

void TransitGatewayEditDialog::finish()
{
    m_parts.gateways.setBusy(m_gateway, false);
    m_parts.gateways.readAgain(m_gateway); // the answers to changes are not whole gateways
    m_isBusy = false;
    accept();
    deleteLater(); // a hidden dialog is not closed by accept()
}

void TransitGatewayEditDialog::fail(const ApiError &error, Field field)
{
    m_parts.gateways.setBusy(m_gateway, false);
    setAttribute(Qt::WA_DeleteOnClose);
    setBusy(false);
    const bool isRefusal = error.kind == ApiError::Kind::Refused || error.kind == ApiError::Kind::Conflict;
    if (isRefusal && !error.serverMessage.isEmpty())
        m_form->setServerError(field, (QStringList{error.serverMessage} + error.details).join(u'\n'));
    if (!isRefusal || error.serverMessage.isEmpty() || m_wasRenamed)
        showError(error, m_wasRenamed ? tr("The name was changed, the routes were not. What you entered is kept.") : tr("What you entered is kept."));
    show();
    showChanges();
}

void TransitGatewayEditDialog::reject()
{
    if (!m_isBusy)
        return ActionDialog::reject();
    setAttribute(Qt::WA_DeleteOnClose, false); // finish() removes it, or fail() brings it back
    hide();
}

} // namespace hubdeck
