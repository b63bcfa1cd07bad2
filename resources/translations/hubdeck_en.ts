<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hubdeck::ActivityPage</name>
    <message numerus="yes">
        <source>Every request of this session, without tokens and secrets. %n request(s)</source>
        <translation>
            <numerusform>Every request of this session, without tokens and secrets. %n request</numerusform>
            <numerusform>Every request of this session, without tokens and secrets. %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation>
            <numerusform>%n caller</numerusform>
            <numerusform>%n callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::ConnectionBar</name>
    <message numerus="yes">
        <source>, the platform asks for %n second(s) of silence</source>
        <translation>
            <numerusform>, the platform asks for %n second of silence</numerusform>
            <numerusform>, the platform asks for %n seconds of silence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching %n endpoint(s)</source>
        <translation>
            <numerusform>Watching %n endpoint</numerusform>
            <numerusform>Watching %n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n request running</numerusform>
            <numerusform>%n requests running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::ExportDialog</name>
    <message numerus="yes">
        <source>All %n row(s) shown</source>
        <translation>
            <numerusform>All %n row shown</numerusform>
            <numerusform>All %n rows shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected row(s)</source>
        <translation>
            <numerusform>The %n selected row</numerusform>
            <numerusform>The %n selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>%n row exported</numerusform>
            <numerusform>%n rows exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::FirewallReview</name>
    <message numerus="yes">
        <source>%n rule(s) removed (−)</source>
        <translation>
            <numerusform>%n rule removed (−)</numerusform>
            <numerusform>%n rules removed (−)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) added (+)</source>
        <translation>
            <numerusform>%n rule added (+)</numerusform>
            <numerusform>%n rules added (+)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s) changed (~)</source>
        <translation>
            <numerusform>%n description changed (~)</numerusform>
            <numerusform>%n descriptions changed (~)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) covered by another one, and so without effect.</source>
        <translation>
            <numerusform>%n rule covered by another one, and so without effect.</numerusform>
            <numerusform>%n rules covered by another one, and so without effect.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::FirewallTab</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) taken from %1</source>
        <translation>
            <numerusform>%n rule taken from %1</numerusform>
            <numerusform>%n rules taken from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) written</source>
        <translation>
            <numerusform>%n rule written</numerusform>
            <numerusform>%n rules written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to be mended first</source>
        <translation>
            <numerusform>%n rule to be mended first</numerusform>
            <numerusform>%n rules to be mended first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) covered by another</source>
        <translation>
            <numerusform>%n rule covered by another</numerusform>
            <numerusform>%n rules covered by another</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::PrivateSpacePage</name>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>%n space</numerusform>
            <numerusform>%n spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business group(s)</source>
        <translation>
            <numerusform>%n business group</numerusform>
            <numerusform>%n business groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::TablePane</name>
    <message numerus="yes">
        <source>%n row(s) are hidden by it.</source>
        <translation>
            <numerusform>%n row are hidden by it.</numerusform>
            <numerusform>%n rows are hidden by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::TransitGatewayPage</name>
    <message numerus="yes">
        <source>%n gateway(s)</source>
        <translation>
            <numerusform>%n gateway</numerusform>
            <numerusform>%n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business group(s)</source>
        <translation>
            <numerusform>%n business group</numerusform>
            <numerusform>%n business groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::UpgradeTab</name>
    <message numerus="yes">
        <source>%n application(s); the platform does not tell here which</source>
        <translation>
            <numerusform>%n application; the platform does not tell here which</numerusform>
            <numerusform>%n applications; the platform does not tell here which</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::VpcEndpointPage</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>%n space</numerusform>
            <numerusform>%n spaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdeck::VpnPage</name>
    <message numerus="yes">
        <source>%n VPN(s)</source>
        <translation>
            <numerusform>%n VPN</numerusform>
            <numerusform>%n VPNs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
</TS>
