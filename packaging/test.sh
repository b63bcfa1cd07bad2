#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors, and runs every test.
#   packaging/test.sh [--sanitize] [CTEST ARGUMENT ...]
# --sanitize builds and runs under AddressSanitizer and UndefinedBehaviorSanitizer.
set -euo pipefail
# shellcheck source=packaging/lib/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"
cd "$root"

preset=dev
if [ "${1:-}" = --sanitize ]; then
    preset=asan
    shift
fi

install_packages "$build_packages" "$run_packages" "$desktop_packages" "$test_packages"
export LC_ALL=C.UTF-8

cmake --preset $preset -DHUBDECK_WARNINGS_AS_ERRORS=ON
cmake --build build/$preset --parallel "$(build_jobs)"

# The keychain is there, so a test that cannot reach it has failed.
export HUBDECK_REQUIRE_KEYRING=1
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
say "Left out here: the contract with the platform (packaging/contract.sh), which needs the platform's OpenAPI files."
packaging/lib/private-desktop.sh --keyring ctest --preset $preset --no-tests=error --parallel 2 "$@"
