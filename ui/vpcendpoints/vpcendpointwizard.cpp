// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointwizard.h"

#include "core/models/vpcendpointmodel.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/vpcendpoints/connectioncount.h"
#include "ui/vpcendpoints/spacefacts.h"
#include "ui/vpcendpoints/vpcendpointrefusal.h"
#include "ui/vpcendpoints/vpcendpointresultpage.h"
#include "ui/vpcendpoints/vpcendpointreviewpage.h"
#include "ui/vpcendpoints/vpcendpointserviceform.h"
#include "ui/vpcendpoints/vpcendpointservicepage.h"
#include "ui/vpcendpoints/vpcendpointwherepage.h"
#include "ui/vpcendpoints/vpcendpointzonesform.h"
#include "ui/vpcendpoints/vpcendpointzonespage.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/steplist.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Concern = VpcEndpointRefusal::Concern;
using Page = VpcEndpointWizard::Page;

constexpr QSize kPreferredSize(860, 640);
constexpr int kSideWidth = 200;
constexpr int kFooterMargin = 16;

Page pageOf(Concern concern)
{
    switch (concern) {
    case Concern::Space:
        return Page::Where;
    case Concern::Name:
    case Concern::ServiceName:
    case Concern::ServiceRegion:
    case Concern::ServiceOwner:
        return Page::Service;
    case Concern::Zones:
        return Page::Zones;
    case Concern::Unknown:
        break;
    }
    return Page::Review;
}

VpcEndpointDraft::Field fieldOf(Concern concern)
{
    switch (concern) {
    case Concern::Name:
        return VpcEndpointDraft::Field::Name;
    case Concern::ServiceRegion:
        return VpcEndpointDraft::Field::ServiceRegion;
    case Concern::ServiceOwner:
        return VpcEndpointDraft::Field::ServiceOwner;
    default:
        return VpcEndpointDraft::Field::ServiceName;
    }
}

// The steps at the side, on the colour of panels with a line to the page.
class SidePanel final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {kSideWidth, 200}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = ThemeColors::of(this);
        QPainter painter(this);
        painter.fillRect(rect(), colors.panel);
        painter.fillRect(QRect(width() - 1, 0, 1, height()), colors.line);
    }
};

} // namespace

