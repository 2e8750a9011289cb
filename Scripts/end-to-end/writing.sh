# Part of Scripts/end-to-end.sh: what comes out, where, and in which language.
# shellcheck shell=bash disable=SC2016,SC2154

screening_the_sample() {
    local parcels units
    parcels=$(grep -Eo '"type" ?: ?"Feature"' "$sample" | wc -l)
    units=$(grep -Eo '"type" ?: ?"Feature"' "$villages" | wc -l)
    expect "the sample as a table" 0 -- "$tapak" screen "$sample" --kelurahan "$villages"
    check "the table is on standard output" holds "$out" .
    check "the table counts the kelurahan" holds "$out" "\\b$units\\b"
    cp "$out" "$work/first.table"
    expect "the sample once more" 0 -- "$tapak" screen "$sample" --kelurahan "$villages"
    check "the same input gives the same bytes" same "$out" "$work/first.table"
    expect "CSV with a summary" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format csv --output "$work/a.csv" --summary "$work/units.csv"
    check "with --output nothing is left for standard output" empty "$out"
    check "screen has the documented columns" begins "$work/a.csv" "$screen_columns"
    check "screen has a row for every feature" has_rows "$work/a.csv" "$parcels"
    check "the summary has the documented columns" begins "$work/units.csv" "$summary_columns"
    check "the summary has a row for every kelurahan" has_rows "$work/units.csv" "$units"
    expect "CSV once more, on standard output" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format csv
    check "a file and standard output get the same bytes" same "$out" "$work/a.csv"
    expect "CSV by three workers" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format csv --workers 3
    check "any number of workers gives the same bytes" same "$out" "$work/a.csv"
    expect "two files in one run" 0 -- "$tapak" screen "$sample" "$work/mixed.geojson" --kelurahan "$villages" --format csv
    check "two files: a row for every feature of both" has_rows "$out" $((parcels + 5))
}

formats_and_columns() {
    local parcels
    parcels=$(grep -Eo '"type" ?: ?"Feature"' "$sample" | wc -l)
    expect "JSON" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format json
    check "JSON is JSON" json "$out"
    expect "ndjson" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format ndjson
    check "ndjson: every line is JSON" json_lines "$out"
    check "ndjson: a line for every feature" lines "$out" "$parcels"
    expect "GeoJSON" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format geojson --output "$work/a.geojson"
    check "GeoJSON is JSON" json "$work/a.geojson"
    check "GeoJSON carries the verdict" holds "$work/a.geojson" '"tapak:verdict"'
    expect "our own GeoJSON can be read again" 0 -- "$tapak" measure "$work/a.geojson" --format csv
    check "measure has the documented columns" begins "$out" "$measure_columns"
    check "measure has a row for every feature" has_rows "$out" "$parcels"
}

strictness() {
    expect "without --strict a no is still an answer" 0 -- "$tapak" screen "$work/mixed.geojson" --format csv
    expect "--strict: some verdict is not pass" 1 -- "$tapak" screen "$work/mixed.geojson" --format csv --strict --output "$work/strict.csv"
    check "--strict: the run is done, its output written" has_rows "$work/strict.csv" 5
    expect "--strict: all pass" 0 -- "$tapak" screen "$work/large.geojson" --format csv --strict
    check "a large square passes" holds "$out" ',pass,'
}

