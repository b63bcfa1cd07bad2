// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/themecolors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr std::array kFiles = {"overview", "privatespace", "vpcendpoint", "vpn", "transitgateway", "tls", "applications",
    "schedulers", "logs", "alerts", "activity", "settings", "refresh", "search", "filter", "columns", "export", "copy", "add",
    "edit", "delete", "check", "warning", "error", "info", "close", "chevrondown", "chevronright", "chevronleft", "chevronup",
    "lock", "user", "signout", "globe", "group", "environment", "external", "eye", "eyeoff", "clock", "stop", "more",
    "terminal"};
static_assert(kFiles.size() == size_t(IconName::LastIcon) + 1);

QString pathOf(IconName name)
{
    return u":/icons/%1.svg"_s.arg(QLatin1StringView(kFiles.at(size_t(name))));
}

// The files say currentColor where the theme's colour goes; Qt's renderer only knows fixed ones.
QByteArray coloredSvg(IconName name, const QColor &color)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap renderedIcon(IconName name, const QSize &pixels, const QColor &color)
{
    const QString key = u"hubdeck-icon/%1/%2x%3/%4"_s.arg(QLatin1StringView(kFiles.at(size_t(name))))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(coloredSvg(name, color));
    const int side = qMin(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor tintColor(const ThemeColors &colors, IconTint tint)
{
    switch (tint) {
    case IconTint::Muted:
        return colors.muted;
    case IconTint::Accent:
        return colors.accent;
    case IconTint::OnAccent:
        return colors.onAccent;
    case IconTint::Good:
        return colors.good;
    case IconTint::Waiting:
        return colors.waiting;
    case IconTint::Failed:
        return colors.failed;
    case IconTint::Text:
        break;
    }
    return colors.text;
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(IconName name, IconTint tint)
        : m_name(name)
        , m_tint(tint)
    {
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return u"hubdeck"_s; }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, m_name, rect, color(mode));
    }

    // size is in device pixels, in every version of Qt; QIcon itself sets the ratio on what it gets.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return renderedIcon(m_name, size, color(mode));
    }

private:
    QColor color(QIcon::Mode mode) const
    {
        const ThemeColors &colors = ThemeColors::forPalette(QGuiApplication::palette());
        return mode == QIcon::Disabled ? colors.disabled : tintColor(colors, m_tint);
    }

    IconName m_name;
    IconTint m_tint;
};

} // namespace

QIcon icon(IconName name, IconTint tint)
{
    return QIcon(new ThemedIconEngine(name, tint));
}

void paintIcon(QPainter *painter, IconName name, const QRectF &rect, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = renderedIcon(name, (rect.size() * ratio).toSize(), color);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

QIcon applicationIcon()
{
    QIcon result;
    QSvgRenderer renderer(u":/icons/app.svg"_s);
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace hubdeck
