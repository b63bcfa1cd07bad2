// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/servicename.h"

#include "core/cloudhub/awsregions.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Fault = ServiceNameReading::Fault;

constexpr QLatin1StringView kIdPrefix("vpce-svc-");

ServiceNameReading faulty(Fault fault, const QString &detail)
{
    ServiceNameReading reading;
    reading.fault = fault;
    reading.detail = detail;
    return reading;
}

bool isHexadecimal(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

//! \a parts: what follows com.amazonaws.vpce.
ServiceNameReading readEndpointService(const QStringList &parts)
{
    const QString region = parts.value(0);
    if (!looksLikeAwsRegion(region))
        return faulty(Fault::NotAServiceName, region);
    const QString id = parts.value(1);
    if (!id.startsWith(kIdPrefix))
        return faulty(Fault::NotAServiceName, id);
    const QString digits = id.mid(kIdPrefix.size());
    const auto stranger = std::find_if_not(digits.cbegin(), digits.cend(), isHexadecimal);
    if (stranger != digits.cend()) {
        // A character beyond the basic plane is two QChars: show it whole.
        const qsizetype length = stranger->isHighSurrogate() ? 2 : 1;
        return faulty(Fault::NotHexadecimal, digits.mid(std::distance(digits.cbegin(), stranger), length));
    }
    if (digits.size() != 8 && digits.size() != 17)
        return faulty(Fault::WrongIdLength, QString::number(digits.size()));
    if (parts.size() > 2)
        return faulty(Fault::NotAServiceName, parts.at(2));

    ServiceNameReading reading;
    reading.region = region;
    reading.endpointServiceId = id;
    return reading;
}

//! \a parts: what follows com.amazonaws.
ServiceNameReading readAwsService(QStringList parts)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[a-z0-9][a-z0-9_-]*"_s), QRegularExpression::CaseInsensitiveOption);
    const auto stranger = std::find_if(parts.cbegin(), parts.cend(), [](const QString &part) { return !form.match(part).hasMatch(); });
    if (stranger != parts.cend())
        return faulty(Fault::NotAServiceName, *stranger);

    ServiceNameReading reading;
    if (!parts.isEmpty() && looksLikeAwsRegion(parts.constFirst()))
        reading.region = parts.takeFirst();
    if (parts.isEmpty())
        return faulty(Fault::NotAServiceName, {});
    reading.awsService = parts.join(u'.');
    return reading;
}

//! aws.<service>.<region>.<part>, as in aws.sagemaker.eu-west-1.studio.
ServiceNameReading readOtherAwsService(const QStringList &parts)
{
    ServiceNameReading reading = readAwsService(parts.mid(1));
    if (reading.fault != Fault::None)
        return reading;
    reading.region = parts.value(2);
    if (!looksLikeAwsRegion(reading.region))
        return faulty(Fault::NotAServiceName, reading.region);
    return reading;
}

} // namespace

ServiceNameReading readServiceName(const QString &name)
{
    const QStringList parts = name.split(u'.');
    if (parts.constFirst() == u"aws"_s)
        return readOtherAwsService(parts);
    if (parts.constFirst() != u"com"_s)
        return faulty(Fault::NotAServiceName, parts.constFirst());
    if (parts.value(1) != u"amazonaws"_s)
        return faulty(Fault::NotAServiceName, parts.value(1));
    if (parts.value(2) == u"vpce"_s)
        return readEndpointService(parts.mid(3));
    return readAwsService(parts.mid(2));
}

} // namespace hubdeck
