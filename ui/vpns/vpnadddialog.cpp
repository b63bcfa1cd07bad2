// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnadddialog.h"

#include "core/net/futures.h"
#include "ui/theme/textstyle.h"
#include "ui/vpns/vpnconnectionform.h"
#include "ui/vpns/vpndeviceform.h"
#include "ui/vpns/vpntexts.h"
#include "ui/widgets/messagebanner.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

//! A draft that routes as the members of the connection do.
VpnConnectionDraft sharedBy(const VpnConnection &connection)
{
    VpnConnectionDraft draft;
    if (connection.vpns.isEmpty())
        return draft;
    const Vpn &first = connection.vpns.constFirst();
    draft.routing = first.isStatic() ? VpnConnectionDraft::Routing::Static : VpnConnectionDraft::Routing::Bgp;
    draft.staticRoutes = first.staticRoutes.join(u'\n');
    if (first.remoteAsn)
        draft.remoteAsn = QString::number(*first.remoteAsn);
    if (first.localAsn)
        draft.localAsn = QString::number(*first.localAsn);
    return draft;
}

} // namespace

VpnAddDialog::VpnAddDialog(const VpnDialogParts &parts, const VpnRow &row, QWidget *parent)
    : VpnDialog(u"vpnAddDialog"_s, parts.service, parent)
    , m_parts(parts)
    , m_connection(row.connection)
    , m_surroundings(surroundingsIn(parts.table.connectionsIn(row.connection.space.space).value_or(QList{row.connection})))
    , m_shared(sharedBy(row.connection))
    , m_form(new VpnConnectionForm(VpnConnectionForm::Purpose::MoreVpns, this))
    , m_device(new VpnDeviceForm(0, this))
{
    setWindowTitle(tr("Add VPN"));
    setHeading(tr("Add a VPN to %1").arg(row.connection.name),
        tr("In %1. To another device than the first, it keeps the connection up when one device is lost. It uses one network connection.").arg(row.spaceName));
    m_form->load(m_shared);
    m_form->setLocalAsnOfSpace(m_surroundings.localAsn);
    auto *forever = new QLabel(vpnForeverText(), this);
    forever->setWordWrap(true);
    textstyle::makeMuted(forever);
    for (QWidget *part : std::initializer_list<QWidget *>{m_device, m_form, forever})
        body()->addWidget(part);
    connect(m_form, &VpnConnectionForm::changed, this, &VpnAddDialog::check);
    connect(m_device, &VpnDeviceForm::changed, this, &VpnAddDialog::check);
    setBusy(false);
    check();
    m_device->firstField()->setFocus();
}

VpnConnectionDraft VpnAddDialog::draft() const
{
    VpnConnectionDraft draft = m_shared;
    m_form->store(draft);
    draft.vpns = {m_device->draft()};
    return draft;
}

void VpnAddDialog::check()
{
    QList<VpnFieldError> errors = draft().validate(m_surroundings, false);
    const QString address = draft().vpns.constFirst().remoteAddress.trimmed();
    for (const Vpn &vpn : std::as_const(m_connection.vpns)) {
        if (!address.isEmpty() && vpn.remoteAddress == address)
            errors.append({VpnFieldError::Field::RemoteAddress, VpnFieldError::Fault::Twice, address, 0});
    }
    m_form->setErrors(errors);
    m_device->setErrors(errors);
}

void VpnAddDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_form->setEnabled(!isBusy);
    m_device->setEnabled(!isBusy);
    acting().setEnabled(!isBusy);
    acting().setText(isBusy ? tr("Adding\u2026") : tr("&Add VPN"));
}

void VpnAddDialog::act()
{
    // The lower form first, so that the keyboard ends on the first error.
    const bool isFormFine = m_form->showAllErrors();
    if (!m_device->showAllErrors() || !isFormFine || m_isBusy)
        return;
    banner().hide();
    setBusy(true);
    // No cancel token: what was sent has an outcome, and somebody has to hear of it.
    whenDone(m_parts.service.addVpn(m_connection, draft()), this, [this](const Result<VpnCreation> &result) { onAnswer(result); });
}

void VpnAddDialog::onAnswer(const Result<VpnCreation> &result)
{
    setBusy(false);
    setAttribute(Qt::WA_DeleteOnClose);
    if (result) {
        m_device->clearKeys();
        m_parts.table.note(result->connection);
        if (!result->made.isEmpty())
            Q_EMIT added(result->connection, result->made.constFirst());
        accept();
        return deleteLater(); // a hidden dialog is not closed by accept()
    }
    if (result.error().kind == ApiError::Kind::UnknownOutcome) {
        showError(result.error(), tr("Close this window and look at the table: the VPN may be there. Nothing is sent a second time."));
        acting().setEnabled(false);
        m_parts.table.readAgain(m_connection.space, m_connection.id);
    } else {
        showError(result.error(), tr("Nothing was added; what you entered is kept."));
    }
    show();
}

void VpnAddDialog::reject()
{
    if (!m_isBusy)
        return VpnDialog::reject();
    setAttribute(Qt::WA_DeleteOnClose, false);
    hide();
}

} // namespace hubdeck
