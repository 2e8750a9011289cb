# Part of Scripts/end-to-end.sh: what goes in, and what is refused.
# shellcheck shell=bash disable=SC2154

usage_and_help() {
    expect "help is no error" 0 -- "$tapak" --help
    check "help goes to standard output" holds "$out" screen
    check "help says nothing on standard error" empty "$err"
    expect "every command has help" 0 -- "$tapak" screen --help
    check "help of screen names its options" holds "$out" --kelurahan
    expect "the version" 0 -- "$tapak" --version
    check "the version is a number" holds "$out" '[0-9]+\.[0-9]+'
    expect "an unknown command is a mistake of usage" 64 -- "$tapak" nonsense
    check "mistakes of usage are told on standard error" holds "$err" .
    check "mistakes of usage leave standard output alone" empty "$out"
    expect "screen without a file" 64 -- "$tapak" screen
    expect "an unknown option" 64 -- "$tapak" screen "$work/large.geojson" --no-such-option
    expect "an unknown format" 64 -- "$tapak" screen "$work/large.geojson" --format pdf
    expect "an unknown language" 64 -- "$tapak" screen "$work/large.geojson" --lang xx
    expect "a CRS that is none" 64 -- "$tapak" screen "$work/large.geojson" --crs banana
    expect "a mapping that is none" 64 -- "$tapak" screen "$work/large.geojson" --map banana
    local shell
    for shell in bash zsh fish; do
        expect "completions for $shell" 0 -- "$tapak" --generate-completion-script "$shell"
        check "completions for $shell know the commands" holds "$out" screen
    done
}

refused_inputs() {
    expect "a parcel file that is not there" 66 -- "$tapak" screen "$work/none.geojson"
    check "the missing file is named" holds "$err" none.geojson
    expect "a village file that is not there" 66 -- "$tapak" screen "$work/large.geojson" --kelurahan "$work/none.geojson"
    expect "measure: a file that is not there" 66 -- "$tapak" measure "$work/none.geojson"
    local name
    for name in truncated trailing empty page zipped utf16 nested nested-features; do
        expect "$name.geojson is not what it claims" 65 -- "$tapak" screen "$work/$name.geojson" --format csv --output "$work/refused.csv"
        check "$name.geojson: the file is named" holds "$err" "$name.geojson"
        check "$name.geojson: standard output is left alone" empty "$out"
        check "$name.geojson: no output file, whole or half" absent "$work/refused.csv"
        check "$name.geojson: no crash" lacks "$err" 'Fatal error|Stack dump|Crash'
    done
    for name in topo.json esri.json google.kml; do
        expect "$name is another format" 65 -- "$tapak" measure "$work/$name"
    done
    check "KML: the way to GeoJSON is shown" holds "$err" ogr2ogr
    expect "a broken village file" 65 -- "$tapak" screen "$work/large.geojson" --kelurahan "$work/truncated.geojson"
    expect "one broken file of two spoils the run" 65 -- "$tapak" screen "$work/large.geojson" "$work/truncated.geojson" --format csv --output "$work/refused.csv"
    check "one broken file of two: no output file" absent "$work/refused.csv"
    expect "bad features are findings, the run is done" 0 -- "$tapak" screen "$work/mixed.geojson" --format csv
    check "every feature has its row" has_rows "$out" 5
    check "an invalid parcel is unassessable" holds "$out" '[,"]bowtie[,"].*,unassessable,.*ring_self_intersection'
}

coordinate_systems() {
    expect "metres without a CRS stop the run" 65 -- "$tapak" measure "$work/projected.geojson"
    check "the candidates are named" holds "$err" 'EPSG:32748'
    check "the finding has its code" holds "$err" projected_without_crs
    expect "metres with --crs are read" 0 -- "$tapak" measure "$work/projected.geojson" --crs EPSG:32748
    expect "swapped axes stop the run" 65 -- "$tapak" measure "$work/swapped.geojson"
    check "the help names the option" holds "$err" '--swap-axes'
    expect "swapped axes are read when told so" 0 -- "$tapak" measure "$work/swapped.geojson" --swap-axes --format csv
    cut -d , -f 4 "$out" >"$work/swapped.area"
    expect "the same square the right way round" 0 -- "$tapak" measure "$work/large.geojson" --format csv
    cut -d , -f 4 "$out" >"$work/straight.area"
    check "swapped or not, the area is the same" same "$work/swapped.area" "$work/straight.area"
}

rules_and_doctor() {
    expect "the shipped profiles" 0 -- "$tapak" rules list
    local key
    for key in kota-bekasi-600 inpres17-1000 adapted-15x20; do
        check "rules list names $key" holds "$out" "$key"
    done
    for key in kota-bekasi-600 inpres17-1000 adapted-15x20; do
        expect "rules show $key" 0 -- "$tapak" rules show "$key"
        cp "$out" "$work/$key.yaml"
        expect "rules check accepts the shipped $key" 0 -- "$tapak" rules check "$work/$key.yaml"
    done
    expect "a shown profile can be used as a file" 0 -- "$tapak" screen "$work/large.geojson" --rules "$work/inpres17-1000.yaml"
    expect "a profile by its key" 0 -- "$tapak" screen "$work/large.geojson" --rules inpres17-1000
    expect "a broken profile" 65 -- "$tapak" rules check "$work/broken.yaml"
    check "a broken profile: the file and the line are named" holds "$err" 'broken\.yaml.*[0-9]'
    expect "an unknown profile" '64|66' -- "$tapak" screen "$work/large.geojson" --rules no-such-profile
    expect "the doctor" 0 -- "$tapak" doctor
    check "the doctor names GEOS" holds "$out" GEOS
    check "the doctor names PROJ" holds "$out" PROJ
    check "the doctor names the register" holds "$out" 'proj\.db'
}
