// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpndeviceform.h"

#include "ui/vpns/vpntexts.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = VpnFieldError::Field;

} // namespace

VpnDeviceForm::VpnDeviceForm(int index, QWidget *parent)
    : QWidget(parent)
    , m_index(index)
    , m_form(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_address(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_keys(new SegmentedControl(this))
{
    m_address->setObjectName(u"remoteAddress%1"_s.arg(index + 1));
    m_address->setPlaceholderText(u"203.0.113.40"_s);
    m_name->setObjectName(u"vpnName%1"_s.arg(index + 1));
    m_name->setPlaceholderText(tr("VPN %1").arg(index + 1));
    m_keys->setObjectName(u"keys%1"_s.arg(index + 1));
    m_keys->addSegment(tr("Made by AWS"), false);
    m_keys->addSegment(tr("My own"), true);
    m_addressRow = m_form->addField(tr("Public address"), m_address, tr("Of the device at the remote end. It can never change later."));
    m_nameRow = m_form->addField(tr("VPN name"), m_name, tr("It can be changed later."));
    m_form->addField(tr("Pre-shared keys"), m_keys, tr("The device guide tells the keys afterwards, whoever made them. They can never change later."));
    for (int number = 0; number < int(m_tunnels.size()); ++number)
        m_tunnels[size_t(number)] = makeTunnel(number);
    m_form->orderTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_address, &QLineEdit::textEdited, this, [this] { touch(m_addressRow); });
    connect(m_name, &QLineEdit::textEdited, this, [this] { touch(m_nameRow); });
    connect(m_keys, &SegmentedControl::currentIndexChanged, this, [this] {
        showKeys();
        Q_EMIT changed();
    });
    showKeys();
}

VpnDeviceForm::Tunnel VpnDeviceForm::makeTunnel(int number)
{
    const QString suffix = u"%1-%2"_s.arg(m_index + 1).arg(number + 1);
    Tunnel tunnel;
    auto *line = new QWidget(this);
    tunnel.key = new PasswordEdit(line);
    tunnel.key->setObjectName(u"key"_s + suffix);
    auto *generate = new QPushButton(tr("Generate"), line);
    generate->setObjectName(u"generateKey"_s + suffix);
    generate->setAccessibleName(tr("Generate the key of tunnel %1").arg(number + 1));
    auto *parts = new QHBoxLayout(line);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->addWidget(tunnel.key, 1);
    parts->addWidget(generate);
    line->setFocusProxy(tunnel.key);
    tunnel.insideNetwork = new QLineEdit(this);
    tunnel.insideNetwork->setObjectName(u"insideNetwork"_s + suffix);
    tunnel.insideNetwork->setPlaceholderText(tr("chosen by AWS"));
    tunnel.initiation = new QComboBox(this);
    tunnel.initiation->setObjectName(u"initiation"_s + suffix);
    for (const TunnelInitiation initiation : {TunnelInitiation::Platform, TunnelInitiation::RemoteDevice})
        tunnel.initiation->addItem(initiationText(initiation), int(initiation));
    tunnel.rows = {m_form->addField(tr("Key of tunnel %1").arg(number + 1), line, tr("8 to 64 letters, digits, points and underscores, not beginning with 0.")),
        m_form->addField(tr("Inside network %1").arg(number + 1), tunnel.insideNetwork, tr("A /30 within 169.254.0.0/16; may be left empty.")),
        m_form->addField(tr("Tunnel %1 initiated by").arg(number + 1), tunnel.initiation)};
    connect(tunnel.key, &QLineEdit::textEdited, this, [this, row = tunnel.rows.at(0)] { touch(row); });
    connect(generate, &QPushButton::clicked, this, [this, edit = tunnel.key, row = tunnel.rows.at(0)] {
        edit->setText(generateVpnKey());
        touch(row);
    });
    connect(tunnel.insideNetwork, &QLineEdit::textEdited, this, [this, row = tunnel.rows.at(1)] { touch(row); });
    connect(tunnel.initiation, &QComboBox::currentIndexChanged, this, &VpnDeviceForm::changed);
    return tunnel;
}

void VpnDeviceForm::showKeys()
{
    for (const Tunnel &tunnel : m_tunnels) {
        for (FieldRow *row : tunnel.rows)
            row->setVisible(m_keys->currentData().toBool());
    }
}

VpnDraft VpnDeviceForm::draft() const
{
    VpnDraft draft;
    draft.remoteAddress = m_address->text();
    draft.name = m_name->text();
    draft.hasOwnKeys = m_keys->currentData().toBool();
    for (size_t i = 0; i < m_tunnels.size() && draft.hasOwnKeys; ++i)
        draft.tunnels[i] = {m_tunnels[i].key->text(), m_tunnels[i].insideNetwork->text(), TunnelInitiation(m_tunnels[i].initiation->currentData().toInt())};
    return draft;
}

void VpnDeviceForm::clearKeys()
{
    for (const Tunnel &tunnel : m_tunnels)
        tunnel.key->clear();
}

FieldRow *VpnDeviceForm::rowOf(const VpnFieldError &error) const
{
    switch (error.field) {
    case Field::RemoteAddress:
        return m_addressRow;
    case Field::VpnName:
        return m_nameRow;
    case Field::Key:
        return m_tunnels[size_t(qBound(0, error.tunnel, 1))].rows.at(0);
    case Field::InsideNetwork:
        return m_tunnels[size_t(qBound(0, error.tunnel, 1))].rows.at(1);
    default:
        return nullptr;
    }
}

void VpnDeviceForm::touch(FieldRow *row)
{
    m_touched.insert(row);
    m_serverErrors.remove(row);
    Q_EMIT changed();
}

void VpnDeviceForm::setErrors(const QList<VpnFieldError> &errors)
{
    m_errors = errors;
    m_errors.removeIf([this](const VpnFieldError &error) { return error.vpn != m_index || !rowOf(error); });
    showErrors();
}

void VpnDeviceForm::showErrors()
{
    for (FieldRow *row : m_form->rows())
        row->setError(m_serverErrors.value(row));
    for (const VpnFieldError &error : std::as_const(m_errors)) {
        FieldRow *row = rowOf(error);
        if (m_touched.contains(row) && !row->hasError())
            row->setError(vpnErrorText(error));
    }
}

bool VpnDeviceForm::showAllErrors()
{
    for (FieldRow *row : m_form->rows())
        m_touched.insert(row);
    showErrors();
    if (m_errors.isEmpty())
        return true;
    m_form->focusFirstError();
    return false;
}

void VpnDeviceForm::setServerError(Field field, const QString &text)
{
    m_serverErrors.insert(rowOf({field, {}}), text);
    showErrors();
}

QWidget *VpnDeviceForm::firstField() const { return m_address; }

} // namespace hubdeck
