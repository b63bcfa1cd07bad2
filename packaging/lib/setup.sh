# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Set-up shared by demo.sh and test.sh: which packages Hubdeck needs, how missing ones are installed, how many jobs a build gets.
# To be sourced; expects `set -euo pipefail`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

oldest_qt=6.4

# One entry a line: the package, or several names for it (newest first) where Debian and Ubuntu differ, then the reason.
build_packages='
g++                                   C++20 compiler
cmake                                 build system
ninja-build                           runs the build that CMake describes
qt6-base-dev                          Qt Core, Network, Widgets and Test
qt6-base-dev-tools                    moc and rcc
libgl-dev                             OpenGL headers that the CMake package of Qt Gui asks for
qt6-svg-dev|libqt6svg6-dev            Qt Svg: the icons are drawn as SVG and recoloured
qt6-tools-dev                         CMake package of the Qt Linguist tools
qt6-tools-dev-tools                   tools that the CMake package above lists
qt6-l10n-tools                        lrelease and lupdate: translations, and English plurals
qt6-httpserver-dev                    Qt HTTP Server: the simulated platform
qt6-websockets-dev|libqt6websockets6-dev  Qt WebSockets: the CMake package of Qt HTTP Server asks for it
qtkeychain-qt6-dev                    QtKeychain: secrets live in the keychain of the system
libexpected-dev                       tl::expected: the type behind every result of a call
'

run_packages='
libsecret-1-0                         through it QtKeychain reaches the keychain; it is loaded at run time
ca-certificates                       certificates that the real platform is checked against
openssl                               makes the certificate of hubdeck-simulator --tls
fonts-inter                           the interface font
'

# What a private desktop needs: packaging/lib/private-desktop.sh.
desktop_packages='
xvfb                                  a display without a screen
xauth                                 xvfb-run guards that display with it
openbox                               window manager: focus and window sizes as on a real desktop
dbus-daemon|dbus                      dbus-run-session: a session bus of its own
dbus-bin|dbus                         dbus-send: asks the bus whether the keychain is there
'

test_packages='
gnome-keyring                         a real keychain for the keychain test
'

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
is_available() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

# Prints the lines of the given lists of which no name is installed.
missing_packages() {
    local entry reason name
    while read -r entry reason; do
        [ -n "$entry" ] || continue
        for name in ${entry//|/ }; do
            is_installed "$name" && continue 2
        done
        printf '%-42s%s\n' "${entry//|/ or }" "$reason"
    done <<<"$(printf '%s\n' "$@")"
}

# On a system without apt: what to install by hand, and the two commands.
explain_by_hand() {
    cat >&2 <<EOT
$1

To build Hubdeck by hand, install with the package manager of your system:
  - a C++20 compiler (GCC 12, Clang 15 or newer), CMake 3.25 or newer, Ninja
  - Qt $oldest_qt or newer with the modules Core, Network, Widgets, Svg, Test, Linguist tools, HTTP Server and WebSockets
  - QtKeychain built for Qt 6
  - tl::expected 1.0 or newer, with its CMake package (https://github.com/TartanLlama/expected)
Then:
  cmake --preset release
  cmake --build build/release
and start build/release/bin/hubdeck --demo
EOT
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "Installing packages needs root: run this script as root, or install sudo."
    fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null
}

# Prints, for each line of missing_packages, the first name that the package lists know.
resolve_packages() {
    local line entry name
    for line in "$@"; do
        entry=${line%%  *}
        for name in ${entry// or / }; do
            is_available "$name" && { printf '%s\n' "$name"; continue 2; }
        done
        printf 'no package named %s\n' "$entry" >&2
        return 1
    done
}

require_recent_qt() {
    local version
    version=$(apt-cache policy qt6-base-dev | sed -n 's/^  Candidate: //p')
    dpkg --compare-versions "${version:-0}" ge "$oldest_qt" ||
        explain_by_hand "Qt $oldest_qt or newer is needed; the package lists of this system offer ${version:-none}."
}

# Installs what is missing of the given lists; says first what that is. Does nothing, quickly, if all is there.
install_packages() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
        explain_by_hand "This script installs packages on Debian 12, Debian 13 and Ubuntu 24.04; this is another system."
    local missing names
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Hubdeck needs these packages, which are not installed yet:"
    printf '  %s\n' "${missing[@]}"
    say "Reading the package lists (apt-get update), then installing them with apt-get."
    apt_get -qq update
    require_recent_qt
    names=$(resolve_packages "${missing[@]}") ||
        die "Not all packages are in this system's package lists (on Ubuntu the component 'universe' has to be enabled)."
    mapfile -t missing <<<"$names"
    say "apt-get install --no-install-recommends ${missing[*]}"
    apt_get -qq -y install --no-install-recommends "${missing[@]}"
}

# All processors, but no more jobs than memory allows: a compiler takes up to 1.5 GB.
build_jobs() {
    local jobs memory
    jobs=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || true)
    [ -z "$memory" ] || [ "$memory" -ge "$jobs" ] || jobs=$memory
    [ "$jobs" -ge 1 ] || jobs=1
    printf '%s\n' "$jobs"
}

# Qt reads file names and text in the locale's encoding: without a UTF-8 locale it would lose letters.
use_utf8_locale() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}
