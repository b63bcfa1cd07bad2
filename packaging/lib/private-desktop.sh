#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a private desktop that nobody sees: a display with a window manager, a session bus, an empty home
# directory and, with --keyring, an unlocked keychain. All of it ends with the command.
#   private-desktop.sh [--keyring] COMMAND [ARGUMENT ...]
# The exit status is the command's.
set -euo pipefail

keyring=no
if [ "${1:-}" = --keyring ]; then
    keyring=yes
    shift
fi
if [ $# -eq 0 ]; then
    sed -n '3,6s/^# //p' "$0" >&2
    exit 2
fi

# The outer half makes the directories and starts the display and the bus, and under them this script again.
if [ -z "${HUBDECK_PRIVATE_DESKTOP:-}" ]; then
    directory=$(mktemp -d "${TMPDIR:-/tmp}/hubdeck-desktop.XXXXXX")
    trap 'rm -rf "$directory"' EXIT
    mkdir "$directory/home" "$directory/run"
    chmod 700 "$directory/run"
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    unset XDG_CURRENT_DESKTOP XDG_SESSION_TYPE QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR
    export HUBDECK_PRIVATE_DESKTOP=$keyring HOME=$directory/home XDG_RUNTIME_DIR=$directory/run
    code=0
    xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp' dbus-run-session -- "$0" "$@" || code=$?
    exit "$code"
fi
keyring=$HUBDECK_PRIVATE_DESKTOP
unset HUBDECK_PRIVATE_DESKTOP
export QT_QPA_PLATFORM=xcb

keyring_answers() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

# Waits until a command succeeds; says what did not start if it never does.
await() {
    local what=$1 tries=0
    shift
    until "$@"; do
        tries=$((tries + 1))
        if [ $tries -gt 100 ]; then
            cat "$XDG_RUNTIME_DIR/$what.log" >&2
            echo "$what did not start" >&2
            exit 1
        fi
        sleep 0.1
    done
}

helpers=()
trap 'kill "${helpers[@]}" 2>/dev/null || true' EXIT
# A window that is shown while the window manager is still starting may never be painted.
openbox --startup "touch '$XDG_RUNTIME_DIR/openbox.ready'" >"$XDG_RUNTIME_DIR/openbox.log" 2>&1 &
helpers+=($!)
await openbox test -e "$XDG_RUNTIME_DIR/openbox.ready"
if [ "$keyring" = yes ]; then
    # The password of this throw-away keychain is no secret: it guards nothing but what a test puts there.
    gnome-keyring-daemon --unlock --components=secrets --foreground < <(printf test) >"$XDG_RUNTIME_DIR/gnome-keyring-daemon.log" 2>&1 &
    helpers+=($!)
    await gnome-keyring-daemon keyring_answers
fi

code=0
"$@" || code=$?
exit "$code"
