// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"

#include <QDateTime>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace hubdeck {

class StepMark;

//! What a new endpoint has behind it and before it, with the time each step was seen done.
class ProvisioningSteps final : public QWidget {
    Q_OBJECT
public:
    explicit ProvisioningSteps(QWidget *parent = nullptr);

    //! A new endpoint, just accepted by the platform.
    void start(const VpcEndpoint &endpoint, const QDateTime &utc);
    //! Its state as read at that time.
    void follow(const VpcEndpoint &endpoint, const QDateTime &utc);
    //! It is gone: nothing more will come.
    void stop();

private:
    enum class Step { Requested, SetUp, Accepted, Available };
    struct Line {
        Step step;
        StepMark *mark;
        QLabel *text;
        QLabel *time;
    };

    void makeLines(bool needsAcceptance);
    Step stepUnderWay() const;
    QString text(Step step, bool isUnderWay) const;
    void showState();

    QGridLayout *m_layout;
    QList<Line> m_lines;
    QHash<Step, QDateTime> m_doneAt;
    VpcEndpoint m_endpoint;
    bool m_wasPending = false;
    bool m_isStopped = false;
};

} // namespace hubdeck
