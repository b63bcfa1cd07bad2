// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace hubdeck {

//! Caption above a group of things: small, spaced, upper case, muted.
class SectionTitle final : public QLabel {
    Q_OBJECT
public:
    explicit SectionTitle(const QString &text, QWidget *parent = nullptr);
};

//! A page's title with one muted sentence below.
class PageTitle final : public QWidget {
    Q_OBJECT
public:
    explicit PageTitle(const QString &title = {}, const QString &sentence = {}, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);

private:
    QLabel *m_title;
    QLabel *m_sentence;
};

} // namespace hubdeck
