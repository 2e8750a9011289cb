#!/usr/bin/env bash
# Runs the tests of the two engines that hold C handles, GEOS and PROJ, once under valgrind, in the debug build.
# Fails on an invalid read or write, on a decision taken on uninitialised memory, and on memory definitely lost.
#
#   Scripts/valgrind.sh                     TapakTopologyTests and TapakGeodesyTests
#   Scripts/valgrind.sh 'TapakSurveyTests'  other tests, by the pattern that `swift test --filter` takes
set -euo pipefail
cd "$(dirname "$0")/.."
scripts=$PWD/Scripts
patterns=("$@")
[ ${#patterns[@]} -gt 0 ] || patterns=(TapakTopologyTests TapakGeodesyTests)

swift build --build-tests
binary=.build/debug/TapakPackageTests.xctest

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Valgrind 3.19 cannot read the debug information of Swift 6.3; the names of functions stay without it.
strip --strip-debug -o "$work/tests" "$binary"
cc -D_GNU_SOURCE -shared -fPIC -O1 -o "$work/sigsuspend.so" "$scripts/sigsuspend.c"

filters=()
for pattern in "${patterns[@]}"; do filters+=(--filter "$pattern"); done

# Without the large test data: instructions cost some forty times as much here.
"$scripts/count-tests.sh" \
    env LD_PRELOAD="$work/sigsuspend.so" TAPAK_TEST_DATA="$work/none" \
    valgrind --quiet --num-callers=30 --error-exitcode=9 \
    --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
    --suppressions="$scripts/valgrind.supp" \
    "$work/tests" --testing-library swift-testing "${filters[@]}"
