// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/privatespaces.h"
#include "ui/vpcendpoints/spacefacts.h"

#include <QWidget>

class QAction;
class QLabel;

namespace hubdeck {

class CommandBlock;
class CopyField;
class MessageBanner;

//! The AWS account of a private space that the owner of a service must allow, and the command with which that is done.
class AllowPrincipalNote final : public QWidget {
    Q_OBJECT
public:
    enum class Content {
        AccountAndCommand, //!< the account to copy, and the command with places to fill in
        Command, //!< the command for the service that is known now
    };
    explicit AllowPrincipalNote(Content content, QWidget *parent = nullptr);

    void setAccount(const PrivateSpace &space, const Fact<QString> &account);
    //! Empty: not known yet.
    void setService(const QString &serviceName, const QString &serviceRegion);

Q_SIGNALS:
    void retryRequested();

private:
    void showState();
    QString arn() const;
    void showCommand();

    Content m_content;
    PrivateSpace m_space;
    QString m_serviceName;
    QString m_serviceRegion;
    Fact<QString> m_account;
    MessageBanner *m_banner;
    QWidget *m_busy;
    QLabel *m_busyText;
    CopyField *m_arn;
    CommandBlock *m_command;
    QAction *m_retry;
};

} // namespace hubdeck
