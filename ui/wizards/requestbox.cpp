// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/requestbox.h"

#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/copybutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

CopyButton *copyButton(const QString &words, const QString &what, std::function<QString()> text, QWidget *parent)
{
    auto *button = new CopyButton(what, std::move(text), parent);
    button->setText(words);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

RequestBox::RequestBox(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_content(new QWidget(this))
    , m_line(new QLabel(m_content))
    , m_json(new CommandBlock(tr("Body of the request"), {}, m_content))
{
    setObjectName(u"requestBox"_s);
    m_toggle->setObjectName(u"showRequest"_s);
    m_toggle->setText(tr("Show what is sent"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    textstyle::makeHint(m_line);
    m_json->setObjectName(u"requestJson"_s);
    auto *json = copyButton(tr("Copy as JSON"), tr("request as JSON"), [this] { return m_json->command(); }, m_content);
    auto *curl = copyButton(tr("Copy as curl"), tr("request as curl, without the token"),
        [this] { return curlCommand(m_request, m_platform); }, m_content);
    json->setObjectName(u"copyJson"_s);
    curl->setObjectName(u"copyCurl"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(json);
    buttons->addWidget(curl);
    buttons->addStretch();
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 4, 0, 0);
    content->addWidget(m_line);
    content->addLayout(buttons);
    content->addWidget(m_json);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toggle);
    layout->addWidget(m_content);
    connect(m_toggle, &QToolButton::toggled, this, &RequestBox::setExpanded);
    setExpanded(false);
}

void RequestBox::setRequest(const ApiRequest &request, const QString &platform)
{
    m_request = request;
    m_platform = platform;
    m_line->setText(QString::fromLatin1(verbName(request.verb)) + u' ' + QString::fromLatin1(request.encodedTarget()));
    m_json->setCommand(bodyForReading(request));
}

bool RequestBox::isExpanded() const
{
    return m_toggle->isChecked();
}

void RequestBox::setExpanded(bool expanded)
{
    m_toggle->setChecked(expanded);
    m_toggle->setIcon(icon(expanded ? IconName::ChevronDown : IconName::ChevronRight, IconTint::Muted));
    m_content->setVisible(expanded);
}

} // namespace hubdeck
