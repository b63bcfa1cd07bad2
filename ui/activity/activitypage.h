// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/tablepage.h"

namespace hubdeck {

struct RequestRecord;
struct Workspace;

//! Every request Hubdeck made: for a support case, or to learn the API from.
class ActivityPage final : public TablePage {
    Q_OBJECT
public:
    ActivityPage(const Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Activity; }
    QList<QAction *> pageActions() const override;
    std::optional<int> count() const override;

protected:
    QString sentence() const override;
    void inspect(InspectorPane &inspector, const QString &id) override;
    void updateActions() override;

private:
    std::optional<RequestRecord> recordOf(const QString &id) const;
    void copyAsCurl();

    const Workspace &m_workspace;
    QAction *m_copyCurl;
    QAction *m_clear;
};

} // namespace hubdeck
