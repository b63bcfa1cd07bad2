// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signinform.h"

#include "core/session/controlplane.h"
#include "core/session/credential.h"
#include "ui/errors/errortext.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString planeTitle(const ControlPlane &plane)
{
    static const QHash<QString, const char *> kTitles{{u"us"_s, QT_TRANSLATE_NOOP("hubdeck::SignInForm", "United States")},
        {u"eu"_s, QT_TRANSLATE_NOOP("hubdeck::SignInForm", "Europe")},
        {u"gov"_s, QT_TRANSLATE_NOOP("hubdeck::SignInForm", "US Government")},
        {u"ca1"_s, QT_TRANSLATE_NOOP("hubdeck::SignInForm", "Canada")},
        {u"jp1"_s, QT_TRANSLATE_NOOP("hubdeck::SignInForm", "Japan")},
        {u"in1"_s, QT_TRANSLATE_NOOP("hubdeck::SignInForm", "India")}};
    return SignInForm::tr(kTitles.value(plane.id, "")) + u"  –  "_s + plane.url.host();
}

QString faultText(PlatformUrlFault fault)
{
    switch (fault) {
    case PlatformUrlFault::Empty:
        return SignInForm::tr("Enter the address of the platform, for example https://eu1.anypoint.mulesoft.com.");
    case PlatformUrlFault::NotAnAddress:
        return SignInForm::tr("This is not an address. It should look like https://host or https://host:port.");
    case PlatformUrlFault::SchemeNotSupported:
        return SignInForm::tr("The address must start with https://.");
    case PlatformUrlFault::PlainHttpOutsideLoopback:
        return SignInForm::tr("Without encryption only this machine itself can be reached. Use https://.");
    case PlatformUrlFault::HasPathOrCredentials:
        return SignInForm::tr("Only scheme, host and port belong here, without a path or a user name.");
    }
    Q_UNREACHABLE();
}

} // namespace

SignInForm::SignInForm(QWidget *parent) : QWidget(parent)
{
    build();
    connectFields();
    onKindChanged();
    updatePlaneField();
}

void SignInForm::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_banner = new MessageBanner;
    m_banner->setObjectName(u"signInBanner"_s);
    m_banner->hide();
    layout->addWidget(m_banner);
    m_fields = new FieldGroup;
    layout->addWidget(m_fields);
    buildFields();
    m_remember = new QCheckBox(tr("&Keep the secret in this computer's keychain"));
    m_remember->setObjectName(u"rememberSecret"_s);
    m_remember->setChecked(true);
    layout->addWidget(m_remember);
    layout->addStretch();
}

void SignInForm::buildFields()
{
    m_plane = new QComboBox;
    m_plane->setObjectName(u"controlPlane"_s);
    for (const ControlPlane &plane : controlPlanes())
        m_plane->addItem(planeTitle(plane), plane.url);
    m_plane->addItem(tr("Another address…"), QUrl());
    m_planeRow = m_fields->addField(tr("Control &plane"), m_plane, tr("Where your organization lives. Accounts of one control plane are unknown to the others."));
    m_address = new QLineEdit;
    m_address->setObjectName(u"platformAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_addressRow = m_fields->addField(tr("A&ddress"), m_address);
    m_kind = new SegmentedControl;
    m_kind->setObjectName(u"credentialKind"_s);
    m_kind->addSegment(tr("Connected app"), int(CredentialKind::ConnectedApp));
    m_kind->addSegment(tr("User and password"), int(CredentialKind::UserPassword));
    m_kind->addSegment(tr("Bearer token"), int(CredentialKind::BearerToken));
    m_kindRow = m_fields->addField(tr("Sign in &with"), m_kind);
    m_account = new QLineEdit;
    m_account->setObjectName(u"account"_s);
    m_accountRow = m_fields->addField(tr("Client &id"), m_account);
    m_secret = new PasswordEdit;
    m_secret->setObjectName(u"secret"_s);
    m_secretRow = m_fields->addField(tr("Client &secret"), m_secret);
    m_name = new QLineEdit;
    m_name->setObjectName(u"profileName"_s);
    m_name->setPlaceholderText(tr("for example Production EU"));
    m_nameRow = m_fields->addField(tr("Profile &name"), m_name, tr("How this sign-in is called in Hubdeck. Left empty, the host's name is used."));
}

void SignInForm::connectFields()
{
    connect(m_plane, &QComboBox::currentIndexChanged, this, &SignInForm::updatePlaneField);
    connect(m_kind, &SegmentedControl::currentIndexChanged, this, &SignInForm::onKindChanged);
    for (QLineEdit *edit : {m_address, m_account, static_cast<QLineEdit *>(m_secret), m_name})
        connect(edit, &QLineEdit::textEdited, this, &SignInForm::edited);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_addressRow->setError({}); });
    connect(m_account, &QLineEdit::textEdited, this, [this] { m_accountRow->setError({}); });
    connect(m_secret, &QLineEdit::textEdited, this, [this] { m_secretRow->setError({}); });
}

