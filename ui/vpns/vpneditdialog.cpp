// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpneditdialog.h"

#include "core/net/futures.h"
#include "ui/theme/textstyle.h"
#include "ui/vpns/vpntexts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kRouteLines = 4;

bool isSameVpn(const VpnConnection &left, const VpnConnection &right, const VpnId &id)
{
    const Vpn *one = left.find(id);
    const Vpn *other = right.find(id);
    return one && other && left.name == right.name && one->name == other->name && one->staticRoutes == other->staticRoutes;
}

} // namespace

VpnEditDialog::VpnEditDialog(const VpnDialogParts &parts, const VpnRow &row, QWidget *parent)
    : VpnDialog(u"vpnEditDialog"_s, parts.service, parent)
    , m_parts(parts)
    , m_connection(row.connection)
    , m_id(row.vpn)
    , m_vpn(row.member())
    , m_form(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_connectionName(new QLineEdit(row.connection.name, this))
    , m_name(new QLineEdit(m_vpn.name, this))
    , m_restart(new MessageBanner(this))
    , m_nothing(new QLabel(tr("Nothing is changed yet."), this))
    , m_changes(new FactList(this))
{
    setWindowTitle(tr("Edit VPN"));
    setHeading(tr("Edit %1").arg(vpnDisplayName(m_vpn)), tr("In connection %1 of %2. Nothing is sent before you save.").arg(row.connection.name, row.spaceName));
    build();
    showChanges();
}

void VpnEditDialog::build()
{
    m_connectionName->setObjectName(u"connectionName"_s);
    m_name->setObjectName(u"vpnName"_s);
    m_connectionNameRow = m_form->addField(tr("&Connection name"), m_connectionName);
    m_nameRow = m_form->addField(tr("&VPN name"), m_name);
    if (m_vpn.isStatic()) {
        m_routes = new QPlainTextEdit(m_vpn.staticRoutes.join(u'\n'), this);
        m_routes->setObjectName(u"staticRoutes"_s);
        m_routes->setTabChangesFocus(true);
        m_routes->setFixedHeight(m_routes->fontMetrics().lineSpacing() * kRouteLines + 16);
        m_routesRow = m_form->addField(tr("Static &networks"), m_routes, tr("Behind the device, one a line. They replace those of before."));
        connect(m_routes, &QPlainTextEdit::textChanged, this, &VpnEditDialog::showChanges);
    }
    for (int tunnel = 0; tunnel < int(m_initiation.size()) && tunnel < m_vpn.tunnels.size(); ++tunnel) {
        m_initiation[size_t(tunnel)] = makeInitiation(tunnel);
        m_form->addField(tr("Tunnel &%1 initiated by").arg(tunnel + 1), m_initiation[size_t(tunnel)],
            tunnel == 0 ? tr("The platform does not tell who does it now.") : QString());
    }
    m_form->orderTabs();
    m_restart->setObjectName(u"restartWarning"_s);
    m_restart->hide();
    m_nothing->setObjectName(u"nothingChanged"_s);
    textstyle::makeMuted(m_nothing);
    m_changes->setObjectName(u"changes"_s);
    auto *panel = new Panel(this);
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins(16, 10, 16, 10);
    lines->addWidget(m_nothing);
    lines->addWidget(m_changes);
    auto *forever = new QLabel(vpnForeverText(), this);
    forever->setWordWrap(true);
    textstyle::makeMuted(forever);
    for (QWidget *part : std::initializer_list<QWidget *>{m_form, new SectionTitle(tr("What will change"), this), panel, m_restart, forever})
        body()->addWidget(part);
    connect(m_connectionName, &QLineEdit::textChanged, this, &VpnEditDialog::showChanges);
    connect(m_name, &QLineEdit::textChanged, this, &VpnEditDialog::showChanges);
}

QComboBox *VpnEditDialog::makeInitiation(int tunnel)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(u"initiation%1"_s.arg(tunnel + 1));
    combo->addItem(tr("Leave as it is (not readable)"));
    for (const TunnelInitiation initiation : {TunnelInitiation::Platform, TunnelInitiation::RemoteDevice})
        combo->addItem(initiationText(initiation), int(initiation));
    connect(combo, &QComboBox::currentIndexChanged, this, &VpnEditDialog::showChanges);
    return combo;
}

QString VpnEditDialog::connectionName() const { return m_connectionName->text().trimmed(); }

bool VpnEditDialog::renamesConnection() const { return connectionName() != m_connection.name; }

VpnChange VpnEditDialog::change() const
{
    VpnChange change;
    if (m_name->text().trimmed() != m_vpn.name)
        change.name = m_name->text();
    VpnConnectionDraft routes;
    routes.staticRoutes = m_routes ? m_routes->toPlainText() : QString();
    if (m_routes && routes.routeList() != m_vpn.staticRoutes)
        change.staticRoutes = routes.staticRoutes;
    for (size_t tunnel = 0; tunnel < m_initiation.size(); ++tunnel) {
        if (m_initiation[tunnel] && m_initiation[tunnel]->currentIndex() > 0)
            change.initiation[tunnel] = TunnelInitiation(m_initiation[tunnel]->currentData().toInt());
    }
    return change;
}

