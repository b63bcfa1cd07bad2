// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/hubdeckstyle.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/framecorners.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hubdeck {

using namespace stylepaint;

namespace {

struct Metric {
    QStyle::PixelMetric metric;
    int pixels;
};

constexpr std::array kMetrics{
    Metric{QStyle::PM_IndicatorWidth, 16},
    Metric{QStyle::PM_IndicatorHeight, 16},
    Metric{QStyle::PM_ExclusiveIndicatorWidth, 16},
    Metric{QStyle::PM_ExclusiveIndicatorHeight, 16},
    Metric{QStyle::PM_SmallIconSize, 16},
    Metric{QStyle::PM_ButtonIconSize, 16},
    Metric{QStyle::PM_ToolBarIconSize, 16},
    Metric{QStyle::PM_ListViewIconSize, 16},
    Metric{QStyle::PM_LineEditIconSize, 16},
    Metric{QStyle::PM_TabBarIconSize, 16},
    Metric{QStyle::PM_ButtonShiftHorizontal, 0},
    Metric{QStyle::PM_ButtonShiftVertical, 0},
    Metric{QStyle::PM_TabBarTabShiftVertical, 0},
    Metric{QStyle::PM_TabBarBaseOverlap, 0},
    Metric{QStyle::PM_ScrollView_ScrollBarOverlap, 0},
    Metric{QStyle::PM_MenuBarPanelWidth, 0},
    Metric{QStyle::PM_MenuBarVMargin, 0},
    Metric{QStyle::PM_SplitterWidth, 1},
    Metric{QStyle::PM_MenuHMargin, 1},
    Metric{QStyle::PM_MenuPanelWidth, 1},
    Metric{QStyle::PM_DefaultFrameWidth, 1},
    Metric{QStyle::PM_MenuBarItemSpacing, 2},
    Metric{QStyle::PM_MenuVMargin, 5},
    Metric{QStyle::PM_MenuBarHMargin, 6},
    Metric{QStyle::PM_CheckBoxLabelSpacing, 8},
    Metric{QStyle::PM_RadioButtonLabelSpacing, 8},
    Metric{QStyle::PM_LayoutHorizontalSpacing, 8},
    Metric{QStyle::PM_LayoutVerticalSpacing, 8},
    Metric{QStyle::PM_LayoutLeftMargin, 16},
    Metric{QStyle::PM_LayoutRightMargin, 16},
    Metric{QStyle::PM_LayoutTopMargin, 16},
    Metric{QStyle::PM_LayoutBottomMargin, 16},
    Metric{QStyle::PM_HeaderMargin, 10},
    Metric{QStyle::PM_FocusFrameHMargin, 10},
    Metric{QStyle::PM_ScrollBarExtent, 12},
    Metric{QStyle::PM_ScrollBarSliderMin, 32},
    Metric{QStyle::PM_TabBarTabVSpace, 16},
    Metric{QStyle::PM_TreeViewIndentation, 18},
    Metric{QStyle::PM_TabBarTabHSpace, 24},
};

} // namespace

HubdeckStyle::HubdeckStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"hubdeck"_s);
}

void HubdeckStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget))
        FrameCorners::attach(area);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget); edit && edit->frameShape() == QFrame::StyledPanel)
        edit->document()->setDocumentMargin(8);
}

void HubdeckStyle::unpolish(QWidget *widget)
{
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget))
        FrameCorners::detach(area);
    QProxyStyle::unpolish(widget);
}

QPalette HubdeckStyle::standardPalette() const
{
    return ThemeColors::light().palette();
}

int HubdeckStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const auto own = std::find_if(kMetrics.begin(), kMetrics.end(), [metric](const Metric &m) { return m.metric == metric; });
    return own != kMetrics.end() ? own->pixels : QProxyStyle::pixelMetric(metric, option, widget);
}

int HubdeckStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_ItemView_ChangeHighlightOnFocus: // what is selected looks selected wherever the keyboard is
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_Table_GridLineColor:
        return int(ThemeColors::forPalette(option ? option->palette : QPalette()).line.rgb());
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon HubdeckStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(IconName::Close, IconTint::Muted);
    case SP_MessageBoxWarning:
        return icon(IconName::Warning, IconTint::Waiting);
    case SP_MessageBoxCritical:
        return icon(IconName::Error, IconTint::Failed);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(IconName::Info, IconTint::Accent);
    case SP_BrowserReload:
        return icon(IconName::Refresh);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(IconName::More);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

bool HubdeckStyle::drawFrame(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const QRect rect = option->rect;
    switch (element) {
    case PE_FrameFocusRect:
        if (qobject_cast<const QToolButton *>(widget))
            focusRing(painter, widget->rect(), colors.focus);
        else if (option->state & State_KeyboardFocusChange)
            focusRing(painter, rect, colors.focus, 4);
        return true;
    case PE_PanelMenu:
        painter->fillRect(rect, colors.panel);
        return true;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        roundedBox(painter, rect, element == PE_FrameMenu ? QColor() : colors.panel, colors.line, 0.5);
        return true;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            paintViewFrame(painter, rect, widget);
        else
            roundedBox(painter, rect, QColor(), colors.line, kPanelRadius);
        return true;
    case PE_FrameGroupBox:
        roundedBox(painter, rect, QColor(), colors.line, kPanelRadius);
        return true;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colors.line);
        return true;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.line);
        return true;
    case PE_PanelScrollAreaCorner: // between two scroll bars: as the area around it
        painter->fillRect(rect, option->palette.base());
        return true;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return true;
    default:
        return false;
    }
}

bool HubdeckStyle::drawArrow(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const QColor color = ThemeColors::forPalette(option->palette).muted;
    const QRectF rect = option->rect;
    switch (element) {
    case PE_IndicatorArrowDown:
        chevron(painter, rect, Chevron::Down, color);
        return true;
    case PE_IndicatorArrowUp:
        chevron(painter, rect, Chevron::Up, color);
        return true;
    case PE_IndicatorArrowLeft:
        chevron(painter, rect, Chevron::Left, color);
        return true;
    case PE_IndicatorArrowRight:
        chevron(painter, rect, Chevron::Right, color);
        return true;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            chevron(painter, QRectF(rect.center().x() - 4.5, rect.center().y() - 4.5, 9, 9),
                option->state & State_Open ? Chevron::Down : Chevron::Right, color);
        return true;
    default:
        return false;
    }
}

void HubdeckStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (drawFrame(element, option, painter, widget) || drawArrow(element, option, painter))
        return;
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return button(painter, option, widget);
    case PE_PanelButtonTool:
        return toolButton(painter, option);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            field(painter, option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return checkBox(painter, option);
    case PE_IndicatorRadioButton:
        return radioButton(painter, option);
    case PE_PanelItemViewRow:
        // The part of a tree's row before the entry.
        if (option->state & State_Selected && qobject_cast<const QTreeView *>(widget))
            painter->fillRect(option->rect, colors.accentBackground);
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, colors.accentBackground);
        else if (option->state & State_MouseOver && option->state & State_Enabled)
            painter->fillRect(option->rect, colors.hover);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace hubdeck
