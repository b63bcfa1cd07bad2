// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/environmentstab.h"

#include "core/cloudhub/spaceservices.h"
#include "core/models/organizationtreemodel.h"
#include "core/models/privatespacemodel.h"
#include "core/models/spaceassociationmodel.h"
#include "ui/errors/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

EnvironmentsTab::EnvironmentsTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_banner(new MessageBanner)
    , m_add(new QAction(tr("Add…"), this))
    , m_remove(new QAction(tr("Remove…"), this))
{
    setObjectName(u"environments"_s);
    m_associations = new SpaceAssociationModel(workspace.spaceServices.associations, workspace.clock, subject.ref(),
        [&workspace](const OrganizationId &id) { return workspace.organizationTree.pathOf(id).value(workspace.organizationTree.pathOf(id).size() - 1); },
        [&workspace](const OrganizationId &group, const QString &id) {
            const QList<Environment> all = workspace.organizationTree.environments(group);
            const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const Environment &environment) { return environment.id.value == id; });
            return found == all.cend() ? QString() : found->name;
        });
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter environments…");
    texts.accessibleName = tr("Environments");
    texts.emptyIcon = IconName::Environment;
    texts.emptyTitle = tr("No environments are named");
    texts.emptyText = tr("Then the space's own setting decides which environments may deploy to it.");
    texts.emptyAction = m_add;
    texts.loadingTitle = tr("Reading environments…");
    m_add->setObjectName(u"addAssociation"_s);
    m_remove->setObjectName(u"removeAssociation"_s);
    m_pane = new TablePane(*m_associations, preferences, texts);
    m_associations->setParent(m_pane); // which needs it to its end
    m_pane->addActionButton(m_add);
    m_pane->addActionButton(m_remove);
    m_banner->setObjectName(u"environmentsBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    auto *sentence = new QLabel(tr("Applications of these environments can be deployed to the space."));
    sentence->setWordWrap(true);
    textstyle::makeMuted(sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(sentence);
    layout->addWidget(m_banner);
    layout->addWidget(m_pane, 1);
    connect(m_banner, &MessageBanner::closed, m_banner, &QWidget::hide);
    connect(m_add, &QAction::triggered, this, &EnvironmentsTab::add);
    connect(m_remove, &QAction::triggered, this, &EnvironmentsTab::askToRemove);
    connect(m_pane, &TablePane::selectionChanged, this, &EnvironmentsTab::updateActions);
    connect(m_pane, &TablePane::exportRequested, this, [this, &preferences] { (new ExportDialog(title(), *m_pane, preferences, window()))->open(); });
    updateActions();
}

QString EnvironmentsTab::key() const { return u"environments"_s; }
QString EnvironmentsTab::title() const { return tr("Environments"); }
void EnvironmentsTab::refresh() { m_associations->refresh(); }

void EnvironmentsTab::updateActions()
{
    m_remove->setEnabled(m_pane->selectedIds().size() == 1);
}

void EnvironmentsTab::add()
{
    auto *dialog = new AssociationDialog(m_workspace.spaceServices.associations, m_workspace.organizationTree, m_subject, window());
    connect(dialog, &AssociationDialog::added, m_associations, &SpaceAssociationModel::refresh);
    dialog->open();
}

void EnvironmentsTab::askToRemove()
{
    const QList<SpaceAssociationRow> rows = selectedRows<SpaceAssociationRow>(*m_pane);
    if (rows.size() != 1)
        return;
    const SpaceAssociationRow row = rows.first();
    Confirmation ask;
    ask.title = tr("Remove %1 from this space?").arg(row.environmentName);
    ask.text = tr("Nothing more can be deployed from there to this space, unless another line allows it. It can be added again.");
    ask.facts = {{tr("Environment"), row.environmentName}, {tr("Business group"), row.groupName},
        {tr("Private space"), m_subject.configuration() ? m_subject.configuration()->space.name : m_subject.ref().space.value}};
    ask.verb = tr("Remove");
    ConfirmDialog::ask(ask, window(), this, [this, row] { remove(row.association, row.environmentName); });
}

void EnvironmentsTab::remove(const SpaceAssociation &association, const QString &name)
{
    m_banner->hide();
    whenDone(m_workspace.spaceServices.associations.remove(m_subject.ref(), association.id), this, [this, name](const Result<Done> &result) {
        // One that is gone already is what was asked for.
        if (!result && result.error().kind != ApiError::Kind::NotFound) {
            const ErrorText text = errorText(result.error());
            m_banner->setMessage(Tone::Failed, tr("%1 was not removed: %2").arg(name, text.title), text.text, text.details);
        }
        m_associations->refresh();
    });
}

AssociationDialog::AssociationDialog(SpaceAssociations &service, OrganizationTreeModel &groups, SpaceSubject &subject, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_groups(groups)
    , m_subject(subject)
    , m_banner(new MessageBanner)
    , m_group(new QComboBox)
    , m_environment(new QComboBox)
    , m_save(new QPushButton(tr("Add")))
{
    setObjectName(u"associationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add environments"));
    m_banner->setObjectName(u"associationBanner"_s);
    m_banner->hide();
    m_group->setObjectName(u"associationGroup"_s);
    m_group->addItem(tr("All groups"), u"all"_s);
    const QList<OrganizationRef> all = groups.organizations();
    for (const OrganizationRef &group : all)
        m_group->addItem(group.name, group.id.value);
    m_group->setCurrentIndex(qMax(0, m_group->findData(subject.ref().organization.value)));
    m_environment->setObjectName(u"associationEnvironment"_s);
    m_save->setObjectName(u"saveAssociation"_s);
    makePrimary(m_save);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    auto *heading = new QLabel(tr("Which environments may deploy to this space?"));
    heading->setWordWrap(true);
    textstyle::makeHeading(heading);
    auto *fields = new FieldGroup;
    fields->addField(tr("&Business group"), m_group);
    fields->addField(tr("&Environment"), m_environment);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, m_banner, fields})
        layout->addWidget(part);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(460, sizeHint().height());
    connect(m_group, &QComboBox::currentIndexChanged, this, &AssociationDialog::chooseGroup);
    connect(&groups, &OrganizationTreeModel::environmentsChanged, this, &AssociationDialog::showEnvironments);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AssociationDialog::save);
    chooseGroup();
}

