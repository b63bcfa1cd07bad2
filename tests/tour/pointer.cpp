// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/pointer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QWidget *shownIn(QWidget *root, const QString &name)
{
    if (root->objectName() == name && root->isVisible())
        return root;
    const QList<QWidget *> widgets = root->findChildren<QWidget *>(name);
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace

QWidget *Pointer::find(const QString &name, QWidget *within) const
{
    if (within) {
        if (QWidget *widget = shownIn(within, name))
            return widget;
        throw StepFailed(name + u" is not shown"_s);
    }
    // The window opened last is the one a person looks at.
    const QWidgetList windows = QApplication::topLevelWidgets();
    if (QWidget *active = QApplication::activeWindow()) {
        if (QWidget *widget = shownIn(active, name))
            return widget;
    }
    for (QWidget *window : windows) {
        if (QWidget *widget = window->isVisible() ? shownIn(window, name) : nullptr)
            return widget;
    }
    throw StepFailed(name + u" is not shown"_s);
}

bool Pointer::isShown(const QString &name) const
{
    try {
        return find(name) != nullptr;
    } catch (const StepFailed &) {
        return false;
    }
}

void Pointer::click(QWidget *widget) const
{
    if (!widget->isEnabled())
        throw StepFailed(widget->objectName() + u" cannot be used"_s);
    // A check box is only as wide to the mouse as its mark and text, however wide it is laid out.
    const bool isMark = widget->inherits("QCheckBox") || widget->inherits("QRadioButton");
    QTest::mouseClick(widget, Qt::LeftButton, {}, isMark ? QPoint(8, widget->height() / 2) : widget->rect().center());
}

void Pointer::click(const QString &name) const { click(waitShown(name)); }

void Pointer::clickRow(QAbstractItemView *view, const QString &text, Qt::KeyboardModifiers modifiers) const
{
    const auto row = [view, &text] {
        const QAbstractItemModel *model = view->model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    };
    waitFor([&row] { return row().isValid(); }, u"the row "_s + text);
    const QModelIndex index = row();
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index).center());
}

void Pointer::type(const QString &name, const QString &text) const
{
    QWidget *field = waitShown(name);
    click(field);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    keys(field, text);
}

void Pointer::keys(QWidget *widget, const QString &text) const
{
    if (text.isEmpty())
        QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
}

void Pointer::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *widget = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    if (!widget)
        throw StepFailed(u"nothing has the keyboard"_s);
    QTest::keyClick(widget, key, modifiers);
}

void Pointer::clickButton(const QString &text, QWidget *within) const
{
    const auto front = [] { return QApplication::activeModalWidget() ? QApplication::activeModalWidget() : QApplication::activeWindow(); };
    if (!within)
        waitFor([&front] { return front() != nullptr; }, u"a window in front"_s);
    QWidget *window = within ? within : front();
    const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return click(button);
    }
    throw StepFailed(u"no button "_s + text);
}

void Pointer::waitFor(const std::function<bool()> &condition, const QString &what, std::chrono::milliseconds limit) const
{
    if (!QTest::qWaitFor(condition, int(limit.count())))
        throw StepFailed(u"waited in vain for "_s + what);
}

QWidget *Pointer::waitShown(const QString &name, std::chrono::milliseconds limit) const
{
    waitFor([this, &name] { return isShown(name); }, name, limit);
    return find(name);
}

} // namespace hubdeck
