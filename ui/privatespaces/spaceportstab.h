// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/objects/objecttab.h"

class QLabel;
class QSpinBox;

namespace hubdeck {

class Preferences;
class SpaceSubject;
class TablePane;
class TcpPortModel;
struct Workspace;

//! TCP ports of a space: which applications have, which are free, and whether the firewall lets anything in to them.
class SpacePortsTab final : public ObjectTab {
    Q_OBJECT
public:
    SpacePortsTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    IconName iconName() const override { return IconName::Terminal; }
    void refresh() override;

private:
    void takeNetwork();
    void showSentence();

    SpaceSubject &m_subject;
    TcpPortModel *m_ports;
    TablePane *m_pane;
    QSpinBox *m_count;
    QLabel *m_sentence;
};

} // namespace hubdeck
