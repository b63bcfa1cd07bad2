// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallerypages.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/wizards/steplist.h"
#include "ui/widgets/titles.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace hubdeck::gallery {

namespace {

QWidget *makeForm()
{
    auto *form = new FieldGroup;
    auto *kind = new SegmentedControl;
    kind->addSegment(u"AWS service"_s);
    kind->addSegment(u"Endpoint service"_s);
    kind->addSegment(u"Neither"_s);
    kind->setCurrentIndex(1);
    kind->setSegmentEnabled(2, false, u"Not here"_s);
    form->addField(u"&Kind"_s, kind);
    form->addField(u"&Name"_s, new QLineEdit(u"ledger-link"_s));
    form->addField(u"&Service name"_s, new QLineEdit(u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f6071Z"_s))
        ->setError(u"The part after vpce-svc- must be hexadecimal: Z is not."_s);
    auto *region = new QComboBox;
    region->addItems({u"eu-central-1   Europe (Frankfurt)"_s, u"us-east-1   US East (N. Virginia)"_s});
    form->addField(u"Service &region"_s, region, u"Same region as rail-core."_s);
    form->addField(u"Service &owner"_s, new QLineEdit(u"773390115824"_s), u"The 12-digit AWS account that owns the service, or “amazon”."_s);
    auto *secret = new PasswordEdit;
    secret->setText(u"not a secret"_s);
    form->addField(u"Client secret"_s, secret);
    auto *minutes = new QSpinBox;
    minutes->setValue(15);
    form->addField(u"Minutes"_s, minutes);
    auto *off = new QLineEdit(u"cannot be changed"_s);
    off->setEnabled(false);
    form->addField(u"Disabled"_s, off);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"editable"_s);
    form->addField(u"Editable list"_s, editable);
    auto *banner = new MessageBanner(Tone::Progress, {}, u"Before you go on, the owner must allow your space's AWS account:"_s);
    banner->addContent(new CommandBlock(u"command"_s, u"aws ec2 modify-vpc-endpoint-service-permissions --service-id vpce-svc-… --add-allowed-principals arn:aws:iam::551204873360:root"_s));
    form->addWidget(banner);
    return form;
}

QWidget *makeFooter()
{
    auto *footer = new QWidget;
    footer->setAutoFillBackground(true);
    footer->setBackgroundRole(QPalette::Base);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(16, 12, 16, 12);
    auto *note = new QLabel(u"Nothing is created before the last step."_s);
    textstyle::makeMuted(note);
    layout->addWidget(note, 1);
    auto *next = new QPushButton(u"Next"_s);
    makePrimary(next);
    next->setEnabled(false);
    for (QPushButton *button : {new QPushButton(u"Cancel"_s), new QPushButton(u"Back"_s), next})
        layout->addWidget(button);
    return footer;
}

} // namespace

QWidget *makeFormPage()
{
    auto *page = new QWidget;
    auto *side = new QWidget;
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    side->setFixedWidth(200);
    auto *steps = new StepList({u"Where"_s, u"Service"_s, u"Zones"_s, u"Review"_s, u"Result"_s});
    steps->setCurrentStep(1);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(14, 20, 14, 14);
    sideLayout->addWidget(steps);
    sideLayout->addStretch();

    auto *body = new QVBoxLayout;
    body->setContentsMargins(26, 24, 26, 24);
    body->setSpacing(16);
    body->addWidget(new PageTitle(u"Which service should rail-core reach?"_s, u"The endpoint makes one service appear inside your private space. Nothing else becomes reachable."_s));
    body->addWidget(makeForm());
    body->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(side);
    row->addLayout(body, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(makeFooter());
    return page;
}

} // namespace hubdeck::gallery
