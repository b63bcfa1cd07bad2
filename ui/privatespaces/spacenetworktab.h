// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/availabilityzones.h"
#include "core/cloudhub/iamroles.h"
#include "ui/objects/objecttab.h"

#include <optional>

class QVBoxLayout;

namespace hubdeck {

class FactList;
class MessageBanner;
class SpaceSubject;
struct Workspace;

//! What others must know of a space's network to talk to it: addresses, DNS names, AWS account, zones. Everything can be copied.
class SpaceNetworkTab final : public ObjectTab {
    Q_OBJECT
public:
    SpaceNetworkTab(const Workspace &workspace, SpaceSubject &subject, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Globe; }
    void refresh() override;

private:
    template <typename T>
    using Asked = std::optional<Result<T>>; //!< nothing while the answer is not there

    void askAws();
    void showFacts();
    void showNote();
    FactList *addPanel(QVBoxLayout *column, const QString &caption, const QString &name);
    void showAddresses();
    void showAws();
    void showState();
    template <typename T>
    bool addUnread(const QString &label, const Asked<T> &asked);

    const Workspace &m_workspace;
    SpaceSubject &m_subject;
    MessageBanner *m_note;
    FactList *m_network = nullptr;
    FactList *m_addresses = nullptr;
    FactList *m_aws = nullptr;
    FactList *m_state = nullptr;
    Asked<QString> m_account;
    Asked<QList<AvailabilityZone>> m_zones;
    Asked<IamRoles> m_roles;
    CancelSource m_cancel;
};

} // namespace hubdeck
