// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaywizard.h"

#include "core/models/transitgatewaymodel.h"
#include "ui/transitgateways/transitgatewayattacher.h"
#include "ui/transitgateways/transitgatewayresultpage.h"
#include "ui/transitgateways/transitgatewayreviewpage.h"
#include "ui/transitgateways/transitgatewayroutespage.h"
#include "ui/transitgateways/transitgatewaysharepage.h"
#include "ui/transitgateways/transitgatewaywherepage.h"
#include "ui/widgets/messagebanner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = TransitGatewayDraft::Field;
using Page = TransitGatewayWizard::Page;

StepWizardTexts texts()
{
    return {TransitGatewayWizard::tr("Attach transit gateway"), TransitGatewayWizard::tr("&Attach gateway"), TransitGatewayWizard::tr("Attaching\u2026"),
        TransitGatewayWizard::tr("Nothing is sent before you choose \u201cAttach gateway\u201d.")};
}

bool speaksOf(const QString &sentence, const QString &words)
{
    return QRegularExpression(words, QRegularExpression::CaseInsensitiveOption).match(sentence).hasMatch();
}

//! The platform names no fields apart from its words, so words are all there is. A member named as the API writes it says most.
std::optional<Page> pageOf(const QString &sentence)
{
    if (speaksOf(sentence, uR"(\broutes?\b|route table)"_s))
        return Page::Routes;
    if (speaksOf(sentence, uR"(\bresourceShare|resource share)"_s))
        return Page::Share;
    if (speaksOf(sentence, uR"(\bmaximum\b|\blimit\b|\bdegraded\b|\bno network\b|network connections?)"_s))
        return Page::Where;
    if (speaksOf(sentence, uR"(^name\b|\bname (is|must|already)\b)"_s))
        return Page::Routes;
    return std::nullopt;
}

} // namespace

TransitGatewayWizard::TransitGatewayWizard(const TransitGatewayParts &parts, const TransitGatewayDraft &draft, QWidget *parent)
    : StepWizard(u"transitGatewayWizard"_s, texts(), parent)
    , m_parts(parts)
    , m_attacher(new TransitGatewayAttacher(parts.service, this))
{
    m_plan.draft = draft;
    addPages();
    connect(m_attacher, &TransitGatewayAttacher::attached, this, &TransitGatewayWizard::onAttached);
    if (parts.spaces.loadState() == TableModel::LoadState::Idle)
        parts.spaces.refresh();
    if (parts.gateways.loadState() == TableModel::LoadState::Idle)
        parts.gateways.refresh();
    start(parts.service);
}

void TransitGatewayWizard::addPages()
{
    m_where = new TransitGatewayWherePage(m_parts, m_plan, this);
    m_share = new TransitGatewaySharePage(m_parts, m_plan, this);
    m_routes = new TransitGatewayRoutesPage(m_plan, this);
    m_review = new TransitGatewayReviewPage(*m_attacher, m_parts.platform, m_plan, this);
    m_result = new TransitGatewayResultPage(m_parts, m_plan, this);
    addStep(int(Page::Where), m_where, tr("Where"));
    addStep(int(Page::Share), m_share, tr("Share"));
    addStep(int(Page::Routes), m_routes, tr("Routes"));
    addReview(int(Page::Review), m_review, tr("Review"));
    addStep(int(Page::Result), m_result, tr("Result"));
    connect(m_result, &TransitGatewayResultPage::attachedChanged, this, &TransitGatewayWizard::setAllDone);
}

void TransitGatewayWizard::send()
{
    m_where->banner().hide();
    m_share->clearServerErrors();
    m_routes->form().clearServerErrors();
    m_attacher->attach(m_plan.spaceRef(), m_plan.draft);
}

void TransitGatewayWizard::onAttached(const TransitGatewayCreation &creation)
{
    m_parts.gateways.note(creation.gateway);
    Q_EMIT attached(creation.gateway);
    m_result->follow(creation);
    goOn();
}

bool TransitGatewayWizard::showRefusal(const ApiError &error)
{
    if (error.kind != ApiError::Kind::Refused && error.kind != ApiError::Kind::Conflict)
        return false;
    QStringList sentences = QStringList{error.serverMessage} + error.details;
    sentences.removeDuplicates();
    sentences.removeIf([](const QString &sentence) { return !pageOf(sentence); });
    if (sentences.isEmpty())
        return false;
    Page earliest = Page::Review;
    for (const QString &sentence : std::as_const(sentences))
        earliest = std::min(earliest, *pageOf(sentence));
    goBackTo(int(earliest));
    for (const QString &sentence : std::as_const(sentences))
        showOnItsPage(*pageOf(sentence), sentence);
    return true;
}

void TransitGatewayWizard::showOnItsPage(Page page, const QString &sentence)
{
    if (page == Page::Where) {
        m_where->banner().setMessage(Tone::Failed, tr("The platform refused"), sentence);
    } else if (page == Page::Share) {
        m_share->setServerError(speaksOf(sentence, u"resourceShareAccount"_s) ? Field::Account : Field::Share, sentence);
    } else {
        m_routes->form().setServerError(speaksOf(sentence, u"route"_s) ? Field::Routes : Field::Name, sentence);
    }
}

void TransitGatewayWizard::reject()
{
    if (m_attacher->state() == Submission::State::Unknown)
        m_parts.gateways.refresh(); // it may be there
    StepWizard::reject();
}

} // namespace hubdeck
