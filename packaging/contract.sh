#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds what Hubdeck sends, and what its simulator answers, against the platform's OpenAPI files, which are no part of this project.
#   packaging/contract.sh DIRECTORY     the directory of those files; the tests have to be built (packaging/test.sh)
set -euo pipefail
# shellcheck source=packaging/lib/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

api=$(cd "${1:?the directory of the OpenAPI files}" && pwd)
cd "$root"
if ! command -v npm >/dev/null; then
    install_packages '
nodejs                                runs Prism, which compares requests and answers with the files
npm                                   installs Prism
'
fi
use_utf8_locale
cmake --build build/dev --target end-to-end-tests --parallel "$(build_jobs)"
tests/contract/run.sh build/dev "$api"
