// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/firewallreview.h"

#include "core/models/firewallrulemodel.h"
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/messagebanner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kWidth = 620;
constexpr int kMostLines = 14;

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString FirewallReview::text(const FirewallDifference &difference)
{
    QStringList lines;
    for (const FirewallRule &rule : difference.removed)
        lines += u"\u2212 "_s + firewallRuleText(rule);
    for (const FirewallRule &rule : difference.added)
        lines += u"+ "_s + firewallRuleText(rule);
    for (const FirewallRule &rule : difference.redescribed)
        lines += u"~ "_s + firewallRuleText(rule);
    return lines.join(u'\n');
}

FirewallReview::FirewallReview(const QString &spaceName, const FirewallDifference &difference, int shadowed, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"firewallReview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Save firewall rules"));
    auto *heading = wrapped(tr("Replace the firewall rules of %1?").arg(spaceName));
    textstyle::makeHeading(heading);
    QStringList counts;
    if (!difference.removed.isEmpty())
        counts += tr("%n rule(s) removed (\u2212)", nullptr, int(difference.removed.size()));
    if (!difference.added.isEmpty())
        counts += tr("%n rule(s) added (+)", nullptr, int(difference.added.size()));
    if (!difference.redescribed.isEmpty())
        counts += tr("%n description(s) changed (~)", nullptr, int(difference.redescribed.size()));
    counts += tr("%1 kept as they are").arg(difference.kept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(wrapped(counts.join(u", "_s) + u'.'));
    auto *lines = new CommandBlock(tr("Difference"), text(difference));
    lines->setObjectName(u"firewallDifference"_s);
    lines->setMaximumLines(kMostLines);
    layout->addWidget(lines);
    if (!difference.removed.isEmpty()) {
        layout->addWidget(new MessageBanner(Tone::Waiting, tr("Traffic that only a removed rule lets through is cut off at once."),
            tr("The rules can be put back the same way.")));
    }
    if (shadowed > 0)
        layout->addWidget(wrapped(tr("%n rule(s) covered by another one, and so without effect.", nullptr, shadowed)));

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    auto *verb = new QPushButton(tr("Replace the rules"));
    verb->setObjectName(u"verb"_s);
    const bool isDangerous = !difference.removed.isEmpty();
    if (isDangerous)
        makeDanger(verb);
    else
        makePrimary(verb);
    verb->setAutoDefault(false);
    (isDangerous ? cancel : verb)->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(verb);
    layout->addLayout(buttons);
    setMinimumWidth(kWidth);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(verb, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace hubdeck
