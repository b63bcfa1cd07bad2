// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnconnectionform.h"

#include "ui/vpns/vpntexts.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = VpnFieldError::Field;
using Routing = VpnConnectionDraft::Routing;

constexpr int kRouteLines = 4;

} // namespace

VpnConnectionForm::VpnConnectionForm(Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_form(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_name(new QLineEdit(this))
    , m_routing(new SegmentedControl(this))
    , m_routes(new QPlainTextEdit(this))
    , m_remoteAsn(new QLineEdit(this))
    , m_localAsn(new QLineEdit(this))
{
    m_name->setObjectName(u"connectionName"_s);
    m_routing->setObjectName(u"routing"_s);
    m_routing->addSegment(tr("Static"), int(Routing::Static));
    m_routing->addSegment(tr("BGP"), int(Routing::Bgp));
    m_routes->setObjectName(u"staticRoutes"_s);
    m_routes->setTabChangesFocus(true);
    m_routes->setPlaceholderText(u"10.90.0.0/16"_s);
    m_routes->setFixedHeight(m_routes->fontMetrics().lineSpacing() * kRouteLines + 16);
    m_remoteAsn->setObjectName(u"remoteAsn"_s);
    m_localAsn->setObjectName(u"localAsn"_s);
    if (purpose == Purpose::NewConnection) {
        m_rows[Field::ConnectionName] = m_form->addField(tr("&Name"), m_name, tr("Letters, digits, blanks and hyphens. It can be changed later."));
        m_form->addField(tr("&Routing"), m_routing, tr("BGP if the device speaks it: it finds the networks by itself and switches over faster."));
    } else {
        m_name->hide();
        m_routing->hide();
    }
    m_rows[Field::StaticRoutes] = m_form->addField(tr("Static n&etworks"), m_routes, tr("Behind the device, one a line. They can be changed later."));
    m_rows[Field::RemoteAsn] = m_form->addField(tr("Remote &ASN"), m_remoteAsn, tr("Of your network: your own, or from 64512 to 65534."));
    m_rows[Field::LocalAsn] = m_form->addField(tr("&Local ASN"), m_localAsn, tr("Of the platform's end, from 64512 to 65534. One for the whole private space."));
    m_form->orderTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_name, &QLineEdit::textEdited, this, [this] { touch(Field::ConnectionName); });
    connect(m_remoteAsn, &QLineEdit::textEdited, this, [this] { touch(Field::RemoteAsn); });
    connect(m_localAsn, &QLineEdit::textEdited, this, [this] { touch(Field::LocalAsn); });
    connect(m_routes, &QPlainTextEdit::textChanged, this, [this] { touch(Field::StaticRoutes); });
    connect(m_routing, &SegmentedControl::currentIndexChanged, this, [this] {
        showRouting();
        Q_EMIT changed();
    });
    showRouting();
}

void VpnConnectionForm::load(const VpnConnectionDraft &draft)
{
    m_name->setText(draft.name);
    m_routing->setCurrentData(int(draft.routing));
    m_routes->setPlainText(draft.routeList().join(u'\n'));
    m_remoteAsn->setText(draft.remoteAsn);
    m_localAsn->setText(draft.localAsn);
    m_touched.clear();
    showRouting();
}

void VpnConnectionForm::store(VpnConnectionDraft &draft) const
{
    draft.name = m_name->text();
    draft.routing = Routing(m_routing->currentData().toInt());
    draft.staticRoutes = m_routes->toPlainText();
    draft.remoteAsn = m_remoteAsn->text();
    draft.localAsn = m_localAsn->text();
}

void VpnConnectionForm::setLocalAsnOfSpace(std::optional<qint64> asn)
{
    m_localAsn->setEnabled(!asn);
    m_rows[Field::LocalAsn]->setHint(asn ? tr("All VPNs of the private space have it. For another one all its connections have to be deleted first.")
                                         : tr("Of the platform's end, from 64512 to 65534. One for the whole private space."));
    if (asn)
        m_localAsn->setText(QString::number(*asn));
}

void VpnConnectionForm::showRouting()
{
    const bool isBgp = m_routing->currentData().toInt() == int(Routing::Bgp);
    m_rows[Field::StaticRoutes]->setVisible(!isBgp);
    m_rows[Field::RemoteAsn]->setVisible(isBgp);
}

FieldRow *VpnConnectionForm::rowOf(Field field) const { return m_rows.value(field); }

void VpnConnectionForm::touch(Field field)
{
    m_touched.insert(field);
    m_serverErrors.remove(field);
    Q_EMIT changed();
}

void VpnConnectionForm::setErrors(const QList<VpnFieldError> &errors)
{
    m_errors = errors;
    m_errors.removeIf([this](const VpnFieldError &error) { return !rowOf(error.field); });
    showErrors();
}

void VpnConnectionForm::showErrors()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        QString text = m_serverErrors.value(row.key());
        for (const VpnFieldError &error : std::as_const(m_errors)) {
            if (error.field == row.key() && m_touched.contains(error.field) && text.isEmpty())
                text = vpnErrorText(error);
        }
        row.value()->setError(text);
    }
}

bool VpnConnectionForm::showAllErrors()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        m_touched.insert(row.key());
    showErrors();
    if (m_errors.isEmpty())
        return true;
    m_form->focusFirstError();
    return false;
}

void VpnConnectionForm::setServerError(Field field, const QString &text)
{
    m_serverErrors.insert(field, text);
    showErrors();
}

QWidget *VpnConnectionForm::firstField() const
{
    if (m_purpose == Purpose::NewConnection)
        return m_name;
    return m_routing->currentData().toInt() == int(Routing::Bgp) ? static_cast<QWidget *>(m_remoteAsn) : m_routes;
}

} // namespace hubdeck
