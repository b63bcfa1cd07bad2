// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceupgrades.h"
#include "ui/objects/objecttab.h"
#include "ui/widgets/confirmdialog.h"

class QDateEdit;
class QLabel;
class QPushButton;

namespace hubdeck {

class FactList;
class MessageBanner;
class SegmentedControl;
class SpaceSubject;
class StatusChip;
struct Workspace;

//! The upgrade of a space's infrastructure: whether there is one, when the platform would do it, and to have it now, on a day, or not yet.
class UpgradeTab final : public ObjectTab {
    Q_OBJECT
public:
    UpgradeTab(const Workspace &workspace, SpaceSubject &subject, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Clock; }
    void refresh() override;

private:
    enum class State { NotRead, UpToDate, Available, Scheduled, Running };

    State state() const;
    QWidget *buildState();
    QWidget *buildChoice();
    QWidget *buildWindow();
    void showState();
    void showFacts(State state);
    void showWindow();
    void showChoice();
    void askToStart();
    void askToCancel();
    Confirmation confirmation(const std::optional<QDate> &day) const;
    void start(const std::optional<QDate> &day);
    void cancelUpgrade();
    void onDone(const Result<Done> &result, const QString &done);
    void lookAgainLater();

    const Workspace &m_workspace;
    SpaceSubject &m_subject;
    MessageBanner *m_banner;
    StatusChip *m_chip;
    FactList *m_facts;
    FactList *m_window;
    SegmentedControl *m_when;
    QDateEdit *m_day;
    QLabel *m_dayHint;
    QPushButton *m_start;
    QPushButton *m_cancelUpgrade;
    std::optional<Result<std::optional<SpaceUpgrade>>> m_status; //!< nothing while not read
    std::optional<Result<PatchWindow>> m_patchWindow;
    CancelSource m_cancel;
    bool m_isSending = false;
    bool m_isLookPlanned = false;
};

} // namespace hubdeck
