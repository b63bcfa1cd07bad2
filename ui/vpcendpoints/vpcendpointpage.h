// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/cancel.h"
#include "core/net/result.h"
#include "ui/shell/tablepage.h"

class QComboBox;

namespace hubdeck {

class ChoiceModel;
struct VpcEndpoint;
struct VpcEndpointRow;
struct Workspace;

//! The VPC endpoints of one private space or of all.
class VpcEndpointPage final : public TablePage {
    Q_OBJECT
public:
    VpcEndpointPage(const Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::VpcEndpoint; }
    QList<QAction *> pageActions() const override;

public Q_SLOTS:
    //! Narrows the table to that space; an empty id widens it to all.
    void showSpace(const QString &spaceId);
    //! Opens the wizard; with a space chosen already unless the id is empty.
    void openWizard(const QString &spaceId = {});

protected:
    QString sentence() const override;
    void inspect(InspectorPane &inspector, const QString &id) override;
    void updateActions() override;

private:
    void buildActions();
    void buildSpaceChoice();
    void updateSpaceChoices();
    QList<VpcEndpoint> selectedEndpoints() const;
    void edit();
    void removeSelected();
    void remove(const VpcEndpoint &endpoint);
    void onRemoved(const VpcEndpoint &endpoint, const Result<struct Done> &result);
    void addNextStep(InspectorPane &inspector, const VpcEndpointRow &row);
    void addFacts(InspectorPane &inspector, const VpcEndpointRow &row);

    const Workspace &m_workspace;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_delete;
    QAction *m_readAgain;
    QComboBox *m_space = nullptr;
    ChoiceModel *m_spaceChoices = nullptr;
};

} // namespace hubdeck
