// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/guide.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// The windows as they lie above each other. Drawn from the widgets themselves, so the picture is the same on every kind of display.
QPixmap everythingShown()
{
    QWidgetList windows;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        if (window->isVisible() && !window->inherits("QTipLabel"))
            windows += window;
    }
    std::stable_sort(windows.begin(), windows.end(), [](const QWidget *a, const QWidget *b) {
        const auto rank = [](const QWidget *w) { return w->windowType() == Qt::Popup ? 2 : w->isActiveWindow() ? 1 : w->inherits("QMainWindow") ? -1 : 0; };
        return rank(a) < rank(b);
    });
    const auto base = std::find_if(windows.begin(), windows.end(), [](const QWidget *w) { return w->inherits("QMainWindow"); });
    if (base == windows.end())
        throw StepFailed(u"there is no window"_s);
    QPixmap picture = (*base)->grab();
    picture.setDevicePixelRatio((*base)->devicePixelRatioF());
    QPainter painter(&picture);
    for (QWidget *window : std::as_const(windows)) {
        if (window == *base)
            continue;
        const QPoint place = window->mapToGlobal(QPoint()) - (*base)->mapToGlobal(QPoint());
        painter.fillRect(QRect(place, window->size()).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 90));
        painter.drawPixmap(place, window->grab());
    }
    return picture;
}

} // namespace

QString Guide::shoot(const QString &name)
{
    // Whatever the step set in motion in this turn of the event loop, and what that set in motion, should be in the picture.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    const QString file = u"%1-%2-%3.png"_s.arg(m_series, QString::number(++m_pictures).rightJustified(2, u'0'), QString(name).replace(u' ', u'-'));
    if (!everythingShown().save(m_directory.filePath(file)))
        throw StepFailed(u"the picture could not be written"_s);
    return file;
}

void Guide::step(const QString &name, const std::function<void()> &act)
{
    if (m_hasFailed)
        return;
    QTextStream out(stdout);
    try {
        act();
        out << "ok      " << name << "  " << shoot(name) << Qt::endl;
    } catch (const StepFailed &fault) {
        m_hasFailed = true;
        out << "FAILED  " << name << ": " << fault.what();
        try {
            out << "  " << shoot(name + u" failed"_s);
        } catch (const StepFailed &) {
            // The line above says enough.
        }
        out << Qt::endl;
    }
}

} // namespace hubdeck
