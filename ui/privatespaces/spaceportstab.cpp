// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spaceportstab.h"

#include "core/cloudhub/spaceservices.h"
#include "core/models/tcpportmodel.h"
#include "ui/export/exportdialog.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/theme/textstyle.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

SpacePortsTab::SpacePortsTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_subject(subject)
    , m_ports(new TcpPortModel(workspace.spaceServices.ports, workspace.clock, subject.ref()))
    , m_count(new QSpinBox)
    , m_sentence(new QLabel)
{
    setObjectName(u"spacePorts"_s);
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter ports…");
    texts.accessibleName = tr("TCP ports");
    texts.emptyIcon = IconName::Terminal;
    texts.emptyTitle = tr("No ports");
    texts.emptyText = tr("No application has a TCP port, and the platform offers none.");
    texts.loadingTitle = tr("Reading TCP ports…");
    m_pane = new TablePane(*m_ports, preferences, texts);
    m_ports->setParent(m_pane); // which needs it to its end
    m_count->setObjectName(u"freePortCount"_s);
    m_count->setAccessibleName(tr("Number of free ports to show"));
    m_count->setPrefix(tr("Free ports: "));
    m_count->setRange(1, TcpPorts::kMostAtATime);
    m_count->setValue(m_ports->freeCount());
    m_count->setToolTip(tr("How many free ports the platform is asked for. An application may have up to ten."));
    m_pane->addToolWidget(m_count);
    m_sentence->setObjectName(u"portsSentence"_s);
    m_sentence->setWordWrap(true);
    textstyle::makeMuted(m_sentence);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_sentence);
    layout->addWidget(m_pane, 1);
    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        m_ports->setFreeCount(count);
        m_ports->refresh();
    });
    connect(m_pane, &TablePane::exportRequested, this,
        [this, &preferences] { (new ExportDialog(title(), *m_pane, preferences, window()))->open(); });
    connect(m_ports, &TableModel::merged, this, &SpacePortsTab::showSentence);
    connect(&subject, &SpaceSubject::changed, this, &SpacePortsTab::takeNetwork);
    takeNetwork();
    showSentence();
}

QString SpacePortsTab::key() const { return u"ports"_s; }
QString SpacePortsTab::title() const { return tr("TCP ports"); }

void SpacePortsTab::refresh()
{
    m_subject.read(); // the firewall's part
    m_ports->refresh();
}

void SpacePortsTab::takeNetwork()
{
    if (const auto &configuration = m_subject.configuration())
        m_ports->setNetwork(configuration->space.dnsTarget, configuration->firewallRules);
}

void SpacePortsTab::showSentence()
{
    QString text = tr("Ports from %1 to %2 at which applications can be reached without HTTP. Looking at a free one does not reserve it.")
                       .arg(TcpPorts::kFirst)
                       .arg(TcpPorts::kLast);
    if (m_ports->mayHaveMoreInUse())
        text += u' ' + tr("The platform tells only ten ports in use; there may be more.");
    m_sentence->setText(text);
}

} // namespace hubdeck
