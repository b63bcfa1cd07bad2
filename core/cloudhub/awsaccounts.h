// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QObject>

namespace hubdeck {

//! The AWS account behind a private space: the principal that owners of services must allow.
class AwsAccounts final : public QObject {
    Q_OBJECT
public:
    explicit AwsAccounts(RequestQueue &queue, QObject *parent = nullptr);
    //! Twelve digits. Operation: GET …/privatespaces/{id}/accounts, which answers with a bare JSON text. Errors: NotFound, Forbidden,
    //! Protocol when the answer is anything else.
    Reply<QString> get(const SpaceRef &ref, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

//! "arn:aws:iam::551204873360:root"; in a GovCloud \a region "arn:aws-us-gov:iam::551204873360:root".
QString accountRootArn(const QString &account, const QString &region = {});

} // namespace hubdeck
