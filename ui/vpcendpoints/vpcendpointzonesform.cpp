// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointzonesform.h"

#include "ui/errors/errortext.h"
#include "ui/theme/textstyle.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/placeholderview.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Draft = VpcEndpointDraft;

constexpr int kPlaceholderHeight = 160;
constexpr int kTypedLabelWidth = 80;

QString zoneText(const AvailabilityZone &zone)
{
    return zone.name.isEmpty() ? zone.id : QString(zone.id + u"   "_s + zone.name);
}

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

VpcEndpointZonesForm::VpcEndpointZonesForm(QWidget *parent)
    : QWidget(parent)
    , m_placeholderPanel(new Panel(this))
    , m_placeholder(new PlaceholderView(m_placeholderPanel))
    , m_panel(new Panel(this))
    , m_boxLayout(new QVBoxLayout(m_panel))
    , m_typed(new QLineEdit(this))
    , m_typedRow(new FieldRow(tr("&Zone ids"), m_typed, tr("Ids, not names, separated by commas: euc1-az2, euc1-az3"),
          FieldRow::LabelPlace::Left, this))
    , m_error(wrappedLabel(this))
    , m_useText(wrappedLabel(this))
    , m_tooFew(new MessageBanner(this))
{
    m_placeholder->setObjectName(u"zonesPlaceholder"_s);
    m_placeholder->setMinimumHeight(kPlaceholderHeight);
    auto *around = new QVBoxLayout(m_placeholderPanel);
    around->setContentsMargins(8, 8, 8, 8);
    around->addWidget(m_placeholder);
    m_placeholderPanel->hide();
    m_panel->setObjectName(u"zones"_s);
    m_panel->setAccessibleName(tr("Zones"));
    m_boxLayout->setContentsMargins(16, 12, 16, 12);
    m_boxLayout->setSpacing(12);
    m_typedRow->setLabelWidth(kTypedLabelWidth);
    m_typed->setObjectName(u"typedZones"_s);
    m_error->setObjectName(u"zonesError"_s);
    m_useText->setObjectName(u"connectionUse"_s);
    m_tooFew->setObjectName(u"tooFewConnections"_s);
    textstyle::makeError(m_error);
    textstyle::makeMuted(m_useText);
    m_error->hide();
    m_tooFew->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_placeholderPanel, m_panel, m_typedRow, m_error, m_useText, m_tooFew})
        layout->addWidget(part);
    connect(m_typed, &QLineEdit::textEdited, this, [this] {
        static const QRegularExpression separators(u"[\\s,;]+"_s);
        m_chosen = m_typed->text().split(separators, Qt::SkipEmptyParts);
        onEdited();
    });
    connect(m_placeholder, &PlaceholderView::actionTriggered, this, &VpcEndpointZonesForm::retryRequested);
    showTyping(false);
    showState();
}

void VpcEndpointZonesForm::showLoading(const QString &spaceName)
{
    m_zones.clear();
    showTyping(false);
    m_panel->hide();
    m_placeholderPanel->show();
    m_placeholder->showLoading(tr("Reading the zones of \u201c%1\u201d").arg(spaceName));
    Q_EMIT changed();
}

void VpcEndpointZonesForm::showFailed(const ApiError &error)
{
    const ErrorText text = errorText(error);
    m_zones.clear();
    showTyping(true);
    m_placeholderPanel->show();
    m_placeholder->showFailed(text.title, tr("%1 If you know the ids of the zones, you can also type them below.").arg(text.text),
        text.details, tr("Retry"));
    showState();
    Q_EMIT changed();
}

void VpcEndpointZonesForm::setZones(const QList<AvailabilityZone> &zones)
{
    if (zones == m_zones && !m_boxes.isEmpty())
        return;
    m_zones = zones;
    m_placeholderPanel->setVisible(zones.isEmpty());
    showTyping(zones.isEmpty());
    if (zones.isEmpty()) {
        m_placeholder->showEmpty(IconName::Info, tr("The platform names no zones"),
            tr("Its answer for this private space is empty. Type the ids of the zones below."), tr("Look again"));
    }
    makeBoxes();
    showState();
    Q_EMIT changed();
}

void VpcEndpointZonesForm::showTyping(bool typed)
{
    m_typesZones = typed;
    m_typedRow->setVisible(typed);
    m_panel->setVisible(!typed);
    m_typed->setText(m_chosen.join(u", "_s));
}

