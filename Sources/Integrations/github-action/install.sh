#!/usr/bin/env bash
# Builds and installs the program from the action's own repository, unless the runner has one.
set -euo pipefail

if command -v onrecord >/dev/null; then
    onrecord --version
    exit 0
fi
prefix="$RUNNER_TEMP/onrecord"
make -C "$GITHUB_ACTION_PATH/../../.." setup install PREFIX="$prefix"
echo "$prefix/bin" >>"$GITHUB_PATH"
