// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/routestab.h"

#include "core/cloudhub/spaceservices.h"
#include "core/models/spaceroutemodel.h"
#include "ui/errors/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString errorLineOf(const GatewayRoutesDraft::Error &error)
{
    switch (error.fault) {
    case GatewayRoutesDraft::Fault::NotACidr:
        return RoutesTab::tr("\u201c%1\u201d is no address block such as 10.0.0.0/16.").arg(error.detail);
    case GatewayRoutesDraft::Fault::OffBoundary:
        return RoutesTab::tr("A block starts elsewhere; %1 is probably meant.").arg(error.detail);
    case GatewayRoutesDraft::Fault::Twice:
        return RoutesTab::tr("%1 is there twice.").arg(error.detail);
    case GatewayRoutesDraft::Fault::TooMany:
        return RoutesTab::tr("The table would have %1 routes; it holds %2.").arg(error.detail).arg(kRoutesPerSpace);
    }
    return {};
}

QStringList without(QStringList list, const QStringList &others)
{
    list.removeIf([&others](const QString &text) { return others.contains(text); });
    return list;
}

} // namespace

RoutesTab::RoutesTab(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject, QWidget *parent)
    : ObjectTab(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_routes(new SpaceRouteModel(workspace.spaceServices.routes, workspace.clock, subject.ref()))
    , m_edit(new QAction(tr("Edit internet routes…"), this))
    , m_sentence(new QLabel)
{
    setObjectName(u"routes"_s);
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter routes…");
    texts.accessibleName = tr("Routes");
    texts.emptyIcon = IconName::TransitGateway;
    texts.emptyTitle = tr("No routes");
    texts.emptyText = tr("A space without a network has none.");
    texts.loadingTitle = tr("Reading routes…");
    m_pane = new TablePane(*m_routes, preferences, texts);
    m_routes->setParent(m_pane); // which needs it to its end
    m_edit->setObjectName(u"editRoutes"_s);
    m_pane->addActionButton(m_edit);
    m_sentence->setObjectName(u"routesSentence"_s);
    m_sentence->setWordWrap(true);
    textstyle::makeMuted(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_sentence);
    layout->addWidget(m_pane, 1);
    connect(m_edit, &QAction::triggered, this, &RoutesTab::edit);
    connect(m_pane, &TablePane::exportRequested, this, [this, &preferences] { (new ExportDialog(title(), *m_pane, preferences, window()))->open(); });
    connect(m_routes, &TableModel::merged, this, &RoutesTab::showSentence);
    connect(m_routes, &TableModel::loadStateChanged, this, &RoutesTab::showSentence);
    showSentence();
}

QString RoutesTab::key() const { return u"routes"_s; }
QString RoutesTab::title() const { return tr("Routes"); }
void RoutesTab::refresh() { m_routes->refresh(); }

void RoutesTab::showSentence()
{
    const bool isRead = m_routes->asOf().isValid();
    const QString count = isRead ? tr("%1 of %2 routes are in use.").arg(m_routes->rowCount()).arg(kRoutesPerSpace) : QString();
    m_sentence->setText(tr("%1 Routes of a VPN or a transit gateway are changed there.").arg(count).trimmed());
    m_edit->setEnabled(isRead && m_routes->rowCount() > 0);
}

void RoutesTab::edit()
{
    (new GatewayRoutesDialog(m_workspace.spaceServices.routes, *m_routes, m_subject, window()))->open();
}

GatewayRoutesDialog::GatewayRoutesDialog(SpaceRoutes &service, SpaceRouteModel &routes, SpaceSubject &subject, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_routes(routes)
    , m_subject(subject)
    , m_before(routes.gatewayDestinations())
    , m_banner(new MessageBanner)
    , m_lines(new QPlainTextEdit)
    , m_row(new FieldRow(tr("&Destinations"), m_lines, tr("An address block on each line; 0.0.0.0/0 is the whole internet."), FieldRow::LabelPlace::Above))
    , m_difference(new QLabel)
    , m_save(new QPushButton(tr("Save routes")))
{
    setObjectName(u"gatewayRoutesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Internet routes"));
    m_banner->setObjectName(u"routesBanner"_s);
    m_banner->hide();
    m_lines->setObjectName(u"gatewayRoutes"_s);
    m_lines->setTabChangesFocus(true);
    m_lines->setPlainText(m_before.join(u'\n'));
    m_difference->setObjectName(u"routesDifference"_s);
    m_difference->setWordWrap(true);
    m_save->setObjectName(u"saveRoutes"_s);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    auto *heading = new QLabel(tr("What leaves the space by the internet gateway"));
    heading->setWordWrap(true);
    textstyle::makeHeading(heading);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, m_banner, m_row, m_difference})
        layout->addWidget(part);
    layout->addLayout(buttons);
    resize(480, 380);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &GatewayRoutesDialog::showState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &GatewayRoutesDialog::save);
    showState();
}

GatewayRoutesDraft GatewayRoutesDialog::draft() const
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    return {m_lines->toPlainText().split(separators, Qt::SkipEmptyParts)};
}

void GatewayRoutesDialog::showState()
{
    const GatewayRoutesDraft now = draft();
    const QList<GatewayRoutesDraft::Error> errors = now.validate(m_routes.rowCount() - int(m_before.size()));
    m_row->setError(errors.isEmpty() ? QString() : errorLineOf(errors.first()));
    const QStringList added = without(now.destinations, m_before);
    const QStringList removed = without(m_before, now.destinations);
    QStringList words;
    if (!added.isEmpty())
        words += tr("Added: %1.").arg(added.join(u", "_s));
    if (!removed.isEmpty())
        words += tr("Removed: %1. Traffic to there is cut off at once.").arg(removed.join(u", "_s));
    m_difference->setText(words.isEmpty() ? tr("Nothing is changed yet.") : words.join(u'\n'));
    (removed.isEmpty() ? makePrimary : makeDanger)(m_save);
    m_save->setEnabled(!words.isEmpty() && errors.isEmpty() && !m_isSaving);
    m_save->setText(m_isSaving ? tr("Saving…") : tr("Save routes"));
    m_lines->setReadOnly(m_isSaving);
}

void GatewayRoutesDialog::save()
{
    m_banner->hide();
    m_isSaving = true;
    showState();
    const auto refused = [this](const ApiError &error) {
        m_isSaving = false;
        showState();
        const ErrorText text = errorText(error);
        m_banner->setMessage(Tone::Failed, text.title, tr("%1 What you entered is kept.").arg(text.text), text.details);
    };
    whenDone(m_service.list(m_subject.ref()), this, [this, refused](const Result<QList<SpaceRoute>> &now) {
        if (!now)
            return refused(now.error());
        QStringList present;
        for (const SpaceRoute &route : *now) {
            if (route.target == SpaceRoute::Target::InternetGateway)
                present += route.destination;
        }
        if (!without(present, m_before).isEmpty() || !without(m_before, present).isEmpty()) {
            m_isSaving = false;
            showState();
            return m_banner->setMessage(Tone::Waiting, tr("Somebody else has changed these routes meanwhile"),
                tr("Nothing was sent. Close this window and open it again to see them as they are: %1.").arg(present.join(u", "_s)));
        }
        whenDone(m_service.change(m_subject.ref(), draft()), this, [this, refused](const Result<Done> &result) {
            if (!result)
                return refused(result.error());
            m_isSaving = false;
            m_routes.refresh();
            accept();
        });
    });
}

void GatewayRoutesDialog::reject()
{
    if (!m_isSaving)
        QDialog::reject();
}

} // namespace hubdeck
