// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnguidedialog.h"

#include "core/export/secretfile.h"
#include "core/net/futures.h"
#include "ui/errors/errortext.h"
#include "ui/export/documentsfolder.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr QSize kSize(560, 480);

void fill(QComboBox &combo, const QStringList &texts)
{
    const QString before = combo.currentText();
    combo.clear();
    QStringList unique = texts;
    unique.removeDuplicates();
    combo.addItems(unique);
    combo.setCurrentIndex(std::max(0, combo.findText(before)));
}

QString suggestedName(const VpnRow &row)
{
    const QString name = row.connection.name + u' ' + vpnDisplayName(row.member()) + u" device guide.txt"_s;
    return QDir(documentsFolder()).filePath(QString(name).replace(u'/', u'-'));
}

} // namespace

VpnGuideDialog::VpnGuideDialog(const VpnDialogParts &parts, const VpnRow &row, QWidget *parent)
    : VpnDialog(u"vpnGuideDialog"_s, parts.service, parent)
    , m_parts(parts)
    , m_row(row)
    , m_form(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_vendor(addChoice(u"vendor"_s, tr("&Vendor")))
    , m_platform(addChoice(u"platform"_s, tr("&Platform")))
    , m_software(addChoice(u"software"_s, tr("&Software")))
{
    setWindowTitle(tr("Device guide"));
    setHeading(tr("Device guide for %1").arg(vpnDisplayName(row.member())),
        tr("How the device at %1 has to be configured, written by the platform for its make.").arg(row.member().remoteAddress));
    auto *warning = new MessageBanner(Tone::Waiting, tr("The guide holds the pre-shared keys of both tunnels"),
        tr("Whoever has the file can pretend to be your device. Hubdeck shows it nowhere and lets only you read the file; send it only encrypted, and "
           "delete it when the device is configured."), this);
    warning->setObjectName(u"secretWarning"_s);
    body()->addWidget(m_form);
    body()->addWidget(warning);
    acting().setText(tr("&Save guide\u2026"));
    cancelling().setText(tr("Close"));
    connect(m_vendor, &QComboBox::currentIndexChanged, this, &VpnGuideDialog::fillPlatforms);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &VpnGuideDialog::fillSoftware);
    resize(kSize.boundedTo(size()));
    askDevices();
}

QComboBox *VpnGuideDialog::addChoice(const QString &objectName, const QString &label)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(objectName);
    m_form->addField(label, combo);
    return combo;
}

void VpnGuideDialog::askDevices()
{
    m_isReading = true;
    updateActing();
    banner().setMessage(Tone::Progress, tr("Reading which devices there are guides for\u2026"));
    whenDone(m_parts.service.devices(m_row.connection.space.organization, {Lane::Interactive, m_cancel.token()}), this,
        [this](const Result<QList<VpnDevice>> &result) { takeDevices(result); });
}

void VpnGuideDialog::takeDevices(const Result<QList<VpnDevice>> &result)
{
    m_isReading = false;
    if (result) {
        banner().hide();
        m_devices = *result;
        QStringList vendors;
        for (const VpnDevice &device : std::as_const(m_devices))
            vendors.append(device.vendor);
        fill(*m_vendor, vendors);
        fillPlatforms();
    } else {
        showError(result.error(), tr("Close this window and open it again to try once more."));
    }
    updateActing();
}

void VpnGuideDialog::fillPlatforms()
{
    QStringList platforms;
    for (const VpnDevice &device : std::as_const(m_devices)) {
        if (device.vendor == m_vendor->currentText())
            platforms.append(device.platform);
    }
    fill(*m_platform, platforms);
    fillSoftware();
}

void VpnGuideDialog::fillSoftware()
{
    QStringList software;
    for (const VpnDevice &device : std::as_const(m_devices)) {
        if (device.vendor == m_vendor->currentText() && device.platform == m_platform->currentText())
            software.append(device.software);
    }
    fill(*m_software, software);
    updateActing();
}

VpnDevice VpnGuideDialog::device() const { return {m_vendor->currentText(), m_platform->currentText(), m_software->currentText()}; }

void VpnGuideDialog::updateActing()
{
    m_form->setEnabled(!m_isReading && !m_devices.isEmpty());
    acting().setEnabled(!m_isReading && m_devices.contains(device()));
}

void VpnGuideDialog::act()
{
    auto *dialog = new QFileDialog(this, tr("Save device guide"), suggestedName(m_row), tr("Text files (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &VpnGuideDialog::saveTo);
    dialog->open();
}

void VpnGuideDialog::saveTo(const QString &path)
{
    m_isReading = true;
    updateActing();
    banner().setMessage(Tone::Progress, tr("Reading the guide\u2026"));
    whenDone(m_parts.service.guide(m_row.connection.space, m_row.vpn, device(), {Lane::Interactive, m_cancel.token()}), this,
        [this, path](const Result<QByteArray> &result) {
            m_isReading = false;
            updateActing();
            if (result)
                write(path, *result);
            else
                showError(result.error(), tr("Nothing was saved."));
        });
}

void VpnGuideDialog::write(const QString &path, const QByteArray &guide)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString failure = writeSecretFile(path, guide);
    if (failure.isEmpty())
        banner().setMessage(Tone::Good, tr("The guide is saved"), tr("In %1. It holds the pre-shared keys: keep it secret.").arg(shown));
    else
        banner().setMessage(Tone::Failed, tr("The guide could not be saved"), tr("%1: %2").arg(shown, failure));
}

} // namespace hubdeck