output_files() {
    local target=$work/kept.csv
    echo keep >"$target"
    cp "$target" "$work/kept.before"
    expect "an existing file is not overwritten" 73 -- "$tapak" screen "$work/large.geojson" --format csv --output "$target"
    check "the existing file is as it was" same "$target" "$work/kept.before"
    check "the help names the option" holds "$err" '--overwrite'
    expect "an existing summary is not overwritten" 73 -- "$tapak" screen "$work/large.geojson" --kelurahan "$villages" --format csv --output "$work/beside.csv" --summary "$target"
    check "when the summary is refused, the other file is not written either" absent "$work/beside.csv"
    expect "with --overwrite it is" 0 -- "$tapak" screen "$work/large.geojson" --format csv --output "$target" --overwrite
    check "the file is new" has_rows "$target" 1
    expect "a folder that does not exist" 73 -- "$tapak" screen "$work/large.geojson" --format csv --output "$work/no/such/out.csv"
    check "and it is not made" absent "$work/no"
    expect "a folder that is a file" 73 -- "$tapak" screen "$work/large.geojson" --format csv --output "$work/large.geojson/out.csv"
    if [ -d /proc/self ]; then
        expect "a folder that cannot be written" 73 -- "$tapak" screen "$work/large.geojson" --format csv --output /proc/tapak.csv
    fi
    expect "a failed run with --overwrite" 65 -- "$tapak" screen "$work/truncated.geojson" --format csv --output "$target" --overwrite
    check "leaves the old file whole" has_rows "$target" 1
    # The run waits for its input when it is ended; timeout says so with 124.
    expect "an interrupted run" 124 -- timeout 2 bash -c 'sleep 5 | "$tapak" screen - --format csv --output "$work/interrupted.csv"'
    check "leaves no file" absent "$work/interrupted.csv"
    mkdir "$work/here"
    expect "Ctrl-C" 130 -- bash -c '(cat "$work/many.geojson"; sleep 5) | TMPDIR=$work/here timeout --preserve-status -s INT 2 "$tapak" screen - --stream --no-footprint --format csv --output "$work/here/stopped.csv"'
    check "leaves nothing: no list, no part of it, no temporary file" lacks <(ls -A "$work/here") .
}

streams_and_pipes() {
    expect "standard input" 0 -- bash -c '"$tapak" measure - --format csv <"$work/mixed.geojson"'
    cut -d , -f 2- "$out" >"$work/stdin.csv"
    expect "the same from a file" 0 -- "$tapak" measure "$work/mixed.geojson" --format csv
    cut -d , -f 2- "$out" >"$work/file.csv"
    check "standard input and a file measure alike" same "$work/stdin.csv" "$work/file.csv"
    expect "standard input by a pipe" 0 -- bash -c 'cat "$work/mixed.geojson" | "$tapak" measure - --format csv'
    cut -d , -f 2- "$out" >"$work/pipe.csv"
    check "a pipe and a file measure alike" same "$work/pipe.csv" "$work/file.csv"
    expect "a file larger than what is read at once" 0 -- "$tapak" measure "$work/many.geojson" --format csv
    check "a large file: a row for every feature" has_rows "$out" 12000
    cut -d , -f 2- "$out" >"$work/many.file"
    expect "the same by a pipe, in small pieces" 0 -- bash -c 'dd if="$work/many.geojson" bs=4093 status=none | "$tapak" measure - --format csv'
    cut -d , -f 2- "$out" >"$work/many.pipe"
    check "in one piece or many, the same rows" same "$work/many.pipe" "$work/many.file"
    expect "--output - is standard output" 0 -- "$tapak" screen "$work/large.geojson" --format csv --output -
    check "--output -: the row is there" has_rows "$out" 1
    # A reader that goes away is no reason for a stack trace. 141: ended by SIGPIPE, as other tools are.
    expect "a closed pipe" '0|74|141' -- bash -c '"$tapak" screen "$0" --kelurahan "$1" --format geojson | head -n 1 >/dev/null; exit "${PIPESTATUS[0]}"' "$sample" "$villages"
    check "a closed pipe: no crash" lacks "$err" 'Fatal error|Stack dump|Crash'
    if [ -c /dev/full ]; then
        expect "a full disk" 74 -- bash -c '"$tapak" screen "$0" --format geojson >/dev/full' "$sample"
    fi
}

# on_terminal COMMAND: runs a command line with a terminal as its standard output and error.
on_terminal() { script -qec "$1" /dev/null; }
export -f on_terminal

