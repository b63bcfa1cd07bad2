// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"
#include "ui/theme/icons.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;
class QVBoxLayout;

namespace hubdeck {

class TablePane;

//! One page of the window. Pages know nothing of each other: they ask for another one by its key.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString key() const = 0; //!< "vpcendpoints": stable, for settings and links
    virtual QString title() const = 0;
    virtual IconName iconName() const = 0;
    //! Reads everything on the page anew.
    virtual void refresh() {}
    //! What is shown at the right for the selection; nullptr: the page has none.
    virtual QWidget *inspector() const { return nullptr; }
    //! The page's table, for export, copy, filter and columns; nullptr: it has none.
    virtual TablePane *tablePane() const { return nullptr; }
    //! What can be done here, for the menu and the command palette.
    virtual QList<QAction *> pageActions() const { return {}; }
    //! Selects the object with that id and scrolls to it.
    virtual void reveal(const QString &objectId) { Q_UNUSED(objectId) }
    //! How many objects the page shows, for the navigation; nothing while unknown.
    virtual std::optional<int> count() const { return std::nullopt; }

Q_SIGNALS:
    void countChanged();
    //! The user followed a link to an object of another page; an empty id: just the page. \a filter, if any, is put into its filter field.
    void linkActivated(const QString &pageKey, const QString &objectId, const QString &filter = {});
    //! Something that happened apart from what the page shows, for the window's message area.
    void messageRaised(hubdeck::Tone tone, const QString &title, const QString &text, const QString &details = {});

protected:
    //! For a page that is no table: a column that scrolls when the window is too low for it.
    QVBoxLayout *makeScrollingColumn();
};

} // namespace hubdeck
