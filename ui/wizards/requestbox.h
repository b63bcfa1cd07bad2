// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apirequest.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hubdeck {

class CommandBlock;

//! A request as it is sent, folded away until asked for: to read, to copy as JSON, to copy as curl without the token.
class RequestBox final : public QWidget {
    Q_OBJECT
public:
    explicit RequestBox(QWidget *parent = nullptr);

    void setRequest(const ApiRequest &request, const QString &platform);
    bool isExpanded() const;
    void setExpanded(bool expanded);

private:
    ApiRequest m_request;
    QString m_platform;
    QToolButton *m_toggle;
    QWidget *m_content;
    QLabel *m_line;
    CommandBlock *m_json;
};

} // namespace hubdeck
