// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailsbox.h"

#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/copybutton.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

DetailsBox::DetailsBox(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_copy(new CopyButton(tr("details"), [this] { return m_text->toPlainText(); }, this))
    , m_text(new QPlainTextEdit(this))
{
    m_toggle->setObjectName(u"detailsToggle"_s);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_text->setObjectName(u"detailsText"_s);
    m_text->setAccessibleName(tr("Details"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(textstyle::monospaceFont());
    m_text->setFixedHeight(112);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(-6, 0, 0, 0); // the chevron, not the button's edge, lines up with the text above
    line->addWidget(m_toggle);
    line->addWidget(m_copy);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_text);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setExpanded(!m_expanded); });
    setText({});
}

void DetailsBox::setText(const QString &text)
{
    m_text->setPlainText(text);
    setExpanded(false);
    setVisible(!text.isEmpty());
}

void DetailsBox::setExpanded(bool expanded)
{
    m_expanded = expanded;
    m_toggle->setText(expanded ? tr("Hide details") : tr("Details"));
    m_toggle->setIcon(icon(expanded ? IconName::ChevronDown : IconName::ChevronRight, IconTint::Muted));
    m_text->setVisible(expanded);
    m_copy->setVisible(expanded);
}

} // namespace hubdeck
