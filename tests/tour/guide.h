// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/pointer.h"

#include <QDir>

namespace hubdeck {

//! Runs the steps of the tour one after the other, saves a picture of each and prints a line.
class Guide {
public:
    explicit Guide(const QDir &directory) : m_directory(directory) {}

    //! "light" or "dark" and the size, put before the names of the pictures.
    void setSeries(const QString &series) { m_series = series; }
    //! Does \a act, takes a picture of what is on the screen and prints a line. The first failing step ends the tour.
    void step(const QString &name, const std::function<void()> &act);
    bool hasFailed() const { return m_hasFailed; }
    int pictureCount() const { return m_pictures; }

private:
    QString shoot(const QString &name);
    QDir m_directory;
    QString m_series;
    int m_pictures = 0;
    bool m_hasFailed = false;
};

} // namespace hubdeck
