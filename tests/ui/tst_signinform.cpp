// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/controlplane.h"
#include "core/session/credential.h"
#include "tests/ui/fieldaccess.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/signinform.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

ApiError wrongCredential()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    error.httpStatus = 401;
    error.serverCode = signinfault::kWrongCredential;
    return error;
}

ApiError noConnection()
{
    ApiError error;
    error.kind = ApiError::Kind::Network;
    error.host = u"platform.example"_s;
    error.serverMessage = u"Host platform.example not found"_s;
    return error;
}

Profile savedProfile()
{
    return {u"p1"_s, u"Production EU"_s, controlPlanes().at(1).url, CredentialKind::UserPassword, u"i.larsen"_s, false};
}

} // namespace

// The form within its dialog: that is how people meet it.
class TestSignInForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void kindSwitchesTheLabels_data();
    void kindSwitchesTheLabels();
    void addressIsCheckedBesideIt_data();
    void addressIsCheckedBesideIt();
    void addressIsAskedForOnlyWhereNoPlaneIsChosen();
    void gapsAreNamedBesideTheFields();
    void typingTakesTheErrorAway();
    void completeFormAsksForASignIn();
    void nameDefaultsToTheHost();
    void refusalStandsBesideTheSecret();
    void unreachableHostStandsBesideItsAddress();
    void otherFailuresStandAboveTheForm();
    void cancelWhileTryingKeepsTheDialog();
    void secretIsNeverLoaded();
    void askingAgainWantsTheSecretOnly();

private:
    QLineEdit &edit(const QString &name) const { return control<QLineEdit>(*m_dialog, name); }
    QString errorAt(const QString &name) const { return fieldRowOf(edit(name)).error(); }
    QPushButton &button(const QString &name) const { return control<QPushButton>(*m_dialog, name); }
    MessageBanner &banner() const { return control<MessageBanner>(*m_dialog, u"signInBanner"_s); }
    void click(const QString &name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    void chooseKind(CredentialKind kind);
    void chooseOtherAddress();
    void fillIn(const QString &address = u"https://platform.example"_s);

    std::unique_ptr<SignInDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_asked;
};

void TestSignInForm::init()
{
    m_dialog = std::make_unique<SignInDialog>();
    m_dialog->load({});
    m_asked = std::make_unique<QSignalSpy>(m_dialog.get(), &SignInDialog::signInRequested);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSignInForm::chooseKind(CredentialKind kind)
{
    const auto segments = control<SegmentedControl>(*m_dialog, u"credentialKind"_s).findChildren<QRadioButton *>();
    QTest::mouseClick(segments.at(int(kind)), Qt::LeftButton);
}

void TestSignInForm::chooseOtherAddress()
{
    auto &plane = control<QComboBox>(*m_dialog, u"controlPlane"_s);
    plane.setFocus();
    QTest::keyClick(&plane, Qt::Key_End);
    QVERIFY(edit(u"platformAddress"_s).isVisible());
}

void TestSignInForm::fillIn(const QString &address)
{
    chooseOtherAddress();
    retype(edit(u"platformAddress"_s), address);
    retype(edit(u"account"_s), u"hub-app"_s);
    retype(edit(u"secret"_s), u"T0p-secret"_s);
}

void TestSignInForm::kindSwitchesTheLabels_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("secret");
    QTest::newRow("connected app") << CredentialKind::ConnectedApp << u"Client id"_s << u"Client secret"_s;
    QTest::newRow("user") << CredentialKind::UserPassword << u"User name"_s << u"Password"_s;
    QTest::newRow("token") << CredentialKind::BearerToken << QString() << u"Token"_s;
}

void TestSignInForm::kindSwitchesTheLabels()
{
    QFETCH(CredentialKind, kind);
    QFETCH(QString, account);
    QFETCH(QString, secret);
    chooseKind(kind);
    QCOMPARE(edit(u"account"_s).isVisible(), !account.isEmpty());
    if (!account.isEmpty())
        QCOMPARE(edit(u"account"_s).accessibleName(), account);
    QCOMPARE(fieldRowOf(edit(u"secret"_s)).label(), secret);
    QCOMPARE(edit(u"secret"_s).accessibleName(), secret);
    QCOMPARE(edit(u"secret"_s).echoMode(), QLineEdit::Password);
}

