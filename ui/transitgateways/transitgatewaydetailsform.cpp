// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaydetailsform.h"

#include "ui/theme/textstyle.h"
#include "ui/transitgateways/transitgatewaytexts.h"
#include "ui/widgets/fieldgroup.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kRoutesHeight = 132;

} // namespace

TransitGatewayDetailsForm::TransitGatewayDetailsForm(QWidget *parent)
    : QWidget(parent)
    , m_group(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_name(new QLineEdit(this))
    , m_routes(new QPlainTextEdit(this))
{
    m_name->setObjectName(u"gatewayName"_s);
    m_routes->setObjectName(u"gatewayRoutes"_s);
    m_routes->setFont(textstyle::monospaceFont());
    m_routes->setPlaceholderText(u"10.120.0.0/14\n172.31.0.0/16"_s);
    m_routes->setTabChangesFocus(true);
    m_routes->setFixedHeight(kRoutesHeight);
    m_nameRow = m_group->addField(tr("N&ame"), m_name);
    m_routesRow = m_group->addField(tr("&Routes"), m_routes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_group);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameRefusal.clear();
        showErrors();
        Q_EMIT changed();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        m_nameTouched = m_nameTouched || !m_name->text().isEmpty();
        showErrors();
    });
    connect(m_routes, &QPlainTextEdit::textChanged, this, [this] {
        m_routesRefusal.clear();
        // While a line is being typed it is not a range yet; what was wrong before and is right now says so at once.
        if (m_routesTouched)
            showErrors();
        Q_EMIT changed();
    });
    setPlace({}, {});
}

void TransitGatewayDetailsForm::load(const TransitGatewayDraft &draft)
{
    m_name->setText(draft.name);
    m_routes->setPlainText(draft.routes.join(u'\n'));
    m_nameTouched = false;
    m_routesTouched = false;
    clearServerErrors();
}

TransitGatewayDraft TransitGatewayDetailsForm::draft() const
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    TransitGatewayDraft draft;
    draft.name = m_name->text();
    if (m_hasRoutes)
        draft.routes = m_routes->toPlainText().split(between, Qt::SkipEmptyParts);
    return draft;
}

void TransitGatewayDetailsForm::setPlace(const TransitGatewayPlace &place, const QString &spaceName)
{
    m_place = place;
    m_routesRow->setHint(spaceName.isEmpty() || place.cidrBlock.isEmpty()
            ? tr("Ranges of addresses behind the gateway, one a line.")
            : tr("Ranges of addresses behind the gateway, one a line. %1 itself has %2.").arg(spaceName, place.cidrBlock));
    showErrors();
}

void TransitGatewayDetailsForm::setRoutesShown(bool shown)
{
    m_hasRoutes = shown;
    m_routesRow->setVisible(shown);
}

QList<TransitGatewayDraft::Error> TransitGatewayDetailsForm::errors() const
{
    const TransitGatewayDraft now = draft();
    return now.validateName() + (m_hasRoutes ? now.validateRoutes(m_place) : QList<TransitGatewayDraft::Error>());
}

void TransitGatewayDetailsForm::showErrors()
{
    const auto all = errors();
    m_nameRow->setError(!m_nameRefusal.isEmpty() ? m_nameRefusal : m_nameTouched ? draftErrorsText(all, Field::Name) : QString());
    m_routesRow->setError(!m_routesRefusal.isEmpty() ? m_routesRefusal : m_routesTouched ? draftErrorsText(all, Field::Routes) : QString());
}

bool TransitGatewayDetailsForm::showAllErrors()
{
    m_nameTouched = true;
    m_routesTouched = true;
    showErrors();
    return !m_group->focusFirstError();
}

bool TransitGatewayDetailsForm::showsErrors() const { return m_nameRow->hasError() || m_routesRow->hasError(); }

void TransitGatewayDetailsForm::setServerError(Field field, const QString &text)
{
    (field == Field::Name ? m_nameRefusal : m_routesRefusal) = text;
    showErrors();
}

void TransitGatewayDetailsForm::clearServerErrors()
{
    m_nameRefusal.clear();
    m_routesRefusal.clear();
    showErrors();
}

QWidget *TransitGatewayDetailsForm::firstField() const { return m_name; }

} // namespace hubdeck
