#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds Hubdeck and its simulator against the platform's OpenAPI files, which are no part of this project.
#   run.sh BUILD API     BUILD: a built tree with the end-to-end tests; API: the directory of the files
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$1" && pwd)
files=("$(cd "$2" && pwd)/cloudhub-20.openapi.yaml=/runtimefabric/api")

(cd "$here" && npm ci --silent --no-audit --no-fund)

echo "Where each operation is:"
node "$here/coverage.mjs" "$here/../../core" "${files[@]}"

log=$(mktemp "${TMPDIR:-/tmp}/hubdeck-contract.XXXXXX")
trap 'rm -f "$log"' EXIT
export CONTRACT_LOG=$log CONTRACT_SIMULATOR=$build/bin/hubdeck-simulator
export HUBDECK_SIMULATOR=$here/recordingsimulator.mjs QT_QPA_PLATFORM=offscreen
# Those of the resources; what the queue does on broken connections needs no go-between.
for test in "$build"/bin/tst_*_endtoend; do
    [ "$(basename "$test")" = tst_session_endtoend ] && continue
    echo "Recording $(basename "$test")"
    "$test" -silent || { "$test" -v1 | tail -n 40; exit 1; }
done
node "$here/check.mjs" "$log" "${files[@]}"
