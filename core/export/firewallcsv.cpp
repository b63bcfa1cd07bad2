// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/firewallcsv.h"

#include "core/export/csvreader.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

enum class Part { Direction, Protocol, CidrBlock, FromPort, ToPort, Description };

//! Titles by which a column is known, folded as in folded(); the first is the one that is written.
QStringList titlesOf(Part part)
{
    switch (part) {
    case Part::Direction:
        return {u"direction"_s, u"type"_s};
    case Part::Protocol:
        return {u"protocol"_s};
    case Part::CidrBlock:
        return {u"cidr block"_s, u"cidr"_s, u"cidrblock"_s, u"source or destination"_s, u"source"_s};
    case Part::FromPort:
        return {u"from port"_s, u"fromport"_s, u"from"_s, u"port"_s};
    case Part::ToPort:
        return {u"to port"_s, u"toport"_s, u"to"_s};
    case Part::Description:
        return {u"description"_s};
    }
    return {};
}

QString folded(const QString &title)
{
    return title.trimmed().toLower().replace(u'_', u' ').replace(u'-', u' ');
}

int columnOf(const QStringList &header, Part part)
{
    const QStringList titles = titlesOf(part);
    for (int column = 0; column < header.size(); ++column) {
        if (titles.contains(folded(header[column])))
            return column;
    }
    return -1;
}

class RuleReader {
public:
    explicit RuleReader(const CsvRow &header)
    {
        for (const Part part : {Part::Direction, Part::Protocol, Part::CidrBlock, Part::FromPort, Part::ToPort, Part::Description}) {
            m_columns.insert(part, columnOf(header.cells, part));
            if (m_columns[part] < 0 && part != Part::ToPort && part != Part::Description)
                m_csv.faults.append({FirewallCsvFault::Kind::MissingColumn, header.line, titlesOf(part).first(), {}});
        }
    }

    bool isUsable() const { return m_csv.faults.isEmpty(); }

    void read(const CsvRow &row)
    {
        FirewallRule rule;
        const QString direction = cell(row, Part::Direction);
        rule.direction = firewallDirectionFromText(direction);
        if (rule.direction == FirewallRule::Direction::Unknown)
            rule.directionText = direction;
        rule.protocol = cell(row, Part::Protocol).toLower();
        rule.cidrBlock = cell(row, Part::CidrBlock);
        rule.description = cell(row, Part::Description);
        const std::optional<int> from = port(row, Part::FromPort, 0);
        const std::optional<int> to = port(row, Part::ToPort, from.value_or(0));
        if (!from || !to)
            return;
        rule.fromPort = *from;
        rule.toPort = *to;
        const QList<FirewallRule::Error> errors = rule.validate();
        if (!errors.isEmpty())
            m_csv.faults.append({FirewallCsvFault::Kind::Rule, row.line, {}, errors});
        m_csv.rules.append(rule);
    }

    FirewallCsv take()
    {
        if (!m_csv.faults.isEmpty())
            m_csv.rules.clear(); // nothing half applied
        return m_csv;
    }

private:
    QString cell(const CsvRow &row, Part part) const { return row.cells.value(m_columns[part]).trimmed(); }
    std::optional<int> port(const CsvRow &row, Part part, int missing)
    {
        const QString text = cell(row, part);
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (text.isEmpty())
            return missing;
        if (isNumber)
            return number;
        m_csv.faults.append({FirewallCsvFault::Kind::NotANumber, row.line, text, {}});
        return std::nullopt;
    }

    QHash<Part, int> m_columns;
    FirewallCsv m_csv;
};

} // namespace

QByteArray writeFirewallCsv(const QList<FirewallRule> &rules, const CsvOptions &options)
{
    QByteArray file;
    CsvWriter writer(file, options);
    writer.begin();
    for (const Part part : {Part::Direction, Part::Protocol, Part::CidrBlock, Part::FromPort, Part::ToPort, Part::Description})
        writer.cell(titlesOf(part).first());
    writer.endRow();
    for (const FirewallRule &rule : rules) {
        const QString direction = firewallDirectionWord(rule.direction);
        writer.cell(direction.isEmpty() ? rule.directionText : direction);
        writer.cell(rule.protocol);
        writer.cell(rule.cidrBlock);
        writer.cell(QString::number(rule.fromPort));
        writer.cell(QString::number(rule.toPort));
        writer.cell(rule.description);
        writer.endRow();
    }
    return file;
}

FirewallCsv readFirewallCsv(const QByteArray &file)
{
    using Kind = FirewallCsvFault::Kind;
    const auto rows = readCsv(file);
    if (!rows) {
        const bool isText = rows.error().kind != CsvFault::Kind::NotText;
        return {{}, {{isText ? Kind::BrokenQuotes : Kind::NotText, rows.error().line, {}, {}}}};
    }
    if (rows->isEmpty())
        return {{}, {{Kind::NotText, 1, {}, {}}}};
    RuleReader reader(rows->first());
    if (!reader.isUsable())
        return reader.take();
    for (qsizetype i = 1; i < rows->size(); ++i)
        reader.read(rows->at(i));
    return reader.take();
}

} // namespace hubdeck
