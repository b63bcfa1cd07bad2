// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

namespace hubdeck {

namespace {

// A radio button by nature, for keyboard and screen readers; a segment by look.
class Segment final : public QRadioButton {
public:
    using QRadioButton::QRadioButton;

    bool first = true;
    bool last = true;

    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return {QFontMetrics(bold).horizontalAdvance(text()) + 28, stylepaint::kControlHeight};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = ThemeColors::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // A box wider than the segment, cut at its sides, is round only at the ends of the row.
        const QRect box = rect().adjusted(first ? 0 : -16, 0, last ? 0 : 16, 0);
        const QColor fill = isChecked() ? colors.accentBackground : underMouse() && isEnabled() ? colors.hover : colors.panel;
        const QColor line = isMarkedInvalid(parentWidget()) ? colors.failed : colors.line;
        stylepaint::roundedBox(&painter, box, fill, line);
        if (!first)
            painter.fillRect(QRect(0, 0, 1, height()), line);
        if (hasFocus())
            stylepaint::focusRing(&painter, rect(), colors.focus);
        QFont shown = font();
        if (isChecked())
            shown.setWeight(QFont::DemiBold);
        painter.setFont(shown);
        painter.setPen(!isEnabled() ? colors.disabled : isChecked() ? colors.accent : colors.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, &SegmentedControl::onToggled);
}

void SegmentedControl::addSegment(const QString &text, const QVariant &value)
{
    const int index = count();
    auto *segment = new Segment(text, this);
    segment->setAttribute(Qt::WA_Hover);
    segment->first = index == 0;
    if (index > 0)
        static_cast<Segment *>(m_group->button(index - 1))->last = false;
    m_data << value;
    m_layout->insertWidget(index, segment);
    m_group->addButton(segment, index);
    if (index == 0) {
        segment->setChecked(true);
        setFocusProxy(segment);
    }
}

int SegmentedControl::count() const
{
    return int(m_data.size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setChecked(true);
}

QVariant SegmentedControl::currentData() const
{
    return m_data.value(currentIndex());
}

void SegmentedControl::setCurrentData(const QVariant &value)
{
    setCurrentIndex(int(m_data.indexOf(value)));
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled, const QString &reason)
{
    if (QAbstractButton *segment = m_group->button(index)) {
        segment->setEnabled(enabled);
        segment->setToolTip(enabled ? QString() : reason);
        segment->setAccessibleDescription(segment->toolTip());
    }
}

void SegmentedControl::onToggled(int index, bool on)
{
    if (!on)
        return;
    setFocusProxy(m_group->button(index));
    Q_EMIT currentIndexChanged(index);
}

} // namespace hubdeck
