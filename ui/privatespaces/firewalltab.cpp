// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/firewalltab.h"

#include "core/cloudhub/spaceservices.h"
#include "core/models/firewallrulemodel.h"
#include "ui/errors/errortext.h"
#include "ui/privatespaces/firewalldelegate.h"
#include "ui/privatespaces/firewallreview.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placeholderview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

FirewallTab::FirewallTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_subject(subject)
    , m_rules(new FirewallRuleModel(this))
    , m_view(new DataTableView)
    , m_banner(new MessageBanner)
    , m_summary(new QLabel)
    , m_discard(new QPushButton(tr("Discard changes")))
    , m_save(new QPushButton(tr("Review and save…")))
{
    setObjectName(u"firewall"_s);
    buildActions();
    buildView();
    m_banner->setObjectName(u"firewallBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    connect(m_banner, &MessageBanner::closed, m_banner, &QWidget::hide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(buildTools());
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    layout->addLayout(buildFooter());
    connect(m_rules, &FirewallRuleModel::edited, this, &FirewallTab::showState);
    connect(m_view, &DataTableView::selectedRowsChanged, this, &FirewallTab::showState);
    connect(&subject, &SpaceSubject::changed, this, &FirewallTab::takeSubject);
    takeSubject();
}

// An open editor that goes tells of it; nobody is to act on that any more.
FirewallTab::~FirewallTab()
{
    m_view->disconnect(this);
    m_rules->disconnect(this);
}

void FirewallTab::buildActions()
{
    const auto make = [this](const QString &name, const QString &text, const QKeySequence &keys, const QString &tip, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_add = make(u"addRule"_s, tr("Add rule"), QKeySequence::New, tr("Add a rule below the selected one"), &FirewallTab::addRule);
    m_duplicate = make(u"duplicateRule"_s, tr("Duplicate"), Qt::CTRL | Qt::Key_D, tr("Copy the selected rules, to change the copies"), &FirewallTab::duplicateRules);
    m_remove = make(u"removeRule"_s, tr("Delete"), QKeySequence::Delete, tr("Take the selected rules out of the table"), &FirewallTab::removeRules);
    m_up = make(u"ruleUp"_s, tr("Up"), Qt::ALT | Qt::Key_Up, tr("Move the selected rules up; the platform makes its own order when it saves"), [this] { moveRules(-1); });
    m_down = make(u"ruleDown"_s, tr("Down"), Qt::ALT | Qt::Key_Down, tr("Move the selected rules down; the platform makes its own order when it saves"), [this] { moveRules(1); });
    m_import = make(u"importRules"_s, tr("Import…"), {}, tr("Take all rules from a CSV file; nothing is sent yet"), &FirewallTab::chooseImport);
    m_export = make(u"exportRules"_s, tr("Export…"), {}, tr("Write the rules in the table to a CSV file"), &FirewallTab::chooseExport);
    m_adopt = new QAction(tr("Take those changes in"), this);
    m_adopt->setObjectName(u"adoptRules"_s);
    connect(m_adopt, &QAction::triggered, this, [this] {
        m_rules->adopt(m_othersBefore);
        m_banner->hide();
    });
}

void FirewallTab::buildView()
{
    m_view->setObjectName(u"firewallRules"_s);
    m_view->setAccessibleName(tr("Firewall rules"));
    m_view->setSortingEnabled(false);
    m_view->setItemDelegate(new FirewallDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->setTabKeyNavigation(false);
    m_view->setModel(m_rules);
    m_view->horizontalHeader()->setSectionsMovable(false);
    m_view->setContextActions({m_add, m_duplicate, m_remove, m_up, m_down});
    m_placeholder = PlaceholderView::over(m_view);
    connect(m_placeholder, &PlaceholderView::actionTriggered, this, [this] {
        if (m_placeholder->state() == PlaceholderView::State::Failed)
            refresh();
        else
            addRule();
    });
}

QHBoxLayout *FirewallTab::buildTools()
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    for (QAction *action : {m_add, m_duplicate, m_remove, m_up, m_down, m_import, m_export}) {
        auto *button = new QPushButton(action->text());
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setToolTip(action->toolTip());
        const auto follow = [button, action] { button->setEnabled(action->isEnabled()); };
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        if (action == m_import)
            tools->addStretch();
        tools->addWidget(button);
    }
    return tools;
}

QHBoxLayout *FirewallTab::buildFooter()
{
    m_summary->setObjectName(u"firewallSummary"_s);
    m_summary->setWordWrap(true);
    textstyle::makeMuted(m_summary);
    m_discard->setObjectName(u"discardRules"_s);
    m_save->setObjectName(u"saveRules"_s);
    makePrimary(m_save);
    connect(m_discard, &QPushButton::clicked, m_rules, &FirewallRuleModel::discard);
    connect(m_save, &QPushButton::clicked, this, &FirewallTab::review);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(8);
    footer->addWidget(m_summary, 1);
    footer->addWidget(m_discard);
    footer->addWidget(m_save);
    return footer;
}

QString FirewallTab::key() const { return u"firewall"_s; }
QString FirewallTab::title() const { return tr("Firewall"); }
void FirewallTab::refresh() { m_subject.read(); }

QString FirewallTab::unsaved() const
{
    return m_rules->isChanged() ? tr("The changed firewall rules are not saved.") : QString();
}

QList<int> FirewallTab::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_view->selectedRows();
    for (const QModelIndex &index : indexes)
        rows += index.row();
    return rows;
}

void FirewallTab::select(int first, int last)
{
    const QItemSelection rows(m_rules->index(first, 0), m_rules->index(last, FirewallRuleModel::ColumnCount - 1));
    m_view->selectionModel()->setCurrentIndex(m_rules->index(first, FirewallRuleModel::CidrColumn), QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(m_rules->index(last, 0));
    m_view->setFocus();
}

void FirewallTab::addRule()
{
    const QList<int> selected = selectedRows();
    const int row = selected.isEmpty() ? m_rules->rowCount() : selected.last() + 1;
    FirewallRule rule;
    rule.fromPort = rule.toPort = 443;
    m_rules->insert(row, rule);
    select(row, row);
    m_view->edit(m_rules->index(row, FirewallRuleModel::CidrColumn));
}

void FirewallTab::duplicateRules()
{
    const QList<int> rows = selectedRows();
    m_rules->duplicate(rows);
    if (!rows.isEmpty())
        select(rows.first() + 1, rows.first() + 1);
}

void FirewallTab::removeRules()
{
    const QList<int> rows = selectedRows();
    m_rules->remove(rows);
    if (!rows.isEmpty() && m_rules->rowCount() > 0)
        select(qMin(rows.first(), m_rules->rowCount() - 1), qMin(rows.first(), m_rules->rowCount() - 1));
}

void FirewallTab::moveRules(int by)
{
    const QList<int> rows = selectedRows();
    if (m_rules->move(rows, by))
        m_view->scrollTo(m_rules->index(by < 0 ? rows.first() - 1 : rows.last() + 1, 0));
}

void FirewallTab::takeSubject()
{
    if (const auto &configuration = m_subject.configuration(); configuration && !m_subject.isReading()) {
        const QList<FirewallRule> before = m_rules->base();
        const bool isOthers = m_isLoaded && m_rules->isChanged() && !differenceOf(before, configuration->firewallRules).isEmpty();
        m_isLoaded = true;
        m_rules->setBase(configuration->firewallRules);
        if (isOthers && !m_isSaving)
            tellOthersChange(before);
    }
    showState();
}

void FirewallTab::tellOthersChange(const QList<FirewallRule> &before)
{
    m_othersBefore = before;
    m_banner->clearActions();
    m_banner->setMessage(Tone::Waiting, tr("Somebody else has changed the firewall meanwhile"),
        tr("Nothing was sent. If you save now, their changes are undone:\n%1").arg(FirewallReview::text(differenceOf(before, m_rules->base()))));
    m_banner->addAction(m_adopt);
}

void FirewallTab::showState()
{
    if (m_isLoaded) {
        const bool hasNetwork = m_subject.configuration() && m_subject.configuration()->space.hasNetwork;
        if (m_rules->rowCount() > 0)
            m_placeholder->clear();
        else
            m_placeholder->showEmpty(IconName::Lock, tr("No rules: all traffic is blocked"),
                hasNetwork ? tr("Only what a rule allows gets in or out.") : tr("This space has no network yet, so there is nothing to protect."), hasNetwork ? m_add->text() : QString());
    } else if (m_subject.error()) {
        const ErrorText text = errorText(*m_subject.error());
        m_placeholder->showFailed(text.title, text.text, text.details, tr("Try again"));
    } else {
        m_placeholder->showLoading(tr("Reading firewall rules…"));
    }
    const FirewallDifference difference = m_rules->difference();
    const int faults = m_rules->faultCount();
    const auto overfull = m_rules->overfullDirection();
    QStringList words{tr("%n rule(s)", nullptr, m_rules->rowCount())};
    if (const qsizetype changes = difference.added.size() + difference.removed.size() + difference.redescribed.size(); changes > 0)
        words += tr("%n change(s) not saved", nullptr, int(changes));
    if (faults > 0)
        words += tr("%n rule(s) to be mended first", nullptr, faults);
    if (overfull)
        words += tr("more than %1 rules of one direction").arg(kFirewallRulesPerDirection);
    if (const int shadowed = m_rules->shadowedCount(); shadowed > 0)
        words += tr("%n rule(s) covered by another", nullptr, shadowed);
    m_summary->setText(m_isLoaded ? words.join(u", "_s) + u'.' : QString());
    const bool isReady = m_isLoaded && !m_isSaving;
    const bool hasSelection = isReady && !m_view->selectedRows().isEmpty();
    m_add->setEnabled(isReady);
    m_import->setEnabled(isReady);
    m_export->setEnabled(isReady && m_rules->rowCount() > 0);
    for (QAction *action : {m_duplicate, m_remove, m_up, m_down})
        action->setEnabled(hasSelection);
    m_discard->setEnabled(isReady && !difference.isEmpty());
    m_save->setEnabled(isReady && !difference.isEmpty() && faults == 0 && !overfull);
    Q_EMIT unsavedChanged();
}

void FirewallTab::review()
{
    const QString name = m_subject.configuration() ? m_subject.configuration()->space.name : QString();
    auto *dialog = new FirewallReview(name, m_rules->difference(), m_rules->shadowedCount(), window());
    connect(dialog, &QDialog::accepted, this, &FirewallTab::save);
    dialog->open();
}

void FirewallTab::setSaving(bool saving)
{
    m_isSaving = saving;
    m_view->setEnabled(!saving);
    m_save->setText(saving ? tr("Saving…") : tr("Review and save…"));
    showState();
}

void FirewallTab::save()
{
    m_banner->hide();
    setSaving(true);
    whenDone(m_workspace.spaceServices.configurations.get(m_subject.ref()), this,
        [this](const Result<SpaceConfiguration> &result) { onReadAgain(result); });
}

void FirewallTab::onReadAgain(const Result<SpaceConfiguration> &result)
{
    if (!result)
        return onSaved(failure(result.error()));
    const QList<FirewallRule> before = m_rules->base();
    if (!differenceOf(before, result->firewallRules).isEmpty()) {
        m_subject.note(*result);
        setSaving(false);
        return tellOthersChange(before);
    }
    SpaceChange change;
    change.firewallRules = m_rules->rules();
    whenDone(m_workspace.spaceServices.configurations.change(m_subject.ref(), change), this, [this](const Result<Done> &saved) { onSaved(saved); });
}

void FirewallTab::onSaved(const Result<Done> &result)
{
    m_banner->clearActions();
    if (result) {
        // What was sent is what the platform has; reading shows it in the platform's order.
        m_rules->setBase(m_rules->rules());
        setSaving(false);
        m_banner->setMessage(Tone::Good, tr("The firewall rules are saved."), tr("They take effect within a few minutes."));
    } else {
        setSaving(false);
        const ErrorText text = errorText(result.error());
        m_banner->setMessage(Tone::Failed, text.title, tr("%1 Your changes are kept.").arg(text.text), text.details);
    }
    m_subject.read();
}

} // namespace hubdeck
