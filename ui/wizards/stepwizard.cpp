// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/stepwizard.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/wizards/reviewsteppage.h"
#include "ui/wizards/steplist.h"

#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr QSize kPreferredSize(860, 640);
constexpr int kSideWidth = 200;
constexpr int kFooterMargin = 16;

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

StepWizard::StepWizard(const QString &objectName, const StepWizardTexts &texts, QWidget *parent)
    : QWizard(parent)
    , m_texts(texts)
    , m_note(new QLabel(texts.note, this))
{
    setObjectName(objectName);
    setWindowTitle(texts.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(ModernStyle);
    setOptions(NoBackButtonOnStartPage | NoBackButtonOnLastPage | NoCancelButtonOnLastPage);
    m_note->setObjectName(u"note"_s);
    m_note->setWordWrap(true);
    textstyle::makeMuted(m_note);
    makeButtons();
    makeSide();
    connect(this, &QWizard::currentIdChanged, this, &StepWizard::onPageChanged);
}

StepWizard::~StepWizard()
{
    // A field that loses the keyboard tells so; while there is somebody to tell.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
}

void StepWizard::makeButtons()
{
    setButtonLayout({Stretch, CancelButton, BackButton, NextButton, CommitButton, FinishButton});
    setButtonText(CancelButton, tr("Cancel"));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("&Next"));
    setButtonText(CommitButton, m_texts.commit);
    setButtonText(FinishButton, tr("Close"));
    const std::pair<WizardButton, QString> names[] = {{CancelButton, u"cancel"_s}, {BackButton, u"back"_s}, {NextButton, u"next"_s},
        {CommitButton, u"create"_s}, {FinishButton, u"close"_s}};
    for (const auto &[which, name] : names)
        button(which)->setObjectName(name);
    for (const WizardButton which : {NextButton, CommitButton, FinishButton})
        makePrimary(static_cast<QPushButton *>(button(which)));
}

void StepWizard::makeSide()
{
    m_side = new SidePanel(this);
    m_steps = new StepList({}, m_side);
    m_steps->setObjectName(u"steps"_s);
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(14, 20, 15, 20);
    layout->addWidget(m_steps);
    layout->addStretch();
    setSideWidget(m_side);
}

void StepWizard::addStep(int id, WizardStepPage *page, const QString &name)
{
    Q_ASSERT(id == pageIds().size());
    setPage(id, page);
    m_steps->addStep(name);
    connect(page, &QWizardPage::completeChanged, this, &StepWizard::updateButtons);
}

void StepWizard::addReview(int id, ReviewStepPage *page, const QString &name)
{
    addStep(id, page, name);
    m_review = page;
    m_reviewId = id;
    connect(page, &ReviewStepPage::leaveRequested, this, &StepWizard::leave);
    const Submission *submission = &page->submission();
    connect(submission, &Submission::stateChanged, this, &StepWizard::updateButtons);
    connect(submission, &Submission::failed, this, &StepWizard::onFailed);
    connect(submission, &Submission::outcomeUnknown, this, &StepWizard::comeBack);
    connect(submission, &Submission::nothingFound, this, &StepWizard::comeBack);
}

void StepWizard::start(QObject &service)
{
    const QSize room = screen() ? screen()->availableSize() - QSize(32, 64) : kPreferredSize;
    resize(kPreferredSize.boundedTo(room));
    connect(&service, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
}

bool StepWizard::validateCurrentPage()
{
    if (currentId() != m_reviewId)
        return QWizard::validateCurrentPage();
    if (m_review->submission().state() == Submission::State::Done)
        return true;
    m_askedToLeave = false;
    send();
    return false; // goes on when the platform has answered
}

void StepWizard::onPageChanged()
{
    if (currentId() < 0)
        return;
    m_steps->setCurrentStep(currentId());
    m_note->setVisible(currentId() <= m_reviewId);
    updateButtons();
    placeNote();
    // Later: QWizard hides and shows its content around this, and puts the keyboard back to where it was.
    QMetaObject::invokeMethod(this, &StepWizard::focusFirstField, Qt::QueuedConnection);
}

// Left to itself, QWizard would take the first widget of the page, which may be hidden.
void StepWizard::focusFirstField()
{
    if (!currentPage())
        return; // closed meanwhile
    QWidget *field = static_cast<WizardStepPage *>(currentPage())->firstField();
    for (const WizardButton which : {NextButton, CommitButton, FinishButton}) {
        if (!field && button(which)->isVisible())
            field = button(which);
    }
    if (field)
        field->setFocus(Qt::OtherFocusReason);
}

void StepWizard::focusLater(QWidget *field)
{
    QMetaObject::invokeMethod(this, [field = QPointer(field)] {
        if (field)
            field->setFocus(Qt::OtherFocusReason);
    }, Qt::QueuedConnection);
}

void StepWizard::setAllDone(bool done)
{
    m_steps->setAllDone(done);
}

void StepWizard::goBackTo(int step)
{
    while (currentId() > step)
        back();
}

void StepWizard::goOn()
{
    if (!std::exchange(m_isInBackground, false))
        return next();
    done(Accepted);
    deleteLater();
}

void StepWizard::onFailed(const ApiError &error)
{
    if (!showRefusal(error))
        m_review->showFailure(error);
    comeBack();
}

bool StepWizard::showRefusal(const ApiError &)
{
    return false;
}

// Nothing is lost by closing at any time but while a request is under way: then the user hears first what that means.
void StepWizard::reject()
{
    if (!m_review || !m_review->submission().isBusy())
        return QWizard::reject();
    if (std::exchange(m_askedToLeave, true))
        leave();
    else
        m_review->askWhetherToLeave();
}

void StepWizard::leave()
{
    m_isInBackground = true;
    setAttribute(Qt::WA_DeleteOnClose, false); // also when it is the window's close button that leads here
    hide();
}

void StepWizard::comeBack()
{
    if (!std::exchange(m_isInBackground, false))
        return;
    setAttribute(Qt::WA_DeleteOnClose);
    show();
    raise();
    activateWindow();
}

void StepWizard::updateButtons()
{
    const auto state = m_review ? m_review->submission().state() : Submission::State::Ready;
    if (state != Submission::State::Ready)
        button(BackButton)->setEnabled(false);
    setButtonText(CommitButton, state == Submission::State::Sending ? m_texts.committing : m_texts.commit);
    // QWizard takes the shortcut away with every change of its buttons' texts.
    button(NextButton)->setShortcut(QKeySequence::mnemonic(button(NextButton)->text()));
}

QRect StepWizard::footer() const
{
    const int top = button(CancelButton)->isVisible() ? button(CancelButton)->y() : button(FinishButton)->y();
    return QRect(0, top - kFooterMargin, width(), height() - top + kFooterMargin);
}

void StepWizard::placeNote()
{
    const QRect room = footer();
    const int end = button(BackButton)->isVisible() ? qMin(button(BackButton)->x(), button(CancelButton)->x()) : button(CancelButton)->x();
    m_note->setGeometry(kFooterMargin, room.y() + 1, qMax(0, end - 2 * kFooterMargin), room.height() - 1);
    m_note->raise();
}

void StepWizard::paintEvent(QPaintEvent *event)
{
    QWizard::paintEvent(event);
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(footer(), colors.panel);
}

void StepWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    placeNote();
}

void StepWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    // The wizard has put the side panel into a label with margins of its own.
    if (QLayout *around = m_side->parentWidget() ? m_side->parentWidget()->layout() : nullptr)
        around->setContentsMargins(0, 0, 0, 0);
    placeNote();
}

} // namespace hubdeck
