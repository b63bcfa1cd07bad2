# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of the project links this one interface target, so a flag is set in one place.
add_library(hubdeck-options INTERFACE)
target_include_directories(hubdeck-options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(hubdeck-options INTERFACE
    HUBDECK_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(MSVC)
    target_compile_options(hubdeck-options INTERFACE /W4 /permissive- /utf-8)
    if(HUBDECK_WARNINGS_AS_ERRORS)
        target_compile_options(hubdeck-options INTERFACE /WX)
    endif()
else()
    # GCC 13 and 14 take every reference that a function with a temporary argument returns for a dangling one.
    target_compile_options(hubdeck-options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<CXX_COMPILER_ID:GNU>:-Wno-dangling-reference>)
    if(HUBDECK_WARNINGS_AS_ERRORS)
        target_compile_options(hubdeck-options INTERFACE -Werror)
    endif()
endif()

if(HUBDECK_SANITIZERS)
    target_compile_options(hubdeck-options INTERFACE -fsanitize=${HUBDECK_SANITIZERS} -fno-omit-frame-pointer)
    target_link_options(hubdeck-options INTERFACE -fsanitize=${HUBDECK_SANITIZERS})
    # GCC guesses wrongly about instrumented code; the sanitizers themselves find what is really uninitialized.
    target_compile_options(hubdeck-options INTERFACE -Wno-maybe-uninitialized)
    if(HUBDECK_SANITIZERS MATCHES "undefined")
        target_compile_options(hubdeck-options INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()
