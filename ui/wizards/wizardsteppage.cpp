// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardsteppage.h"

#include "ui/widgets/messagebanner.h"
#include "ui/widgets/titles.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

WizardStepPage::WizardStepPage(const QString &objectName, QWidget *parent)
    : QWizardPage(parent)
    , m_heading(new PageTitle({}, {}, this))
    , m_banner(new MessageBanner(this))
    , m_body(new QVBoxLayout)
{
    setObjectName(objectName);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true); // a wizard of the modern style would put its pages on the colour of fields
    m_banner->setObjectName(u"stepBanner"_s);
    m_banner->hide();

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(26, 22, 26, 16);
    lines->setSpacing(16);
    lines->addWidget(m_heading);
    lines->addWidget(m_banner);
    m_body->setSpacing(16);
    lines->addLayout(m_body, 1);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void WizardStepPage::setHeading(const QString &title, const QString &sentence)
{
    m_heading->setTitle(title);
    m_heading->setSentence(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

} // namespace hubdeck
