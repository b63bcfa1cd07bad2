// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/arrangedmodel.h"
#include "ui/shell/page.h"

#include <QTimer>

class QHBoxLayout;
class QVBoxLayout;

namespace hubdeck {

class FactList;
class PageTitle;
struct Workspace;

//! What wants a person, and how things stand at a glance. Every line leads to its row.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Workspace &workspace, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Overview; }
    void refresh() override;
    std::optional<int> count() const override;

private:
    QWidget *buildTotals();
    QWidget *buildAttention();
    QWidget *buildSignIn();
    void updateLater();
    void update();
    void updateTotals();
    void updateAttention();
    void updateSignIn();
    void readEntitlement();
    int needsPersonCount() const;

    const Workspace &m_workspace;
    ArrangedModel m_byUrgency;
    PageTitle *m_title = nullptr;
    QHBoxLayout *m_totals = nullptr;
    QVBoxLayout *m_items = nullptr;
    FactList *m_signIn = nullptr;
    std::optional<int> m_entitledConnections;
    QString m_entitlementNote;
    bool m_isUpdatePlanned = false;
    QTimer m_tick;
};

} // namespace hubdeck
