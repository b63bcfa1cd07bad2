# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the English plural forms up to date with the texts in the source: tr("%n row(s)") is "1 row" or "2 rows".
#   cmake -DSOURCE=DIR -DLUPDATE=PROGRAM -P UpdateTranslations.cmake                  rewrites resources/translations/hubdeck_en.ts
#   cmake -DSOURCE=DIR -DLUPDATE=PROGRAM -DCHECK_IN=DIR -P UpdateTranslations.cmake   changes nothing, fails if that is called for
cmake_minimum_required(VERSION 3.25)

set(translation "${SOURCE}/resources/translations/hubdeck_en.ts")
if(CHECK_IN)
    file(COPY_FILE "${translation}" "${CHECK_IN}/hubdeck_en.ts")
    set(translation "${CHECK_IN}/hubdeck_en.ts")
endif()

execute_process(
    COMMAND "${LUPDATE}" -silent -pluralonly -no-obsolete -locations none -source-language en -target-language en
        "${SOURCE}/ui" "${SOURCE}/app/desktop" -I "${SOURCE}" -ts "${translation}"
    COMMAND_ERROR_IS_FATAL ANY)
file(READ "${translation}" text)

# "(s)" is filled in both ways; a text that needs more than an s is left for a person.
set(gap "[ \n]*")
set(message "<source>([^<]*[(]s[)][^<]*)</source>(${gap}(<[a-z]*comment>[^<]*</[a-z]*comment>${gap})*)<translation type=\"unfinished\">")
set(forms "${gap}<numerusform></numerusform>${gap}<numerusform></numerusform>")
while(NOT CHECK_IN AND text MATCHES "${message}${forms}")
    set(found "${CMAKE_MATCH_0}")
    set(source "${CMAKE_MATCH_1}")
    set(comments "${CMAKE_MATCH_2}")
    string(REPLACE "(s)" "" one "${source}")
    string(REPLACE "(s)" "s" many "${source}")
    set(filled "<source>${source}</source>${comments}<translation>
            <numerusform>${one}</numerusform>
            <numerusform>${many}</numerusform>")
    string(REPLACE "${found}" "${filled}" text "${text}")
endwhile()
if(NOT CHECK_IN)
    file(WRITE "${translation}" "${text}")
endif()

if(text MATCHES "<source>([^<]*)</source>[^/]*<translation type=\"unfinished\">")
    message(FATAL_ERROR "No plural forms for: ${CMAKE_MATCH_1}\n"
        "Build the target update-translations, then fill in by hand what it could not, in resources/translations/hubdeck_en.ts.")
endif()
