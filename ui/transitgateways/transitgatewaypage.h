// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/transitgatewaymodel.h"
#include "ui/shell/tablepage.h"
#include "ui/transitgateways/transitgatewayparts.h"

namespace hubdeck {

//! The transit gateways of all private spaces, and those that business groups have but no space uses.
class TransitGatewayPage final : public TablePage {
    Q_OBJECT
public:
    TransitGatewayPage(const TransitGatewayParts &parts, Preferences &preferences, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::TransitGateway; }
    QList<QAction *> pageActions() const override;

protected:
    QString sentence() const override;
    void inspect(InspectorPane &inspector, const QString &id) override;
    void updateActions() override;

private:
    void buildActions();
    void attach();
    void attachAgain();
    void edit();
    void openWizard(const TransitGatewayDraft &draft);
    QList<TransitGatewayRow> selected() const;
    void detachSelected();
    void detach(const TransitGatewayRow &row);
    void deleteSelected();
    void remove(const TransitGatewayRow &row);
    void tellFailure(const QString &what, const ApiError &error);
    void readAgain();
    void addNextStep(InspectorPane &inspector, const TransitGatewayRow &row);
    void addHeldUp(InspectorPane &inspector, const TransitGatewayRow &row);
    void addFacts(InspectorPane &inspector, const TransitGatewayRow &row);

    TransitGatewayParts m_parts;
    QAction *m_attach;
    QAction *m_attachAgain;
    QAction *m_edit;
    QAction *m_detach;
    QAction *m_delete;
    QAction *m_readAgain;
};

} // namespace hubdeck