// Zones that are chosen but not the space's are shown too: nothing is dropped silently.
void VpcEndpointZonesForm::makeBoxes()
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    QList<AvailabilityZone> shown = m_zones;
    for (const QString &id : std::as_const(m_chosen)) {
        if (!m_zones.isEmpty() && !spaceZoneIds().contains(id))
            shown.append({id, tr("not a zone of this private space")});
    }
    for (const AvailabilityZone &zone : std::as_const(shown)) {
        auto *box = new QCheckBox(zoneText(zone), m_panel);
        box->setObjectName(u"zone-"_s + zone.id);
        box->setChecked(m_chosen.contains(zone.id));
        connect(box, &QCheckBox::toggled, this, [this, id = zone.id](bool on) {
            m_chosen.removeAll(id);
            if (on)
                m_chosen.append(id);
            onEdited();
        });
        QWidget::setTabOrder(m_boxes.isEmpty() ? static_cast<QWidget *>(m_typed) : m_boxes.constLast(), box);
        m_boxLayout->addWidget(box);
        m_boxes.append(box);
    }
}

QStringList VpcEndpointZonesForm::spaceZoneIds() const
{
    QStringList ids;
    for (const AvailabilityZone &zone : m_zones)
        ids.append(zone.id);
    return ids;
}

// In the order of the space, so that the order of clicking makes no difference.
QStringList VpcEndpointZonesForm::zoneIds() const
{
    QStringList ids;
    for (const QString &id : spaceZoneIds()) {
        if (m_chosen.contains(id))
            ids.append(id);
    }
    for (const QString &id : m_chosen) {
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void VpcEndpointZonesForm::load(const VpcEndpointDraft &draft)
{
    m_loaded = draft;
    m_chosen = draft.zoneIds;
    m_showsMissing = false;
    m_serverError.clear();
    m_typed->setText(m_chosen.join(u", "_s));
    makeBoxes();
    showState();
}

VpcEndpointDraft VpcEndpointZonesForm::draft() const
{
    VpcEndpointDraft draft = m_loaded;
    draft.zoneIds = zoneIds();
    return draft;
}

QList<VpcEndpointDraft::Error> VpcEndpointZonesForm::errors() const
{
    QList<Draft::Error> errors = draft().validate(spaceZoneIds());
    errors.removeIf([](const Draft::Error &error) { return error.field != Draft::Field::Zones; });
    return errors;
}

bool VpcEndpointZonesForm::showsErrors() const
{
    return !m_error->isHidden() && !errors().isEmpty();
}

bool VpcEndpointZonesForm::showAllErrors()
{
    m_showsMissing = true;
    showState();
    Q_EMIT changed();
    if (errors().isEmpty())
        return true;
    focusZones();
    return false;
}

void VpcEndpointZonesForm::setServerError(const QString &sentence)
{
    m_serverError = sentence;
    showState();
}

void VpcEndpointZonesForm::focusZones()
{
    if (QWidget *field = firstField())
        field->setFocus(Qt::OtherFocusReason);
}

QWidget *VpcEndpointZonesForm::firstField() const
{
    if (m_typesZones)
        return m_typed;
    return m_boxes.isEmpty() ? nullptr : m_boxes.constFirst();
}

void VpcEndpointZonesForm::setConnectionUse(const std::optional<NetworkConnectionUse> &use, int alreadyUsed)
{
    m_use = use;
    m_alreadyUsed = alreadyUsed;
    showUse();
}

void VpcEndpointZonesForm::onEdited()
{
    m_serverError.clear();
    showState();
    Q_EMIT changed();
}

void VpcEndpointZonesForm::showState()
{
    QString text = m_serverError;
    for (const Draft::Error &error : errors()) {
        if (error.fault != Draft::Fault::NoZone || m_showsMissing) {
            text = draftErrorText(error);
            break;
        }
    }
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setAccessibleDescription(text);
    showUse();
}

void VpcEndpointZonesForm::showUse()
{
    const int zones = int(zoneIds().size());
    m_useText->setText(m_use ? connectionUseText(*m_use, zones, m_alreadyUsed)
                             : tr("Each zone uses one network connection of your organization. Counting how many are free\u2026"));
    const int more = zones - m_alreadyUsed;
    const auto free = m_use ? m_use->free() : std::nullopt;
    const bool tooFew = free && more > *free;
    if (tooFew) {
        m_tooFew->setMessage(Tone::Waiting, tr("There are not enough network connections"),
            tr("Needed: %1 more. Free: %2. The platform will refuse this, unless some are given back first.").arg(more).arg(*free));
    }
    m_tooFew->setVisible(tooFew);
}

} // namespace hubdeck
