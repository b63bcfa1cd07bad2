// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpnmodel.h"
#include "core/net/cancel.h"
#include "core/net/result.h"
#include "ui/vpns/vpndialog.h"

class QComboBox;

namespace hubdeck {

class FieldGroup;

//! Saves the guide for the device at the remote end, chosen by vendor, platform and software. The guide holds the pre-shared keys, which the
//! dialog says; it is never shown, only written to the file of the user's choice.
class VpnGuideDialog final : public VpnDialog {
    Q_OBJECT
public:
    VpnGuideDialog(const VpnDialogParts &parts, const VpnRow &row, QWidget *parent = nullptr);

    VpnDevice device() const; //!< as chosen
    //! Reads the guide and writes it there.
    void saveTo(const QString &path);

protected:
    void act() override;

private:
    QComboBox *addChoice(const QString &objectName, const QString &label);
    void askDevices();
    void takeDevices(const Result<QList<VpnDevice>> &result);
    void fillPlatforms();
    void fillSoftware();
    void updateActing();
    void write(const QString &path, const QByteArray &guide);

    VpnDialogParts m_parts;
    VpnRow m_row;
    QList<VpnDevice> m_devices;
    bool m_isReading = false;
    CancelSource m_cancel;
    FieldGroup *m_form;
    QComboBox *m_vendor;
    QComboBox *m_platform;
    QComboBox *m_software;
};

} // namespace hubdeck