void AssociationDialog::chooseGroup()
{
    const OrganizationId group{m_group->currentData().toString()};
    if (group.value != "all"_L1 && !m_groups.isRead(group))
        m_groups.load(group); // they join the choices when they are there
    showEnvironments();
}

void AssociationDialog::showEnvironments()
{
    const QVariant chosen = m_environment->currentData();
    const OrganizationId group{m_group->currentData().toString()};
    m_environment->clear();
    for (const QString &word : {u"all"_s, u"sandbox"_s, u"production"_s})
        m_environment->addItem(environmentWordText(word), word);
    if (group.value != "all"_L1) {
        const QList<Environment> environments = m_groups.environments(group);
        for (const Environment &environment : environments)
            m_environment->addItem(environment.name, environment.id.value);
    }
    m_environment->setCurrentIndex(qMax(0, m_environment->findData(chosen)));
}

SpaceAssociation AssociationDialog::association() const
{
    return {{}, {m_group->currentData().toString()}, m_environment->currentData().toString(), {}, {}, {}};
}

void AssociationDialog::save()
{
    m_banner->hide();
    m_save->setEnabled(false);
    whenDone(m_service.add(m_subject.ref(), association()), this, [this](const Result<Done> &result) {
        m_save->setEnabled(true);
        if (result) {
            Q_EMIT added();
            return accept();
        }
        const ErrorText text = errorText(result.error());
        m_banner->setMessage(Tone::Failed, text.title, text.text, text.details);
    });
}

} // namespace hubdeck
