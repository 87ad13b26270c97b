#!/usr/bin/env bash
# One run of the checks: annotations to standard output, the summary to the job's page, SARIF to a file.
set -euo pipefail

# Paths come as words; patterns in them are the user's.
read -r -d '' -a paths <<<"${INPUT_PATHS:-.}" || true
options=()
[ -z "${INPUT_CONFIG:-}" ] || options+=(--config "$INPUT_CONFIG")
[ -z "${INPUT_FAIL_ON:-}" ] || options+=(--fail-on "$INPUT_FAIL_ON")
[ -z "${INPUT_CHANGED_SINCE:-}" ] || options+=(--changed-since "$INPUT_CHANGED_SINCE")
[ -z "${INPUT_BASELINE:-}" ] || options+=(--baseline "$INPUT_BASELINE")
sarif="${INPUT_SARIF:-onrecord.sarif}"
summary="$(mktemp)"
trap 'rm -f "$summary"' EXIT

status=0
onrecord check --format github --also "sarif=$sarif" --also "markdown=$summary" "${options[@]}" -- "${paths[@]}" ||
    status=$?
cat "$summary" >>"$GITHUB_STEP_SUMMARY"
{
    echo "sarif=$sarif"
    echo "exit-code=$status"
} >>"$GITHUB_OUTPUT"
exit "$status"
