// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/firewallrule.h"
#include "core/export/csvwriter.h"

namespace hubdeck {

//! What is wrong with one line of a file of firewall rules.
struct FirewallCsvFault {
    enum class Kind {
        NotText, //!< no UTF-8, or nothing in it
        BrokenQuotes,
        MissingColumn, //!< detail: the column's title
        NotANumber, //!< detail: the text
        Rule, //!< see errors
    };
    Kind kind = Kind::NotText;
    int line = 0; //!< from 1
    QString detail;
    QList<FirewallRule::Error> errors;
    friend bool operator==(const FirewallCsvFault &, const FirewallCsvFault &) = default;
};

//! Rules read from a file: all of them, or none and what is wrong.
struct FirewallCsv {
    QList<FirewallRule> rules;
    QList<FirewallCsvFault> faults;
};

//! The rules as a file with the columns direction, protocol, cidr block, from port, to port, description.
QByteArray writeFirewallCsv(const QList<FirewallRule> &rules, const CsvOptions &options = {});
//! Columns may stand in any order, have the API's names, and be more than these; a missing "to port" is the "from port".
FirewallCsv readFirewallCsv(const QByteArray &file);

} // namespace hubdeck
