// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/objects/objectwindow.h"

#include "ui/objects/objecttab.h"
#include "ui/settings/preferences.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/titles.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {
constexpr QSize kPreferredSize(1040, 720);
constexpr int kNavigationWidth = 188;
}

ObjectWindow::ObjectWindow(const QString &name, Preferences &preferences, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_name(u"window-"_s + name)
    , m_preferences(preferences)
    , m_title(new PageTitle)
    , m_status(new StatusChip)
    , m_navigation(new NavigationList)
    , m_stack(new QStackedWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    place();
}

// Before what they borrow from the derived window goes with the other children, and while nobody listens to what they still say.
ObjectWindow::~ObjectWindow()
{
    for (ObjectTab *tab : std::as_const(m_tabs))
        tab->disconnect(this);
    qDeleteAll(std::exchange(m_tabs, {}));
}

void ObjectWindow::build()
{
    auto *again = new QPushButton(icon(IconName::Refresh), tr("Refresh"));
    again->setObjectName(u"objectRefresh"_s);
    again->setToolTip(tr("Read this part again (F5)"));
    const auto refresh = [this] {
        if (currentTab())
            currentTab()->refresh();
    };
    connect(again, &QPushButton::clicked, this, refresh);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, refresh);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);

    m_status->setObjectName(u"objectStatus"_s);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(20, 16, 20, 12);
    header->setSpacing(12);
    header->addWidget(m_title, 1);
    header->addWidget(m_status, 0, Qt::AlignTop);
    header->addWidget(again, 0, Qt::AlignTop);

    m_navigation->setObjectName(u"objectParts"_s);
    m_navigation->setAccessibleName(tr("Parts"));
    m_stack->setObjectName(u"objectStack"_s);
    connect(m_navigation, &NavigationList::currentKeyChanged, this, &ObjectWindow::onTabChosen);

    auto *side = new QWidget;
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    side->setFixedWidth(kNavigationWidth);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(8, 8, 8, 8);
    sideLayout->addWidget(m_navigation);
    auto *body = new QHBoxLayout;
    body->setSpacing(1); // the line between the two
    body->addWidget(side);
    body->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(header);
    layout->addLayout(body, 1);
    m_navigation->setFocus();
}

//! As large as last time, in the middle of the main window; never beyond the screen.
void ObjectWindow::place()
{
    if (restoreGeometry(m_preferences.layout(m_name)))
        return;
    const QRect room = screen() ? screen()->availableGeometry().adjusted(8, 8, -8, -40) : QRect(QPoint(), kPreferredSize);
    resize(kPreferredSize.boundedTo(room.size()));
    const QRect around = parentWidget() ? parentWidget()->window()->geometry() : room;
    const QPoint corner = around.center() - rect().center();
    move(qBound(room.left(), corner.x(), room.right() - width() + 1), qBound(room.top(), corner.y(), room.bottom() - height() + 1));
}

void ObjectWindow::paintEvent(QPaintEvent *)
{
    const int top = m_stack->mapTo(this, QPoint()).y() - 1;
    QPainter painter(this);
    painter.fillRect(QRect(0, top, width(), 1), ThemeColors::of(this).line);
    painter.fillRect(QRect(kNavigationWidth, top, 1, height()), ThemeColors::of(this).line);
}

void ObjectWindow::setHeader(const QString &title, const QString &sentence, Tone tone, const QString &status)
{
    // The mark of unsaved changes has a place in every title: see QWidget::windowModified.
    setWindowTitle(title + u"[*] \u2013 Hubdeck"_s);
    m_title->setTitle(title);
    m_title->setSentence(sentence);
    m_status->setStatus(tone, status);
    m_status->setVisible(!status.isEmpty());
}

void ObjectWindow::addTab(ObjectTab *tab)
{
    m_tabs.append(tab);
    m_stack->addWidget(tab);
    m_navigation->addEntry(tab->key(), tab->iconName(), tab->title());
    connect(tab, &ObjectTab::unsavedChanged, this, &ObjectWindow::updateModified);
    if (m_tabs.size() == 1)
        showTab(tab->key());
}

ObjectTab *ObjectWindow::currentTab() const
{
    return static_cast<ObjectTab *>(m_stack->currentWidget());
}

void ObjectWindow::showTab(const QString &key)
{
    m_navigation->setCurrentKey(key);
    onTabChosen(key);
}

void ObjectWindow::onTabChosen(const QString &key)
{
    for (ObjectTab *tab : std::as_const(m_tabs)) {
        if (tab->key() != key)
            continue;
        m_stack->setCurrentWidget(tab);
        if (!std::exchange(m_seen, QSet(m_seen) << tab).contains(tab))
            tab->refresh();
    }
}

QStringList ObjectWindow::unsaved() const
{
    QStringList sentences;
    for (const ObjectTab *tab : m_tabs) {
        if (const QString sentence = tab->unsaved(); !sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

void ObjectWindow::updateModified()
{
    setWindowModified(!unsaved().isEmpty());
}

void ObjectWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setLayout(m_name, saveGeometry());
    const QStringList lost = unsaved();
    if (lost.isEmpty() || m_mayClose)
        return QWidget::closeEvent(event);
    event->ignore();
    Confirmation ask;
    ask.title = tr("Close without saving?");
    ask.text = lost.join(u'\n');
    ask.verb = tr("Close without saving");
    ConfirmDialog::ask(ask, this, this, [this] {
        m_mayClose = true;
        close();
    });
}

} // namespace hubdeck