void VpnEditDialog::showChanges()
{
    const VpnChange change = this->change();
    const auto arrow = [](const QString &before, const QString &after) {
        return tr("%1  \u2192  %2").arg(before.isEmpty() ? tr("nothing") : before, after.isEmpty() ? tr("nothing") : after);
    };
    m_changes->clear();
    if (renamesConnection())
        m_changes->addFact(tr("Connection name"), arrow(m_connection.name, connectionName()));
    if (change.name)
        m_changes->addFact(tr("VPN name"), arrow(m_vpn.name, change.name->trimmed()));
    if (change.staticRoutes) {
        VpnConnectionDraft routes;
        routes.staticRoutes = *change.staticRoutes;
        m_changes->addFact(tr("Networks"), arrow(m_vpn.staticRoutes.join(u", "_s), routes.routeList().join(u", "_s)));
    }
    for (size_t tunnel = 0; tunnel < m_initiation.size(); ++tunnel) {
        if (change.initiation[tunnel])
            m_changes->addFact(tr("Tunnel %1").arg(tunnel + 1), tr("initiated by: %1").arg(initiationText(*change.initiation[tunnel])));
    }
    const bool isEmpty = change.isEmpty() && !renamesConnection();
    m_nothing->setVisible(isEmpty);
    m_changes->setVisible(!isEmpty);
    if (change.restartsConnection())
        m_restart->setMessage(Tone::Waiting, tr("All %1 VPNs of %2 restart").arg(m_connection.vpns.size()).arg(m_connection.name),
            tr("Every tunnel of the connection goes down and comes up again. Applications lose the connection for that time."));
    else
        m_restart->hide();
    if (!m_isBusy)
        acting().setText(change.restartsConnection() ? tr("&Save and restart all VPNs") : tr("&Save changes"));
    showErrors();
    acting().setEnabled(!m_isBusy && !isEmpty);
}

//! True when there is none.
bool VpnEditDialog::showErrors()
{
    m_form->clearErrors();
    QList<VpnFieldError> errors = change().validate();
    if (renamesConnection()) {
        if (const auto error = vpnNameError(connectionName(), VpnFieldError::Field::ConnectionName))
            errors.append(*error);
    }
    for (const VpnFieldError &error : std::as_const(errors)) {
        FieldRow *row = error.field == VpnFieldError::Field::ConnectionName ? m_connectionNameRow
            : error.field == VpnFieldError::Field::VpnName                  ? m_nameRow
                                                                            : m_routesRow;
        row->setError(vpnErrorText(error));
    }
    return errors.isEmpty();
}

void VpnEditDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_form->setEnabled(!isBusy);
    m_parts.table.setBusy(VpnRow{m_connection, m_id, {}, {}}.id(), isBusy);
    if (isBusy)
        acting().setText(tr("Saving\u2026"));
    showChanges();
}

void VpnEditDialog::reject()
{
    if (!m_isBusy)
        return VpnDialog::reject();
    setAttribute(Qt::WA_DeleteOnClose, false);
    hide();
}

void VpnEditDialog::act()
{
    if (m_isBusy)
        return;
    if (!showErrors()) {
        m_form->focusFirstError();
        return;
    }
    banner().hide();
    setBusy(true);
    whenDone(m_parts.service.get(m_connection.space, m_connection.id), this, [this](const Result<VpnConnection> &result) { onReadAgain(result); });
}

void VpnEditDialog::onReadAgain(const Result<VpnConnection> &result)
{
    if (!result)
        return fail(result.error());
    if (isSameVpn(m_connection, *result, m_id)) {
        m_connection = *result;
        return sendName();
    }
    setBusy(false);
    m_parts.table.note(*result);
    if (const Vpn *vpn = result->find(m_id))
        m_vpn = *vpn;
    m_connection = *result;
    showChanges();
    banner().setMessage(Tone::Waiting, tr("Somebody else has changed this connection meanwhile"),
        tr("Nothing was sent. Below is what will change as it is now; save again if that is what you want."));
}

// No cancel token from here on: what was sent has an outcome, and somebody has to hear of it.
void VpnEditDialog::sendName()
{
    if (!renamesConnection())
        return sendChange();
    whenDone(m_parts.service.rename(m_connection.space, m_connection.id, connectionName()), this, [this](const Result<VpnConnection> &result) {
        if (!result)
            return fail(result.error());
        m_connection = *result;
        m_parts.table.note(*result);
        sendChange();
    });
}

void VpnEditDialog::sendChange()
{
    if (change().isEmpty())
        return finish(m_connection);
    whenDone(m_parts.service.change(m_connection.space, m_connection.id, m_id, change()), this, [this](const Result<VpnConnection> &result) {
        if (!result)
            return fail(result.error());
        finish(*result);
    });
}

void VpnEditDialog::finish(const VpnConnection &connection)
{
    setBusy(false);
    m_parts.table.note(connection);
    accept();
    deleteLater(); // a hidden dialog is not closed by accept()
}

void VpnEditDialog::fail(const ApiError &error)
{
    setBusy(false);
    setAttribute(Qt::WA_DeleteOnClose);
    showError(error, tr("What you entered is kept; what is still to be changed stands below."));
    show();
}

} // namespace hubdeck
