// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceconfiguration.h"

namespace hubdeck {

//! The space that a window is about: its settings as last read, shared by all tabs.
class SpaceSubject final : public QObject {
    Q_OBJECT
public:
    //! \a service is borrowed and outlives this.
    SpaceSubject(SpaceConfigurations &service, const SpaceRef &ref, QObject *parent = nullptr);

    const SpaceRef &ref() const { return m_ref; }
    const std::optional<SpaceConfiguration> &configuration() const { return m_configuration; } //!< nothing before the first read
    const std::optional<ApiError> &error() const { return m_error; } //!< of the last read
    bool isReading() const { return m_isReading; }
    //! Reads the space, unless that is under way.
    void read();
    //! Takes what a tab has read itself.
    void note(const SpaceConfiguration &configuration);

Q_SIGNALS:
    //! Anything above.
    void changed();

private:
    void onRead(const Result<SpaceConfiguration> &result);

    SpaceConfigurations &m_service;
    const SpaceRef m_ref;
    std::optional<SpaceConfiguration> m_configuration;
    std::optional<ApiError> m_error;
    bool m_isReading = false;
    CancelSource m_cancel;
};

} // namespace hubdeck
