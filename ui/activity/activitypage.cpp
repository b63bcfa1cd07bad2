// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "core/models/activitymodel.h"
#include "core/session/session.h"
#include "ui/errors/errortext.h"
#include "ui/shell/inspectorpane.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString stateText(const RequestRecord &record)
{
    switch (record.state) {
    case RequestRecord::State::Queued:
        return ActivityPage::tr("Queued");
    case RequestRecord::State::Sent:
        return ActivityPage::tr("Sent");
    case RequestRecord::State::Waiting:
        return ActivityPage::tr("Waiting");
    case RequestRecord::State::Done:
        return record.error ? errorText(*record.error).title : ActivityPage::tr("Done");
    }
    Q_UNREACHABLE();
}

Tone stateTone(const RequestRecord &record)
{
    if (record.state == RequestRecord::State::Waiting)
        return Tone::Waiting;
    if (record.state != RequestRecord::State::Done)
        return Tone::Progress;
    if (record.error)
        return record.error->kind == ApiError::Kind::Cancelled ? Tone::Neutral : Tone::Failed;
    return Tone::Good;
}

} // namespace

ActivityPage::ActivityPage(const Workspace &workspace, Preferences &preferences, QWidget *parent)
    : TablePage(parent)
    , m_workspace(workspace)
    , m_copyCurl(new QAction(tr("Copy as curl"), this))
    , m_clear(new QAction(tr("Clear finished"), this))
{
    m_copyCurl->setObjectName(u"copyAsCurl"_s);
    m_copyCurl->setToolTip(tr("The request as a command line, without the token"));
    m_clear->setObjectName(u"clearFinished"_s);
    connect(m_copyCurl, &QAction::triggered, this, &ActivityPage::copyAsCurl);
    connect(m_clear, &QAction::triggered, &workspace.activityModel, &ActivityModel::clearFinished);
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter by method, path, status, transaction…");
    texts.accessibleName = tr("Requests");
    texts.emptyIcon = IconName::Activity;
    texts.emptyTitle = tr("No requests");
    texts.emptyText = tr("What Hubdeck asks of the platform shows here, without secrets.");
    build(title(), workspace.activityModel, preferences, texts);
    tablePane()->addActionButton(m_copyCurl);
    tablePane()->addActionButton(m_clear);
    tablePane()->view().setContextActions(pageActions());
    connect(&workspace.activityModel, &ActivityModel::runningCountChanged, this, &Page::countChanged);
}

QString ActivityPage::key() const { return u"activity"_s; }
QString ActivityPage::title() const { return tr("Activity"); }
QList<QAction *> ActivityPage::pageActions() const { return {m_copyCurl, m_clear}; }

std::optional<int> ActivityPage::count() const
{
    const int running = m_workspace.activityModel.runningCount();
    return running > 0 ? std::optional(running) : std::nullopt;
}

QString ActivityPage::sentence() const
{
    return tr("Every request of this session, without tokens and secrets. %n request(s)", nullptr, m_workspace.activityModel.rowCount());
}

void ActivityPage::updateActions() { m_copyCurl->setEnabled(tablePane()->selectedIds().size() == 1); }

std::optional<RequestRecord> ActivityPage::recordOf(const QString &id) const
{
    const QModelIndex index = m_workspace.activityModel.indexForId(id);
    return index.isValid() ? std::optional(index.data(ItemRole).value<RequestRecord>()) : std::nullopt;
}

void ActivityPage::copyAsCurl()
{
    const std::optional<RequestRecord> record = recordOf(tablePane()->currentId());
    if (record)
        QGuiApplication::clipboard()->setText(curlCommand(record->request, m_workspace.session.profile().platform.toString()));
}

void ActivityPage::inspect(InspectorPane &inspector, const QString &id)
{
    const std::optional<RequestRecord> record = recordOf(id);
    if (!record)
        return inspector.showNothing(tr("Select a request to see how it went and to copy it."));
    const QString method = QString::fromLatin1(verbName(record->request.verb));
    inspector.begin(method + u' ' + QString::fromLatin1(record->request.encodedPath()).section(u'/', -1), stateTone(*record), stateText(*record));
    if (record->error && record->error->kind != ApiError::Kind::Cancelled) {
        const ErrorText text = errorText(*record->error);
        inspector.addNote(Tone::Failed, text.title, text.text)->setDetails(text.details);
    }
    inspector.addFact(tr("Path"), QString::fromLatin1(record->request.encodedTarget()), true);
    if (record->httpStatus)
        inspector.addFact(tr("HTTP status"), QString::number(record->httpStatus));
    inspector.addFact(tr("Started"), QLocale().toString(record->queuedAt.toLocalTime(), QLocale::ShortFormat));
    if (record->state == RequestRecord::State::Done)
        inspector.addFact(tr("Duration"), tr("%1 ms").arg(record->duration.count()));
    inspector.addFact(tr("Sent"), tr("%n time(s)", nullptr, record->attempts));
    inspector.addFact(tr("Asked for by"), tr("%n caller(s)", nullptr, record->sharedBy));
    if (!record->transactionId.isEmpty())
        inspector.addFact(tr("Transaction"), record->transactionId, true);
    inspector.addWidget(new CommandBlock(tr("The request as curl"), curlCommand(record->request, m_workspace.session.profile().platform.toString())));
}

} // namespace hubdeck