language_and_colour() {
    local escape=$'\033'
    expect "English by --lang" 0 -- "$tapak" screen "$work/mixed.geojson" --lang en
    cp "$out" "$work/en"
    expect "Indonesian by --lang" 0 -- "$tapak" screen "$work/mixed.geojson" --lang id
    cp "$out" "$work/id"
    check "the two differ" different "$work/en" "$work/id"
    expect "no locale is Indonesian" 0 -- "$tapak" screen "$work/mixed.geojson"
    check "no locale is Indonesian: the same bytes" same "$out" "$work/id"
    expect "LC_ALL=C is Indonesian" 0 -- env LC_ALL=C "$tapak" screen "$work/mixed.geojson"
    check "LC_ALL=C is Indonesian: the same bytes" same "$out" "$work/id"
    expect "LANG=en_US.UTF-8 is English" 0 -- env LANG=en_US.UTF-8 "$tapak" screen "$work/mixed.geojson"
    check "LANG=en_US.UTF-8 is English: the same bytes" same "$out" "$work/en"
    expect "LC_ALL comes before LANG" 0 -- env LC_ALL=id_ID.UTF-8 LANG=en_US.UTF-8 "$tapak" screen "$work/mixed.geojson"
    check "LC_ALL comes before LANG: the same bytes" same "$out" "$work/id"
    expect "LC_MESSAGES comes before LANG" 0 -- env LC_MESSAGES=en_GB.UTF-8 LANG=id_ID.UTF-8 "$tapak" screen "$work/mixed.geojson"
    check "LC_MESSAGES comes before LANG: the same bytes" same "$out" "$work/en"
    expect "--lang comes before LC_ALL" 0 -- env LC_ALL=id_ID.UTF-8 "$tapak" screen "$work/mixed.geojson" --lang en
    check "--lang comes before LC_ALL: the same bytes" same "$out" "$work/en"
    check "no colour but on a terminal" lacks "$work/id" "$escape"
    if command -v script >/dev/null; then
        expect "on a terminal" 0 -- bash -c 'TERM=xterm-256color on_terminal "\"$tapak\" screen \"$work/mixed.geojson\""'
        check "colour on a terminal" holds "$out" "$escape\\["
        expect "on a terminal with NO_COLOR" 0 -- bash -c 'TERM=xterm-256color NO_COLOR=1 on_terminal "\"$tapak\" screen \"$work/mixed.geojson\""'
        check "no colour with NO_COLOR" lacks "$out" "$escape\\["
    fi
}

checking_and_pages() {
    expect "check: findings only" 0 -- "$tapak" check "$work/mixed.geojson"
    check "check names the fault by its code" holds "$out" 'ring_self_intersection'
    expect "check as JSON" 0 -- "$tapak" check "$sample" --kelurahan "$villages" --format json
    check "check: JSON is JSON" json "$out"
    expect "check --strict finds an error" 1 -- "$tapak" check "$work/mixed.geojson" --strict
    expect "check --strict on a clean file" 0 -- "$tapak" check "$work/large.geojson" --strict
    expect "check of something else" 65 -- "$tapak" check "$work/esri.json"
    expect "check --propose" 0 -- "$tapak" check "$sample" --kelurahan "$villages" --propose "$work/proposals.geojson"
    check "proposals are JSON" json "$work/proposals.geojson"
    check "proposals say what they move" holds "$work/proposals.geojson" '"tapak:moved_m":[0-9]'
    expect "an existing proposal is not overwritten" 73 -- "$tapak" check "$sample" --propose "$work/proposals.geojson"
    expect "a page" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format html --output "$work/page.html"
    check "the page names no address on a network" lacks "$work/page.html" '(src|href)="https?:'
    expect "a page cannot be streamed" 64 -- "$tapak" screen "$sample" --format html --stream
    expect "--repair keeps the original geometry" 0 -- "$tapak" screen "$work/mixed.geojson" --repair --format geojson
    check "--repair is told" holds "$out" '"tapak:repaired":true'
}
