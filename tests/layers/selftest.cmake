# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the check: a small tree that keeps the rules passes, and each rule, once broken, is reported by file name.
cmake_minimum_required(VERSION 3.25)

set(spdx "// SPDX-License-Identifier: GPL-3.0-or-later\n")
string(REPEAT "\n" 400 many_lines)

# run_check(): the check's exit code and output for the tree in WORK.
macro(run_check)
    execute_process(COMMAND ${CMAKE_COMMAND} "-DSOURCE=${WORK}" "-DQT_Gui=${QT_Gui}" "-DQT_Widgets=${QT_Widgets}"
        "-DQT_Svg=${QT_Svg}" "-DQT_Network=${QT_Network}" -P "${CHECK}"
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
endmacro()

function(fresh_tree)
    file(REMOVE_RECURSE "${WORK}")
    file(WRITE "${WORK}/core/net/good.h" "${spdx}#include <QNetworkReply>\n#include <QString>\n#include \"core/net/other.h\"\n")
    file(WRITE "${WORK}/core/session/good.cpp" "${spdx}#include <qt6keychain/keychain.h>\n#include \"core/net/good.h\"\n")
    file(WRITE "${WORK}/ui/good.cpp" "${spdx}#include <QTableView>\n#include \"core/models/good.h\"\n")
    file(WRITE "${WORK}/app/simulator/good.cpp" "${spdx}#include <QJsonObject>\n")
    file(WRITE "${WORK}/packaging/good.sh" "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
endfunction()

# expect_finding(FILE TEXT): the tree with this file added breaks a rule, and the report names the file.
function(expect_finding file text)
    fresh_tree()
    file(WRITE "${WORK}/${file}" "${text}")
    run_check()
    if(code EQUAL 0 OR NOT output MATCHES "  ${file}: ")
        message(SEND_ERROR "not reported: ${file}\n${text}\nthe check said (${code}): ${output}")
    endif()
endfunction()

fresh_tree()
run_check()
if(NOT code EQUAL 0)
    message(SEND_ERROR "a tree without faults was refused:\n${output}")
endif()

expect_finding(core/net/bad.cpp "${spdx}#include <QColor>\n")
expect_finding(core/net/bad.cpp "${spdx}#include <QtGui/QColor>\n")
expect_finding(core/bad.h "${spdx}# include <QWidget>\n")
expect_finding(core/bad.h "${spdx}#include <qicon.h>\n")
expect_finding(core/bad.h "${spdx}#include <QSvgRenderer>\n")
expect_finding(core/bad.h "${spdx}#include \"ui/theme/theme.h\"\n")
expect_finding(core/net/bad.h "${spdx}#include \"core/session/good.h\"\n")
expect_finding(core/session/bad.h "${spdx}#include \"core/cloudhub/vpcendpoints.h\"\n")
expect_finding(core/session/bad.h "${spdx}#include \"core/accounts/organizations.h\"\n")
expect_finding(core/cloudhub/bad.h "${spdx}#include \"core/models/vpcendpointmodel.h\"\n")
expect_finding(ui/bad.cpp "${spdx}#include <QNetworkRequest>\n")
expect_finding(ui/bad.cpp "${spdx}#include <QtNetwork/QNetworkRequest>\n")
expect_finding(ui/bad.cpp "${spdx}#include <QJsonDocument>\n")
expect_finding(ui/bad.cpp "${spdx}#include <QtCore/QJsonDocument>\n")
expect_finding(ui/bad.cpp "${spdx}#include <qt6keychain/keychain.h>\n")
expect_finding(ui/bad.cpp "${spdx}#include \"app/desktop/wiring.h\"\n")
expect_finding(app/simulator/bad.cpp "${spdx}#include \"core/net/good.h\"\n")
expect_finding(app/simulator/bad.cpp "${spdx}#include \"ui/good.h\"\n")
expect_finding(core/bad.cpp "#include <QString>\n")
expect_finding(tests/core/bad.cpp "#include <QTest>\n")
expect_finding(packaging/bad.sh "#!/bin/sh\necho no licence\n")
expect_finding(ui/bad.cpp "${spdx}${many_lines}")
