#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens Hubdeck on its built-in simulated platform. Arguments go to hubdeck.
# Without a display, the guided tour runs on a private one instead and leaves its pictures in build/tour.
set -euo pipefail
# shellcheck source=packaging/lib/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"
cd "$root"

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

targets=(hubdeck hubdeck-simulator)
packages=("$build_packages" "$run_packages")
if ! has_display; then
    targets+=(hubdeck-tour)
    packages+=("$desktop_packages")
fi
install_packages "${packages[@]}"
use_utf8_locale

build=build/release
if [ ! -e $build/build.ninja ] || [ CMakePresets.json -nt $build/build.ninja ]; then
    cmake --preset release
fi
cmake --build $build --target "${targets[@]}" --parallel "$(build_jobs)"

if has_display; then
    exec $build/bin/hubdeck --demo "$@"
fi
tour=build/tour
mkdir -p $tour
say "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): the guided tour runs on a private one."
code=0
packaging/lib/private-desktop.sh $build/bin/hubdeck-tour $tour || code=$?
say "Pictures: $root/$tour/*.png ($(find $tour -name '*.png' | wc -l))"
find $tour -name '*.csv' -printf "Exported table: $root/%p\n"
exit "$code"
