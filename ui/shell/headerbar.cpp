// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_path(new QLabel)
    , m_search(new QPushButton)
    , m_account(new QPushButton)
{
    setObjectName(u"headerBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 7);
    layout->setSpacing(8);
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(20, 20));
    auto *name = new QLabel(u"Hubdeck"_s);
    name->setMinimumWidth(180);
    textstyle::makeHeading(name);
    layout->addWidget(logo);
    layout->addWidget(name);
    m_path->setObjectName(u"breadcrumbs"_s);
    m_path->setTextFormat(Qt::RichText);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_path->setAccessibleName(tr("Where you are"));
    layout->addWidget(m_path, 1);
    m_search->setObjectName(u"openPalette"_s);
    m_search->setIcon(icon(IconName::Search, IconTint::Muted));
    m_search->setText(tr("Search or run a command   %1").arg(QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search or run a command"));
    layout->addWidget(m_search);
    m_account->setObjectName(u"accountButton"_s);
    m_account->setIcon(icon(IconName::User, IconTint::Muted));
    layout->addWidget(m_account);
    connect(m_search, &QPushButton::clicked, this, &HeaderBar::searchClicked);
    setAccount({}, nullptr);
}

void HeaderBar::setPath(const QStringList &path)
{
    QStringList parts;
    for (const QString &part : path)
        parts += part.toHtmlEscaped();
    if (!parts.isEmpty())
        parts.last() = u"<b>"_s + parts.last() + u"</b>"_s;
    m_path->setText(parts.join(u"&nbsp; › &nbsp;"_s));
    m_path->setAccessibleDescription(path.join(u", "_s));
}

void HeaderBar::setAccount(const QString &name, QMenu *menu)
{
    m_account->setText(name);
    m_account->setMenu(menu);
    m_account->setVisible(!name.isEmpty());
    m_search->setVisible(!name.isEmpty());
}

void HeaderBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(ThemeColors::of(this).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace hubdeck
