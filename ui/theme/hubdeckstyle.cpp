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

using namespace Qt::StringLiterals;

namespace hubdeck {

using namespace stylepaint;

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
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
    case PM_MenuHMargin:
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
        return 1;
    case PM_MenuVMargin:
        return 5;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_MenuBarItemSpacing:
        return 2;
    case PM_MenuBarHMargin:
        return 6;
    case PM_HeaderMargin:
        return 10;
    case PM_FocusFrameHMargin:
        return 10;
    case PM_TreeViewIndentation:
        return 18;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
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

void HubdeckStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
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
    case PE_FrameFocusRect:
        if (qobject_cast<const QToolButton *>(widget))
            return focusRing(painter, widget->rect(), colors.focus);
        if (option->state & State_KeyboardFocusChange)
            focusRing(painter, option->rect, colors.focus, 4);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, colors.panel);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return roundedBox(painter, option->rect, element == PE_FrameMenu ? QColor() : colors.panel, colors.line, 0.5);
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return paintViewFrame(painter, option->rect, widget);
        return roundedBox(painter, option->rect, QColor(), colors.line, kPanelRadius);
    case PE_FrameGroupBox:
        return roundedBox(painter, option->rect, QColor(), colors.line, kPanelRadius);
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), element == PE_FrameTabWidget ? option->rect.top() : option->rect.bottom(),
                              option->rect.width(), 1), colors.line);
        return;
    case PE_IndicatorArrowDown:
        return chevron(painter, option->rect, Chevron::Down, colors.muted);
    case PE_IndicatorArrowUp:
        return chevron(painter, option->rect, Chevron::Up, colors.muted);
    case PE_IndicatorArrowLeft:
        return chevron(painter, option->rect, Chevron::Left, colors.muted);
    case PE_IndicatorArrowRight:
        return chevron(painter, option->rect, Chevron::Right, colors.muted);
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            chevron(painter, QRectF(option->rect.center().x() - 4, option->rect.center().y() - 4, 9, 9),
                option->state & State_Open ? Chevron::Down : Chevron::Right, colors.muted);
        return;
    case PE_PanelItemViewRow:
        // The part of a tree's row before the entry.
        if (option->state & State_Selected && qobject_cast<const QTreeView *>(widget))
            painter->fillRect(option->rect, colors.accentBackground);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
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
