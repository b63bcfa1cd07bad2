// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QVBoxLayout;

namespace hubdeck {

class FieldGroup;
class Preferences;

//! Look, export, watching, clipboard. A choice takes effect at once.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(Preferences &preferences, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Settings; }

private:
    FieldGroup *addPanel(QVBoxLayout *layout, const QString &heading);
    void buildLook(FieldGroup *fields);
    void buildExport(FieldGroup *fields);
    void buildWatching(FieldGroup *fields);
    void buildClipboard(FieldGroup *fields);
    Preferences &m_preferences;
};

} // namespace hubdeck
