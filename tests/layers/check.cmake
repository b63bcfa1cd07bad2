# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source file breaks the rules of the tree: who may include whom, the licence line, the length of a file.
#   cmake -DSOURCE=DIR -DQT_Gui=DIR -DQT_Widgets=DIR -DQT_Svg=DIR -DQT_Network=DIR -P check.cmake
cmake_minimum_required(VERSION 3.25)

set(longest_file 400)
set(findings "")

function(report file text)
    list(APPEND findings "${file}: ${text}")
    set(findings "${findings}" PARENT_SCOPE)
endfunction()

# The headers that a file includes, in `result`.
function(includes_of file result)
    file(STRINGS "${SOURCE}/${file}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    list(TRANSFORM lines REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]*).*" "\\1")
    set(${result} "${lines}" PARENT_SCOPE)
endfunction()

# Whether a header is one of a Qt module's, written as <QtGui/QColor> or as <QColor>.
function(belongs_to header module result)
    set(${result} FALSE PARENT_SCOPE)
    if(header MATCHES "^Qt${module}/" OR (NOT header MATCHES "/" AND EXISTS "${QT_${module}}/${header}"))
        set(${result} TRUE PARENT_SCOPE)
    endif()
endfunction()

# forbid(AREA [MODULES module...] [PATTERNS regex...]): no file under AREA includes a header of these modules
# or matching these patterns.
function(forbid area)
    cmake_parse_arguments(FORBID "" "" "MODULES;PATTERNS" ${ARGN})
    file(GLOB_RECURSE files RELATIVE "${SOURCE}" "${SOURCE}/${area}/*.cpp" "${SOURCE}/${area}/*.h")
    foreach(file IN LISTS files)
        includes_of("${file}" headers)
        foreach(header IN LISTS headers)
            foreach(module IN LISTS FORBID_MODULES)
                belongs_to("${header}" ${module} found)
                if(found)
                    report("${file}" "${area} may not include ${header} of Qt ${module}")
                endif()
            endforeach()
            foreach(pattern IN LISTS FORBID_PATTERNS)
                if(header MATCHES "${pattern}")
                    report("${file}" "${area} may not include ${header}")
                endif()
            endforeach()
        endforeach()
    endforeach()
    set(findings "${findings}" PARENT_SCOPE)
endfunction()

foreach(module Gui Widgets Svg Network)
    if(NOT IS_DIRECTORY "${QT_${module}}")
        message(FATAL_ERROR "QT_${module} is not a directory: '${QT_${module}}'")
    endif()
endforeach()

# Between the libraries.
forbid(core MODULES Gui Widgets Svg PATTERNS "^ui/" "^app/" "^tests/")
forbid(ui MODULES Network PATTERNS "^Q(tCore/Q)?Json" "^qjson" "keychain" "^app/" "^tests/")
forbid(app/simulator PATTERNS "^core/" "^ui/" "^app/desktop/" "^tests/")
forbid(app/desktop PATTERNS "^app/simulator/" "^tests/")

# Within core: net knows nobody, session knows net, the APIs know both, the models know all of them.
forbid(core/net PATTERNS "^core/(session|accounts|cloudhub|appmanager|models|export)/")
forbid(core/session PATTERNS "^core/(accounts|cloudhub|appmanager|models|export)/")
forbid(core/accounts PATTERNS "^core/(cloudhub|appmanager|models|export)/")
forbid(core/cloudhub PATTERNS "^core/(appmanager|models|export)/")
forbid(core/appmanager PATTERNS "^core/(cloudhub|models|export)/")

# Every file names its licence in the first lines (a script's first line is its interpreter).
set(kinds *.cpp *.h *.cmake CMakeLists.txt *.sh)
foreach(area core ui app tests cmake packaging resources)
    foreach(kind IN LISTS kinds)
        file(GLOB_RECURSE files RELATIVE "${SOURCE}" "${SOURCE}/${area}/${kind}")
        foreach(file IN LISTS files)
            file(READ "${SOURCE}/${file}" start LIMIT 200)
            if(NOT start MATCHES "^(#![^\n]*\n)?(//|#) SPDX-License-Identifier: GPL-3.0-or-later\n")
                report("${file}" "does not begin with its SPDX line")
            endif()
        endforeach()
    endforeach()
endforeach()

foreach(area core ui app)
    file(GLOB_RECURSE files RELATIVE "${SOURCE}" "${SOURCE}/${area}/*.cpp" "${SOURCE}/${area}/*.h")
    foreach(file IN LISTS files)
        file(READ "${SOURCE}/${file}" text)
        string(REGEX MATCHALL "\n" line_ends "${text}")
        list(LENGTH line_ends lines)
        if(lines GREATER longest_file)
            report("${file}" "has ${lines} lines, more than ${longest_file}: split it")
        endif()
    endforeach()
endforeach()

if(findings)
    list(JOIN findings "\n  " text)
    message(FATAL_ERROR "The rules of the tree are broken:\n  ${text}")
endif()