void TestSignInForm::addressIsCheckedBesideIt_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << QString() << u"Enter the address"_s;
    QTest::newRow("no address") << u"https://a b"_s << u"not an address"_s;
    QTest::newRow("another scheme") << u"ftp://platform.example"_s << u"https://"_s;
    QTest::newRow("plain http") << u"http://platform.example"_s << u"Without encryption"_s;
    QTest::newRow("a path") << u"https://platform.example/accounts"_s << u"without a path"_s;
    QTest::newRow("host alone") << u"platform.example"_s << QString();
    QTest::newRow("plain http to this machine") << u"http://127.0.0.1:8080"_s << QString();
}

void TestSignInForm::addressIsCheckedBesideIt()
{
    QFETCH(QString, address);
    QFETCH(QString, error);
    fillIn(address);
    click(u"signIn"_s);
    QVERIFY2(errorAt(u"platformAddress"_s).contains(error), qPrintable(errorAt(u"platformAddress"_s)));
    QCOMPARE(errorAt(u"platformAddress"_s).isEmpty(), error.isEmpty());
    QCOMPARE(m_asked->size(), error.isEmpty() ? 1 : 0);
    QCOMPARE(edit(u"platformAddress"_s).text(), address);
    if (!error.isEmpty())
        QCOMPARE(m_dialog->focusWidget(), &edit(u"platformAddress"_s));
}

void TestSignInForm::addressIsAskedForOnlyWhereNoPlaneIsChosen()
{
    QVERIFY(!edit(u"platformAddress"_s).isVisible());
    chooseOtherAddress();
    QTest::keyClick(&control<QComboBox>(*m_dialog, u"controlPlane"_s), Qt::Key_Home);
    QVERIFY(!edit(u"platformAddress"_s).isVisible());
    retype(edit(u"account"_s), u"hub-app"_s);
    retype(edit(u"secret"_s), u"T0p-secret"_s);
    click(u"signIn"_s);
    QCOMPARE(m_asked->size(), 1);
    QCOMPARE(m_asked->first().first().value<Profile>().platform, controlPlanes().first().url);
}

void TestSignInForm::gapsAreNamedBesideTheFields()
{
    click(u"signIn"_s);
    QCOMPARE(m_asked->size(), 0);
    QCOMPARE(errorAt(u"account"_s), u"Enter the connected app's client id."_s);
    QCOMPARE(errorAt(u"secret"_s), u"Enter the client secret."_s);
    QCOMPARE(m_dialog->focusWidget(), &edit(u"account"_s));
    chooseKind(CredentialKind::BearerToken);
    QVERIFY2(errorAt(u"secret"_s).isEmpty(), "errors of another kind of credential are gone");
    click(u"signIn"_s);
    QCOMPARE(errorAt(u"secret"_s), u"Paste the token."_s);
    QCOMPARE(m_asked->size(), 0);
}

void TestSignInForm::typingTakesTheErrorAway()
{
    click(u"signIn"_s);
    retype(edit(u"secret"_s), u"T"_s);
    QCOMPARE(errorAt(u"secret"_s), QString());
    QVERIFY(!errorAt(u"account"_s).isEmpty());
}

void TestSignInForm::completeFormAsksForASignIn()
{
    fillIn(u"https://Platform.Example:443/"_s);
    retype(edit(u"profileName"_s), u" Production "_s);
    QTest::mouseClick(&control<QCheckBox>(*m_dialog, u"rememberSecret"_s), Qt::LeftButton, {}, {8, 8});
    QTest::keyClick(&edit(u"secret"_s), Qt::Key_Return);
    QCOMPARE(m_asked->size(), 1);
    const auto profile = m_asked->first().at(0).value<Profile>();
    QCOMPARE(profile.platform, QUrl(u"https://platform.example"_s));
    QCOMPARE(profile.kind, CredentialKind::ConnectedApp);
    QCOMPARE(profile.account, u"hub-app"_s);
    QCOMPARE(profile.name, u"Production"_s);
    QCOMPARE(m_asked->first().at(1).toString(), u"T0p-secret"_s);
    QCOMPARE(m_asked->first().at(2).toBool(), false);
    QVERIFY2(!button(u"signIn"_s).isEnabled(), "one try at a time");
}