VpcEndpointWizard::VpcEndpointWizard(const VpcEndpointWizardParts &parts, QWidget *parent)
    : QWizard(parent)
    , m_parts(parts)
    , m_facts(new SpaceFacts(parts.accounts, parts.zones, this))
    , m_connections(new ConnectionCount(parts.organizations, parts.root, parts.spaces, parts.endpoints, this))
    , m_creator(new VpcEndpointCreator(parts.service, this))
    , m_note(new QLabel(tr("Nothing is created before the last step."), this))
{
    setObjectName(u"vpcEndpointWizard"_s);
    setWindowTitle(tr("Create VPC endpoint"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(ModernStyle);
    setOptions(NoBackButtonOnStartPage | NoBackButtonOnLastPage | NoCancelButtonOnLastPage);
    m_note->setObjectName(u"note"_s);
    textstyle::makeMuted(m_note);
    makeButtons();
    makeSide();
    addPages();
    connectCreator();
    connect(this, &QWizard::currentIdChanged, this, &VpcEndpointWizard::onPageChanged);
    const QSize room = screen() ? screen()->availableSize() - QSize(32, 64) : kPreferredSize;
    resize(kPreferredSize.boundedTo(room));
    if (parts.spaces.loadState() == TableModel::LoadState::Idle)
        parts.spaces.refresh();
    if (parts.endpoints.loadState() == TableModel::LoadState::Idle)
        parts.endpoints.refresh();
    m_connections->ask();
    // Signing out takes the services away; nothing can be created then.
    connect(&parts.service, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
}

VpcEndpointWizard::~VpcEndpointWizard()
{
    // A field that loses the keyboard tells so; while there is somebody to tell.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
}

void VpcEndpointWizard::makeButtons()
{
    setButtonLayout({Stretch, CancelButton, BackButton, NextButton, CommitButton, FinishButton});
    setButtonText(CancelButton, tr("Cancel"));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("&Next"));
    setButtonText(CommitButton, tr("&Create endpoint"));
    setButtonText(FinishButton, tr("Close"));
    const std::pair<WizardButton, QString> names[] = {{CancelButton, u"cancel"_s}, {BackButton, u"back"_s}, {NextButton, u"next"_s},
        {CommitButton, u"create"_s}, {FinishButton, u"close"_s}};
    for (const auto &[which, name] : names)
        button(which)->setObjectName(name);
    for (const WizardButton which : {NextButton, CommitButton, FinishButton})
        makePrimary(static_cast<QPushButton *>(button(which)));
}

void VpcEndpointWizard::makeSide()
{
    m_side = new SidePanel(this);
    m_steps = new StepList({tr("Where"), tr("Service"), tr("Zones"), tr("Review"), tr("Result")}, m_side);
    m_steps->setObjectName(u"steps"_s);
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(14, 20, 15, 20);
    layout->addWidget(m_steps);
    layout->addStretch();
    setSideWidget(m_side);
}

void VpcEndpointWizard::addPages()
{
    m_where = new VpcEndpointWherePage(m_parts, *m_facts, m_plan, this);
    m_service = new VpcEndpointServicePage(*m_facts, m_plan, this);
    m_zones = new VpcEndpointZonesPage(*m_facts, *m_connections, m_plan, this);
    m_review = new VpcEndpointReviewPage(*m_connections, *m_creator, m_parts.platform, m_plan, this);
    m_result = new VpcEndpointResultPage(m_parts, *m_facts, m_plan, this);
    const std::pair<Page, QWizardPage *> pages[] = {{Page::Where, m_where}, {Page::Service, m_service}, {Page::Zones, m_zones},
        {Page::Review, m_review}, {Page::Result, m_result}};
    for (const auto &[id, page] : pages) {
        setPage(int(id), page);
        connect(page, &QWizardPage::completeChanged, this, &VpcEndpointWizard::updateButtons);
    }
    setStartId(int(Page::Where));
    connect(m_review, &VpcEndpointReviewPage::leaveRequested, this, &VpcEndpointWizard::leave);
}

void VpcEndpointWizard::connectCreator()
{
    connect(m_creator, &VpcEndpointCreator::stateChanged, this, &VpcEndpointWizard::updateButtons);
    connect(m_creator, &VpcEndpointCreator::created, this, &VpcEndpointWizard::onCreated);
    connect(m_creator, &VpcEndpointCreator::failed, this, &VpcEndpointWizard::onFailed);
    connect(m_creator, &VpcEndpointCreator::outcomeUnknown, this, &VpcEndpointWizard::comeBack);
    connect(m_creator, &VpcEndpointCreator::nothingFound, this, &VpcEndpointWizard::comeBack);
}

void VpcEndpointWizard::choose(const SpaceId &space)
{
    m_where->choose(space);
}

int VpcEndpointWizard::nextId() const
{
    switch (Page(currentId())) {
    case Page::Where:
        return int(Page::Service);
    case Page::Service:
        return int(Page::Zones);
    case Page::Zones:
        return int(Page::Review);
    case Page::Review:
        return int(Page::Result);
    case Page::Result:
        break;
    }
    return -1;
}

bool VpcEndpointWizard::validateCurrentPage()
{
    if (Page(currentId()) != Page::Review)
        return QWizard::validateCurrentPage();
    if (m_creator->state() == VpcEndpointCreator::State::Created)
        return true;
    QSet<VpcEndpointId> present;
    for (const VpcEndpointRow &row : m_parts.endpoints.rows())
        present.insert(row.endpoint.id);
    m_askedToLeave = false;
    m_where->banner().hide();
    m_service->form().clearServerErrors();
    m_zones->form().setServerError({});
    m_creator->create(m_plan.spaceRef(), m_plan.draft, present);
    return false; // goes on when the platform has answered
}

void VpcEndpointWizard::onPageChanged()
{
    if (currentId() < 0)
        return;
    m_steps->setCurrentStep(currentId());
    m_note->setVisible(Page(currentId()) != Page::Result);
    updateButtons();
    placeNote();
    // Later: QWizard hides and shows its content around this, and puts the keyboard back to where it was.
    QMetaObject::invokeMethod(this, &VpcEndpointWizard::focusFirstField, Qt::QueuedConnection);
}

// Left to itself, QWizard would take the first widget of the page, which may be hidden.
void VpcEndpointWizard::focusFirstField()
{
    QWidget *field = static_cast<WizardStepPage *>(currentPage())->firstField();
    for (const WizardButton which : {NextButton, CommitButton, FinishButton}) {
        if (!field && button(which)->isVisible())
            field = button(which);
    }
    if (field)
        field->setFocus(Qt::OtherFocusReason);
}

void VpcEndpointWizard::onCreated(const VpcEndpointCreation &creation)
{
    m_parts.endpoints.note(creation.endpoint);
    m_parts.watch.watch(creation.endpoint);
    Q_EMIT created(creation.endpoint);
    if (std::exchange(m_isInBackground, false)) {
        done(Accepted);
        return deleteLater();
    }
    m_result->follow(creation);
    next();
}

void VpcEndpointWizard::onFailed(const ApiError &error)
{
    QList<VpcEndpointRefusal> refusals = readVpcEndpointRefusal(error);
    refusals.removeIf([](const VpcEndpointRefusal &refusal) { return refusal.concern == Concern::Unknown; });
    if (refusals.isEmpty())
        m_review->showFailure(error);
    else
        returnTo(refusals);
    comeBack();
}

void VpcEndpointWizard::returnTo(const QList<VpcEndpointRefusal> &refusals)
{
    const auto earliest = std::min_element(refusals.cbegin(), refusals.cend(),
        [](const auto &left, const auto &right) { return pageOf(left.concern) < pageOf(right.concern); });
    goBackTo(pageOf(earliest->concern));
    for (const VpcEndpointRefusal &refusal : refusals) {
        switch (pageOf(refusal.concern)) {
        case Page::Where:
            m_where->banner().setMessage(Tone::Failed, tr("The platform refused"), refusal.text);
            break;
        case Page::Service:
            m_service->form().setServerError(fieldOf(refusal.concern), refusal.text);
            break;
        default:
            m_zones->form().setServerError(refusal.text);
        }
    }
    const auto focusField = [this, concern = earliest->concern] {
        if (pageOf(concern) == Page::Service)
            m_service->form().focusField(fieldOf(concern));
    };
    QMetaObject::invokeMethod(this, focusField, Qt::QueuedConnection);
}

void VpcEndpointWizard::goBackTo(Page page)
{
    while (currentId() > int(page))
        back();
}

// Nothing is lost by closing at any time but while a request is under way: then the user hears first what that means.
void VpcEndpointWizard::reject()
{
    if (!m_creator->isBusy()) {
        if (m_creator->state() == VpcEndpointCreator::State::Unknown)
            m_parts.endpoints.refresh();
        return QWizard::reject();
    }
    if (std::exchange(m_askedToLeave, true))
        leave();
    else
        m_review->askWhetherToLeave();
}

void VpcEndpointWizard::leave()
{
    m_isInBackground = true;
    setAttribute(Qt::WA_DeleteOnClose, false); // also when it is the window's close button that leads here
    hide();
}

void VpcEndpointWizard::comeBack()
{
    if (!std::exchange(m_isInBackground, false))
        return;
    setAttribute(Qt::WA_DeleteOnClose);
    show();
    raise();
    activateWindow();
}

void VpcEndpointWizard::updateButtons()
{
    const VpcEndpointCreator::State state = m_creator->state();
    const bool isReady = state == VpcEndpointCreator::State::Ready;
    if (!isReady)
        button(BackButton)->setEnabled(false);
    setButtonText(CommitButton, state == VpcEndpointCreator::State::Sending ? tr("Creating\u2026") : tr("&Create endpoint"));
    // QWizard takes the shortcut away with every change of its buttons' texts.
    button(NextButton)->setShortcut(QKeySequence::mnemonic(button(NextButton)->text()));
}

QRect VpcEndpointWizard::footer() const
{
    const int top = button(CancelButton)->isVisible() ? button(CancelButton)->y() : button(FinishButton)->y();
    return QRect(0, top - kFooterMargin, width(), height() - top + kFooterMargin);
}

void VpcEndpointWizard::placeNote()
{
    const QRect room = footer();
    const int end = button(BackButton)->isVisible() ? qMin(button(BackButton)->x(), button(CancelButton)->x()) : button(CancelButton)->x();
    m_note->setGeometry(kFooterMargin, room.y() + 1, qMax(0, end - 2 * kFooterMargin), room.height() - 1);
    m_note->raise();
}

void VpcEndpointWizard::paintEvent(QPaintEvent *event)
{
    QWizard::paintEvent(event);
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(footer(), colors.panel);
}

void VpcEndpointWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    placeNote();
}

void VpcEndpointWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    // The wizard has put the side panel into a label with margins of its own.
    if (QLayout *around = m_side->parentWidget() ? m_side->parentWidget()->layout() : nullptr)
        around->setContentsMargins(0, 0, 0, 0);
    placeNote();
}

} // namespace hubdeck
