// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placeholderview.h"

#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/detailsbox.h"
#include "ui/widgets/spinner.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kIconSide = 40;
constexpr int kTextWidth = 440;

} // namespace

PlaceholderView::PlaceholderView(QWidget *parent)
    : QWidget(parent)
    , m_iconSpace(new QWidget(this))
    , m_spinner(new Spinner(28, this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_details(new DetailsBox(this))
{
    setObjectName(u"placeholder"_s);
    m_title->setObjectName(u"placeholderTitle"_s);
    m_text->setObjectName(u"placeholderText"_s);
    m_action->setObjectName(u"placeholderAction"_s);
    m_iconSpace->setFixedSize(kIconSide, kIconSide);
    textstyle::makeHeading(m_title);
    textstyle::makeMuted(m_text);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    auto *column = new QWidget(this);
    column->setMaximumWidth(kTextWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_iconSpace, 0, Qt::AlignHCenter);
    layout->addWidget(m_spinner, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addWidget(m_details);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 1000); // as wide as it may be, the rest around it
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &PlaceholderView::actionTriggered);
    clear();
}

PlaceholderView *PlaceholderView::over(QAbstractScrollArea *area)
{
    auto *view = new PlaceholderView(area->viewport());
    area->viewport()->installEventFilter(view);
    view->setGeometry(area->viewport()->rect());
    return view;
}

bool PlaceholderView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PlaceholderView::showLoading(const QString &title, const QString &text)
{
    m_details->setText({});
    show(State::Loading, title, text, {});
}

void PlaceholderView::showEmpty(IconName icon, const QString &title, const QString &text, const QString &actionText)
{
    m_icon = icon;
    m_details->setText({});
    show(State::Empty, title, text, actionText);
}

void PlaceholderView::showFailed(const QString &title, const QString &text, const QString &details,
    const QString &actionText)
{
    m_icon = IconName::Error;
    m_details->setText(details);
    show(State::Failed, title, text, actionText);
}

void PlaceholderView::show(State state, const QString &title, const QString &text, const QString &actionText)
{
    m_state = state;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_spinner->setVisible(state == State::Loading);
    m_iconSpace->setVisible(state != State::Loading);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
    raise();
    update();
    if (state != State::Failed)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PlaceholderView::clear()
{
    m_state = State::Hidden;
    setVisible(false);
}

void PlaceholderView::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    if (m_state == State::Empty || m_state == State::Failed)
        paintIcon(&painter, m_icon, QRectF(m_iconSpace->mapTo(this, QPoint()), m_iconSpace->size()), m_state == State::Failed ? colors.failed : colors.muted);
}

} // namespace hubdeck
