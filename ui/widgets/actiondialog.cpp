// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actiondialog.h"

#include "ui/errors/errortext.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/titles.h"

#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr QSize kPreferredSize(640, 700);
constexpr int kMargin = 24;

// The buttons' place, on the colour of panels with a line to the form.
class Footer final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = ThemeColors::of(this);
        QPainter painter(this);
        painter.fillRect(rect(), colors.panel);
        painter.fillRect(QRect(0, 0, width(), 1), colors.line);
    }
};

} // namespace

ActionDialog::ActionDialog(const QString &objectName, QObject &service, QWidget *parent)
    : QDialog(parent)
    , m_heading(new QVBoxLayout)
    , m_banner(new MessageBanner(this))
{
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(kMargin, kMargin - 2, kMargin, 16);
    lines->setSpacing(16);
    m_banner->setObjectName(u"dialogBanner"_s);
    m_banner->hide();
    m_body = new QVBoxLayout;
    m_body->setSpacing(16);
    lines->addLayout(m_heading);
    lines->addWidget(m_banner);
    lines->addLayout(m_body);
    lines->addStretch(1);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(makeFooter());
    const QSize room = screen() ? screen()->availableSize() - QSize(32, 64) : kPreferredSize;
    resize(kPreferredSize.boundedTo(room));
    // Signing out takes the services away; nothing can be changed then.
    connect(&service, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
}

ActionDialog::~ActionDialog()
{
    // A field that loses the keyboard tells so; while there is somebody to tell.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
}

QWidget *ActionDialog::makeFooter()
{
    auto *footer = new Footer(this);
    m_cancel = new QPushButton(tr("Cancel"), footer);
    m_cancel->setObjectName(u"cancel"_s);
    m_acting = new QPushButton(footer);
    m_acting->setObjectName(u"act"_s);
    m_acting->setDefault(true);
    makePrimary(m_acting);
    auto *buttons = new QHBoxLayout(footer);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_acting);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_acting, &QPushButton::clicked, this, [this] { act(); });
    return footer;
}

void ActionDialog::setHeading(const QString &title, const QString &sentence)
{
    m_heading->addWidget(new PageTitle(title, sentence, this));
}

void ActionDialog::showError(const ApiError &error, const QString &sentence)
{
    const ErrorText text = errorText(error);
    m_banner->setMessage(Tone::Failed, text.title, sentence.isEmpty() ? text.text : QString(text.text + u' ' + sentence), text.details);
}

} // namespace hubdeck
