// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;

namespace hubdeck {

//! Line icons of resources/icons.
enum class IconName {
    Overview,
    PrivateSpace,
    VpcEndpoint,
    Vpn,
    TransitGateway,
    Tls,
    Applications,
    Schedulers,
    Logs,
    Alerts,
    Activity,
    Settings,
    Refresh,
    Search,
    Filter,
    Columns,
    Export,
    Copy,
    Add,
    Edit,
    Delete,
    Check,
    Warning,
    Error,
    Info,
    Close,
    ChevronDown,
    ChevronRight,
    ChevronLeft,
    ChevronUp,
    Lock,
    User,
    SignOut,
    Globe,
    Group,
    Environment,
    External,
    Eye,
    EyeOff,
    Clock,
    Stop,
    More,
    Terminal,
    LastIcon = Terminal,
};

//! Role of the colour an icon is drawn in. Disabled icons take the disabled colour, whatever their tint.
enum class IconTint { Text, Muted, Accent, OnAccent, Good, Waiting, Failed };

//! An icon that is drawn in the theme's colours of the moment, sharp at every scale; it needs no update on a theme change.
QIcon icon(IconName name, IconTint tint = IconTint::Text);

//! Paints the icon into rect in one colour, for delegates and widgets that paint themselves.
void paintIcon(QPainter *painter, IconName name, const QRectF &rect, const QColor &color);

//! Hubdeck's own icon, coloured, 16 to 512 px.
QIcon applicationIcon();

} // namespace hubdeck
