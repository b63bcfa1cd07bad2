// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hubdeck {

//! The parts of the name of an endpoint service or an AWS service, or where the text stops being one.
struct ServiceNameReading {
    enum class Fault {
        None,
        NotAServiceName, //!< detail: the part between dots at fault; empty when the text ends too early
        NotHexadecimal, //!< after vpce-svc-; detail: the first character that is not
        WrongIdLength, //!< after vpce-svc- neither 8 nor 17 digits; detail: how many there are
    };
    Fault fault = Fault::None;
    QString detail;
    QString region; //!< empty for a global AWS service
    QString endpointServiceId; //!< "vpce-svc-0a1b…"; empty for an AWS service
    QString awsService; //!< "kinesis-streams"; empty for an endpoint service
};

//! Reads com.amazonaws.vpce.<region>.vpce-svc-<hex>, com.amazonaws.<region>.<service>, com.amazonaws.<global service> and the few AWS
//! services whose name begins with aws. instead.
ServiceNameReading readServiceName(const QString &name);

} // namespace hubdeck
