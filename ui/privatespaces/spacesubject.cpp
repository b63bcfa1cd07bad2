// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spacesubject.h"

#include "core/net/futures.h"

namespace hubdeck {

SpaceSubject::SpaceSubject(SpaceConfigurations &service, const SpaceRef &ref, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_ref(ref)
{
}

void SpaceSubject::read()
{
    if (std::exchange(m_isReading, true))
        return;
    whenDone(m_service.get(m_ref, {Lane::Interactive, m_cancel.token()}), this,
        [this](const Result<SpaceConfiguration> &result) { onRead(result); });
    Q_EMIT changed();
}

void SpaceSubject::onRead(const Result<SpaceConfiguration> &result)
{
    m_isReading = false;
    if (result)
        return note(*result);
    m_error = result.error();
    Q_EMIT changed();
}

void SpaceSubject::note(const SpaceConfiguration &configuration)
{
    m_configuration = configuration;
    m_error.reset();
    Q_EMIT changed();
}

} // namespace hubdeck