void TestSignInForm::nameDefaultsToTheHost()
{
    fillIn();
    click(u"signIn"_s);
    QCOMPARE(m_asked->first().at(0).value<Profile>().name, u"platform.example"_s);
}

void TestSignInForm::refusalStandsBesideTheSecret()
{
    fillIn();
    click(u"signIn"_s);
    m_dialog->showError(wrongCredential());
    QVERIFY(errorAt(u"secret"_s).contains(u"does not accept this name and secret"_s));
    QVERIFY(!errorAt(u"secret"_s).contains(u"T0p-secret"_s));
    QVERIFY(!banner().isVisible());
    QCOMPARE(edit(u"platformAddress"_s).text(), u"https://platform.example"_s);
    QCOMPARE(edit(u"account"_s).text(), u"hub-app"_s);
    QCOMPARE(edit(u"secret"_s).text(), u"T0p-secret"_s);
    QCOMPARE(edit(u"secret"_s).selectedText().size(), 10);
    QCOMPARE(m_dialog->focusWidget(), &edit(u"secret"_s));
    click(u"signIn"_s);
    QCOMPARE(m_asked->size(), 2);
    QCOMPARE(errorAt(u"secret"_s), QString());
}

void TestSignInForm::unreachableHostStandsBesideItsAddress()
{
    fillIn();
    click(u"signIn"_s);
    m_dialog->showError(noConnection());
    QVERIFY(errorAt(u"platformAddress"_s).contains(u"No connection to platform.example"_s));
    QCOMPARE(m_dialog->focusWidget(), &edit(u"platformAddress"_s));
    QCOMPARE(edit(u"secret"_s).text(), u"T0p-secret"_s);
}

void TestSignInForm::otherFailuresStandAboveTheForm()
{
    retype(edit(u"account"_s), u"hub-app"_s);
    retype(edit(u"secret"_s), u"T0p-secret"_s);
    click(u"signIn"_s);
    m_dialog->showError(noConnection());
    QVERIFY2(banner().isVisible(), "a preset control plane has no address field to stand beside");
    QCOMPARE(banner().title(), u"No connection to platform.example"_s);
    QCOMPARE(edit(u"secret"_s).text(), u"T0p-secret"_s);
    click(u"signIn"_s);
    QVERIFY(!banner().isVisible());
}

void TestSignInForm::cancelWhileTryingKeepsTheDialog()
{
    fillIn();
    click(u"signIn"_s);
    QSignalSpy given(m_dialog.get(), &SignInDialog::tryCancelled);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(given.size(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(edit(u"secret"_s).isEnabled());
    QCOMPARE(edit(u"secret"_s).text(), u"T0p-secret"_s);
    click(u"cancelSignIn"_s);
    QCOMPARE(given.size(), 1);
    QVERIFY(!m_dialog->isVisible());
}

void TestSignInForm::secretIsNeverLoaded()
{
    fillIn();
    m_dialog->load(savedProfile());
    QCOMPARE(edit(u"secret"_s).text(), QString());
    QVERIFY2(!edit(u"secret"_s).isUndoAvailable(), "undo must not bring a secret back");
    QCOMPARE(edit(u"account"_s).text(), u"i.larsen"_s);
    QCOMPARE(edit(u"profileName"_s).text(), u"Production EU"_s);
    QCOMPARE(control<QComboBox>(*m_dialog, u"controlPlane"_s).currentData().toUrl(), controlPlanes().at(1).url);
    QCOMPARE(m_dialog->focusWidget(), &edit(u"secret"_s));
}

void TestSignInForm::askingAgainWantsTheSecretOnly()
{
    m_dialog->askAgain(savedProfile(), noConnection());
    QVERIFY(banner().isVisible());
    for (const QString &name : {u"account"_s, u"profileName"_s, u"platformAddress"_s})
        QVERIFY2(!edit(name).isEnabled(), qPrintable(name));
    QVERIFY(edit(u"secret"_s).isEnabled());
    QTest::keyClicks(m_dialog->focusWidget(), u"again"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_asked->size(), 1);
    QCOMPARE(m_asked->first().at(0).value<Profile>(), savedProfile());
    QCOMPARE(m_asked->first().at(1).toString(), u"again"_s);
}

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestSignInForm)
#include "tst_signinform.moc"
