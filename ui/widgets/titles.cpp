// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titles.h"

#include "ui/theme/textstyle.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

SectionTitle::SectionTitle(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    textstyle::makeCaption(this);
    QFont capitals = font();
    capitals.setCapitalization(QFont::AllUppercase);
    setFont(capitals);
    setText(text);
}

PageTitle::PageTitle(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    m_title->setObjectName(u"pageTitle"_s);
    m_sentence->setObjectName(u"pageSentence"_s);
    for (QLabel *label : {m_title, m_sentence})
        label->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    textstyle::makePageTitle(m_title);
    textstyle::makeMuted(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    setTitle(title);
    setSentence(sentence);
}

QString PageTitle::title() const
{
    return m_title->text();
}

void PageTitle::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageTitle::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace hubdeck
