// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebanner.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/detailsbox.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kMargin = 12;
constexpr int kIcon = 16;

// A banner is a message, not a state: it carries the signs people know from messages.
IconName iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return IconName::Check;
    case Tone::Waiting:
        return IconName::Warning;
    case Tone::Failed:
        return IconName::Error;
    case Tone::Neutral:
    case Tone::Progress:
        break;
    }
    return IconName::Info;
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *banner = qobject_cast<MessageBanner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::AlertMessage) : nullptr;
}

} // namespace

MessageBanner::MessageBanner(QWidget *parent)
    : MessageBanner(Tone::Progress, {}, {}, parent)
{
}

MessageBanner::MessageBanner(Tone tone, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_body(new QVBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_actionRow(new QWidget(this))
    , m_close(new QToolButton(this))
    , m_details(new DetailsBox(this))
{
    QAccessible::installFactory(makeAccessible); // Qt keeps one, however often it is told
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_title->setObjectName(u"bannerTitle"_s);
    m_text->setObjectName(u"bannerText"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    textstyle::setWeight(m_title, QFont::DemiBold);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setIcon(icon(IconName::Close, IconTint::Muted));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setVisible(false);
    m_actions->setContentsMargins(0, 4, 0, 0);
    m_actions->addStretch();
    m_actionRow->setLayout(m_actions);
    m_actionRow->setVisible(false);

    m_body->setSpacing(4);
    m_body->addWidget(m_title);
    m_body->addWidget(m_text);
    m_body->addWidget(m_actionRow);
    m_body->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin + kIcon + 8, kMargin, kMargin, kMargin);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        setVisible(false);
        Q_EMIT closed();
    });
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_title->setVisible(!title.isEmpty());
    m_text->setVisible(!text.isEmpty());
    applyColors();
}

QString MessageBanner::title() const
{
    return m_title->text();
}

QString MessageBanner::text() const
{
    return m_text->text();
}

void MessageBanner::setMessage(Tone tone, const QString &title, const QString &text, const QString &details)
{
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_title->setVisible(!title.isEmpty());
    m_text->setVisible(!text.isEmpty());
    setDetails(details);
    applyColors();
    const bool shown = isVisible();
    setVisible(true);
    if (shown)
        announce();
}

void MessageBanner::setDetails(const QString &details)
{
    m_details->setText(details);
}

void MessageBanner::addAction(QAction *action)
{
    auto *button = new QPushButton(action->text(), m_actionRow);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip() == action->text() ? QString() : action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(action, &QObject::destroyed, button, &QObject::deleteLater);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_actions->insertWidget(m_actions->count() - 1, button);
    m_actionRow->setVisible(true);
}

void MessageBanner::clearActions()
{
    const QList<QPushButton *> buttons = m_actionRow->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(buttons);
    m_actionRow->setVisible(false);
}

void MessageBanner::addContent(QWidget *content)
{
    m_body->insertSpacing(m_body->indexOf(m_actionRow), 4);
    m_body->insertWidget(m_body->indexOf(m_actionRow), content);
}

void MessageBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBanner::applyColors()
{
    // The labels follow the tone by a palette of their own; nothing else in here does.
    // Asked of the application: the banner's own palette still has the ground of the theme before.
    const ThemeColors &colors = ThemeColors::forPalette(QGuiApplication::palette());
    const QColor ink = colors.tone(m_tone);
    // What is inside stands on the banner's colour.
    const QColor ground = colors.toneBackground(m_tone);
    if (palette().color(QPalette::Window) != ground) {
        QPalette own;
        own.setColor(QPalette::Window, ground);
        setPalette(own);
    }
    for (QLabel *label : {m_title, m_text}) {
        if (label->palette().color(QPalette::WindowText) == ink)
            continue;
        QPalette own;
        own.setColor(QPalette::WindowText, ink);
        own.setColor(QPalette::Text, ink); // on a side bar labels take this one
        label->setPalette(own);
    }
    setAccessibleName(m_title->text().isEmpty() ? m_text->text() : m_title->text());
    setAccessibleDescription(m_text->text());
    update();
}

void MessageBanner::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void MessageBanner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!event->spontaneous())
        announce();
}

void MessageBanner::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    stylepaint::roundedBox(&painter, rect(), colors.toneBackground(m_tone), QColor(), stylepaint::kPanelRadius);
    // Beside the first line, which is centred while it is the only one.
    const QLabel *first = m_title->text().isEmpty() ? m_text : m_title;
    const int line = first->fontMetrics().height();
    const QRect place = first->geometry();
    const int middle = place.height() < 2 * line ? place.center().y() : place.top() + line / 2;
    paintIcon(&painter, iconOf(m_tone), QRectF(kMargin, middle - kIcon / 2 + 1, kIcon, kIcon), colors.tone(m_tone));
}

} // namespace hubdeck