CredentialKind SignInForm::kind() const { return CredentialKind(m_kind->currentData().toInt()); }

void SignInForm::onKindChanged()
{
    const CredentialKind chosen = kind();
    m_accountRow->setVisible(chosen != CredentialKind::BearerToken);
    switch (chosen) {
    case CredentialKind::ConnectedApp:
        m_accountRow->setLabel(tr("Client &id"));
        m_secretRow->setLabel(tr("Client &secret"));
        m_kindRow->setHint(tr("An app that acts on its own behalf (client credentials). Best for administrators: it renews by itself."));
        break;
    case CredentialKind::UserPassword:
        m_accountRow->setLabel(tr("&User name"));
        m_secretRow->setLabel(tr("Pa&ssword"));
        m_kindRow->setHint(tr("Works for users without single sign-on and without a second factor."));
        break;
    case CredentialKind::BearerToken:
        m_secretRow->setLabel(tr("&Token"));
        m_kindRow->setHint(tr("A token you already have. It cannot be renewed: when it ends, you are asked for another."));
        break;
    }
    clearErrors();
}

void SignInForm::updatePlaneField() { m_addressRow->setVisible(m_plane->currentData().toUrl().isEmpty()); }

void SignInForm::load(const Profile &profile)
{
    m_loaded = profile;
    const int preset = profile.platform.isEmpty() ? 0 : m_plane->findData(profile.platform);
    m_plane->setCurrentIndex(preset < 0 ? m_plane->count() - 1 : preset);
    m_address->setText(profile.platform.toString());
    m_kind->setCurrentData(int(profile.kind));
    m_account->setText(profile.account);
    m_name->setText(profile.name);
    m_secret->clear();
    onKindChanged();
    updatePlaneField();
}

void SignInForm::setProfileFixed(bool fixed)
{
    for (QWidget *control : std::initializer_list<QWidget *>{m_plane, m_address, m_kind, m_account, m_name})
        control->setEnabled(!fixed);
}

QUrl SignInForm::typedPlatform() const
{
    const QUrl preset = m_plane->currentData().toUrl();
    return preset.isEmpty() ? readPlatformUrl(m_address->text()).url : preset;
}

Profile SignInForm::profile() const
{
    Profile profile = m_loaded;
    profile.platform = typedPlatform();
    profile.kind = kind();
    profile.account = profile.kind == CredentialKind::BearerToken ? QString() : m_account->text().trimmed();
    profile.name = m_name->text().trimmed();
    if (profile.name.isEmpty())
        profile.name = profile.platform.host();
    return profile;
}

QString SignInForm::secret() const { return m_secret->text(); }

bool SignInForm::remembers() const { return m_remember->isChecked(); }

bool SignInForm::validatePlatform()
{
    if (!m_plane->currentData().toUrl().isEmpty())
        return true;
    const PlatformUrl read = readPlatformUrl(m_address->text());
    if (read.fault)
        m_addressRow->setError(faultText(*read.fault));
    return !read.fault;
}

bool SignInForm::validate()
{
    clearErrors();
    bool complete = validatePlatform();
    if (kind() != CredentialKind::BearerToken && m_account->text().trimmed().isEmpty()) {
        m_accountRow->setError(kind() == CredentialKind::ConnectedApp ? tr("Enter the connected app's client id.") : tr("Enter the user name."));
        complete = false;
    }
    if (m_secret->text().trimmed().isEmpty()) {
        m_secretRow->setError(kind() == CredentialKind::ConnectedApp      ? tr("Enter the client secret.")
                : kind() == CredentialKind::UserPassword ? tr("Enter the password.")
                                                         : tr("Paste the token."));
        complete = false;
    }
    if (!complete)
        m_fields->focusFirstError();
    return complete;
}

void SignInForm::showError(const ApiError &error)
{
    const ErrorText text = errorText(error);
    if (error.serverCode == QLatin1StringView(signinfault::kWrongCredential)) {
        m_secretRow->setError(text.text);
        m_secret->setFocus();
        m_secret->selectAll();
        return;
    }
    const bool isAboutAddress = error.kind == ApiError::Kind::Network && m_address->isVisible() && m_address->isEnabled();
    if (isAboutAddress) {
        m_addressRow->setError(text.title + u". "_s + text.text);
        m_address->setFocus();
        return;
    }
    m_banner->setMessage(Tone::Failed, text.title, text.text, text.details);
}

void SignInForm::clearErrors()
{
    m_fields->clearErrors();
    m_banner->hide();
}

void SignInForm::focusFirstGap()
{
    for (QLineEdit *edit : {m_address, m_account, static_cast<QLineEdit *>(m_secret)}) {
        if (!edit->isHidden() && edit->isEnabled() && edit->parentWidget()->isVisibleTo(this) && edit->text().isEmpty())
            return edit->setFocus();
    }
    m_secret->setFocus();
}

} // namespace hubdeck
