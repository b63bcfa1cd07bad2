// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirmdialog.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/fieldrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kWidth = 460;
constexpr int kMargin = 24;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

FactList *factList(const Confirmation &confirmation, QWidget *parent)
{
    auto *facts = new FactList(parent);
    for (const auto &[label, value] : confirmation.facts)
        facts->addFact(label, value);
    return facts;
}

} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent)
    : QDialog(parent)
    , m_typedName(confirmation.typedName)
    , m_verb(new QPushButton(confirmation.verb, this))
{
    setObjectName(u"confirmDialog"_s);
    setWindowTitle(confirmation.title);
    setWindowModality(Qt::WindowModal);
    setAccessibleDescription(confirmation.text);
    auto *title = plainLabel(confirmation.title, this);
    textstyle::makeHeading(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(plainLabel(confirmation.text, this));
    if (!confirmation.facts.isEmpty())
        layout->addWidget(factList(confirmation, this));
    if (!m_typedName.isEmpty()) {
        m_typed = new QLineEdit(this);
        m_typed->setObjectName(u"typedName"_s);
        const QString label = tr("Type \u201c%1\u201d to go on").arg(m_typedName);
        layout->addWidget(new FieldRow(QString(label).replace(u'&', u"&&"_s), m_typed, {}, FieldRow::LabelPlace::Above, this));
        connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::updateVerb);
    }
    auto *cancel = new QPushButton(confirmation.refusal.isEmpty() ? tr("Cancel") : confirmation.refusal, this);
    cancel->setObjectName(u"cancel"_s);
    m_verb->setObjectName(u"verb"_s);
    if (confirmation.dangerous)
        makeDanger(m_verb);
    else
        makePrimary(m_verb);
    // Enter must not do the dangerous act, except after the name was typed on purpose.
    m_verb->setAutoDefault(false);
    (confirmation.dangerous && !m_typed ? cancel : m_verb)->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_verb);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    setMinimumWidth(kWidth);
    setMaximumWidth(kWidth);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, &QDialog::accept);
    updateVerb();
    resize(kWidth, layout->totalHeightForWidth(kWidth));
    (m_typed ? static_cast<QWidget *>(m_typed) : confirmation.dangerous ? cancel : m_verb)->setFocus();
}

ConfirmDialog *ConfirmDialog::ask(const Confirmation &confirmation, QWidget *parent, QObject *context,
    std::function<void()> confirmed)
{
    auto *dialog = new ConfirmDialog(confirmation, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, context, std::move(confirmed));
    dialog->open();
    return dialog;
}

void ConfirmDialog::updateVerb()
{
    m_verb->setEnabled(!m_typed || m_typed->text().trimmed() == m_typedName.trimmed());
}

} // namespace hubdeck
