#!/usr/bin/env bash
# Runs a command that runs Swift Testing, shows its output, and ends with a line that counts:
#
#   Scripts/count-tests.sh swift test --disable-xctest
#   …
#   tests: 412 ran, 3 skipped
#
# Fails when the command fails, and when no test ran: an empty run proves nothing.
set -euo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT

status=0
"$@" 2>&1 | tee "$log" || status=$?

# Swift Testing's closing line counts the skipped tests too, each of which has a line of its own:
#   ➜ Test "reads the large corpus" skipped: "no test data"
#   ✔ Test run with 415 tests in 60 suites passed after 8.2 seconds.
# A skipped suite names its tests one by one, so only lines about tests count. The symbols differ between terminals.
sed 's/\x1b\[[0-9;]*m//g; s/\r$//' "$log" | awk '
    match($0, /Test run with [0-9]+ tests?/) { split(substr($0, RSTART, RLENGTH), word, " "); all += word[4] }
    /^[^A-Za-z0-9]*Test (".*"|.*\)) skipped(\.|: .*)$/ {
        skipped += 1
        reason = "no reason given"
        if (match($0, / skipped: .*$/)) reason = substr($0, RSTART + 10)
        reasons[reason] += 1
    }
    END {
        for (reason in reasons) printf "skipped: %d (%s)\n", reasons[reason], reason
        printf "tests: %d ran, %d skipped\n", all - skipped, skipped
        exit all - skipped > 0 ? 0 : 3
    }' || {
    echo "count-tests: no test ran" >&2
    [ "$status" -ne 0 ] || status=1
}
exit "$status"
