// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredit.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace hubdeck {

namespace {

constexpr int kPauseMilliseconds = 120;

} // namespace

FilterEdit::FilterEdit(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    // The icons bring their own distance from the edge.
    setTextMargins(-5, 0, -5, 0);
    addAction(icon(IconName::Search, IconTint::Muted), LeadingPosition)->setText(tr("Filter"));
    if (auto *clearing = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clearing->setText(tr("Clear"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down)
        Q_EMIT leftDownwards();
    QLineEdit::keyPressEvent(event);
}

} // namespace hubdeck
