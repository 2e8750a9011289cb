#!/usr/bin/env bash
# Feeds the reader what no sound program writes. It has to refuse it or read it: no trap, no hang, no memory without
# bound; and what it reads as JSON, Python has to accept as well.
#
#   Scripts/fuzz.sh [--mutants N]          seeded mutants, one million by default (rounded up to 10,000)
#   Scripts/fuzz.sh --guided [SECONDS]     libFuzzer, led by coverage, 60 s by default; then its corpus before Python
#
# Builds only the two modules that read, in .build-fuzz. The corpus of guided runs stays there; inputs that were found
# wanting are written to .build-fuzz/finds. Needs python3.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$PWD/.build-fuzz
rules=(
    -O -swift-version 6 -strict-memory-safety -parse-as-library
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility
)
say() { echo "fuzz: $*" >&2; }

# module NAME SOURCE...: an object and a module in the folder of this kind of build.
module() {
    local name=$1
    shift
    swiftc "${rules[@]}" "${kind[@]}" -wmo -module-name "$name" -I "$folder" \
        -emit-module -emit-module-path "$folder/$name.swiftmodule" -c -o "$folder/$name.o" "$@"
}

# program NAME SOURCE...
program() {
    local name=$1
    shift
    swiftc "${rules[@]}" "${kind[@]}" -wmo -module-name "$name" -I "$folder" -o "$folder/$name" "$@" \
        Tests/TapakFormatsTests/FuzzMutator.swift Tests/TapakFormatsTests/FuzzVerdict.swift "$folder"/*.o -lcrypto
}

# build FOLDER OPTION...
build() {
    folder=$out/$1
    shift
    kind=("$@" -Xcc "-fmodule-map-file=$PWD/Sources/CLibcrypto/module.modulemap")
    mkdir -p "$folder"
    rm -f "$folder"/*.o
    local sources
    mapfile -t sources < <(find Sources/TapakFormats -name '*.swift' | sort)
    module TapakGeometry Sources/TapakGeometry/*.swift
    module TapakFormats "${sources[@]}"
    # Only the mutants need it, and only its numbers.
    module TapakTestSupport Tests/TapakTestSupport/SplitMix64.swift
}

# Bounds that no input of this size may come near: a second each is checked inside, these catch what hangs or grows.
bounded() {
    (
        ulimit -v 4000000
        exec timeout --signal=KILL "$1" "${@:2}"
    )
}

seeded() {
    local chunks=$((($1 + 9999) / 10000))
    build seeded
    program SeededRun Tests/Fuzz/SeededRun.swift
    say "$((chunks * 10000)) mutants"
    bounded $((60 + chunks * 30)) "$folder/SeededRun" 0 "$chunks" | python3 Tests/Oracles/strict_json.py
}

guided() {
    local seconds=$1
    build guided -sanitize=fuzzer
    program GuidedRun Tests/Fuzz/GuidedRun.swift
    mkdir -p "$out/corpus" "$out/finds"
    say "guided for $seconds s"
    # The limit of memory is libFuzzer's own: it keeps shadows of its own beside.
    "$folder/GuidedRun" "$out/corpus" -max_total_time="$seconds" -dict=Tests/Fuzz/geojson.dict -max_len=4096 \
        -timeout=5 -rss_limit_mb=1024 -malloc_limit_mb=256 -use_value_profile=1 -print_final_stats=1 \
        -artifact_prefix="$out/finds/" >"$out/guided.log" 2>&1 || {
        tail -n 40 "$out/guided.log" >&2
        say "a find: see $out/finds and $out/guided.log"
        exit 1
    }
    grep -E 'stat::(number_of_executed_units|peak_rss_mb|slowest_unit_time_sec)|DONE' "$out/guided.log" >&2
    build seeded
    program SeededRun Tests/Fuzz/SeededRun.swift
    find "$out/corpus" -type f -print0 | sort -z |
        xargs -0 -n 5000 "$folder/SeededRun" --files | python3 Tests/Oracles/strict_json.py
}

case ${1:-} in
"") seeded 1000000 ;;
--mutants) seeded "${2:?how many?}" ;;
--guided) guided "${2:-60}" ;;
*)
    echo "usage: Scripts/fuzz.sh [--mutants N | --guided [SECONDS]]" >&2
    exit 64
    ;;
esac
