// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commandblock.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// Puts a single line on the line of the copy button.
constexpr int kAbove = 5;
constexpr int kBelow = 3;

} // namespace

// As high as its wrapped text, which a plain text edit by itself cannot tell its layout.
class CommandText final : public QPlainTextEdit {
public:
    explicit CommandText(QWidget *parent)
        : QPlainTextEdit(parent)
    {
        setReadOnly(true);
        setTabChangesFocus(true);
        setFrameShape(NoFrame);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setFont(textstyle::monospaceFont());
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(0);
        setViewportMargins(0, kAbove, 0, kBelow);
        viewport()->setAutoFillBackground(false);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    int maximumLines = 0;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int lines = wrappedLineCount(toPlainText(), font(), width);
        return (maximumLines > 0 ? qMin(lines, maximumLines) : lines) * fontMetrics().lineSpacing() + kAbove + kBelow + 2;
    }
    QSize sizeHint() const override { return {320, heightForWidth(320)}; }
    QSize minimumSizeHint() const override { return {120, fontMetrics().lineSpacing() + kAbove + kBelow + 2}; }
};

CommandBlock::CommandBlock(const QString &name, const QString &command, QWidget *parent)
    : QFrame(parent)
    , m_text(new CommandText(this))
{
    m_text->setObjectName(u"command"_s);
    m_text->setAccessibleName(name);
    auto *copy = new CopyButton(name, [this] { return this->command(); }, this);
    copy->setObjectName(u"copy"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(11, 4, 5, 4);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    setCommand(command);
}

QString CommandBlock::command() const
{
    return m_text->toPlainText();
}

void CommandBlock::setCommand(const QString &command)
{
    m_text->setPlainText(command);
    m_text->updateGeometry();
}

void CommandBlock::setMaximumLines(int lines)
{
    m_text->maximumLines = lines;
    m_text->setVerticalScrollBarPolicy(lines > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_text->updateGeometry();
}

void CommandBlock::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    stylepaint::roundedBox(&painter, rect(), colors.code, colors.line);
    if (m_text->hasFocus())
        stylepaint::focusRing(&painter, rect(), colors.focus);
}

} // namespace hubdeck
