// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QListWidget>

#include <optional>

namespace hubdeck {

//! The list of pages at the left: captions, entries with icon and count. Entries are known by a key of the caller's.
class NavigationList final : public QListWidget {
    Q_OBJECT
public:
    explicit NavigationList(QWidget *parent = nullptr);

    void addSection(const QString &caption);
    void addEntry(const QString &key, IconName icon, const QString &text);
    //! nullopt: not known, nothing is shown.
    void setCount(const QString &key, std::optional<int> count);
    //! Why the entry cannot be used, as its tool tip.
    void setEntryEnabled(const QString &key, bool enabled, const QString &reason = {});
    QString currentKey() const;
    void setCurrentKey(const QString &key);

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentKeyChanged(const QString &key);

private:
    QListWidgetItem *itemOf(const QString &key) const;
    static void nameForReaders(QListWidgetItem *item);
};

} // namespace hubdeck
