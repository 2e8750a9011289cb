# shellcheck shell=bash disable=SC2154  # sourced by end-to-end.sh, whose names these are
# Sites, readiness, verification: the way of the README, a site step by step, and a project that shows everything.

readiness_columns=kemendagri_code,kelurahan,kecamatan,regency,cooperative,legal_entity,nik_koperasi,nib,npwp,account,trained,active,candidates,passing,resurvey,best_id,best_verdict,best_area_m2,best_uncertainty_m2,best_area_class,second_id,site,tenure_stage,land_stage,construction_stage,construction_percent,credit_stage,capital_stage,stage_since,days_in_stage,phase,readiness,blockers,next_step,next_actor,not_checked,rule_profile,best_reason,second_reason

# The commands of the README's chapter, one after the other in one folder.
project_chapter() {
    local command chapter=$work/chapter
    mkdir -p "$chapter"
    ln -sfn "$PWD/geodata" "$chapter/geodata"
    sed -n '/^## Dari bidang sampai daftar/,/^## /p' README.md | sed -n '/^```$/,/^```$/p' >"$chapter/blocks"
    awk '/^```$/ { block++; next } block % 2 { print > FILENAME (block + 1) / 2 }' "$chapter/blocks"
    check "from parcels to the list: Kota Bekasi in eight commands" lines "$chapter/blocks1" 8
    check "from parcels to the list: Kab. Bekasi in eight commands" lines "$chapter/blocks2" 8
    check "what comes after" lines "$chapter/blocks3" 8
    cat "$chapter/blocks1" "$chapter/blocks2" "$chapter/blocks3" >"$chapter/commands"
    while IFS= read -r command; do
        command=${command%%#*}
        check "README: begins with tapak: $command" test "${command%% *}" = tapak
        expect "README: $command" 0 -- bash -c "cd '$chapter' && ${command/tapak/$tapak}"
        if [[ $command == tapak\ verify* ]]; then check "README: says the same" holds "$out" '^SAMA'; fi
    done <"$chapter/commands"
    check "every kelurahan of the city" has_rows "$chapter/kesiapan.csv" 56
    check "every desa of the regency" has_rows "$chapter/kesiapan-kab.csv" 187
    check "the columns are those of readiness" begins "$chapter/kesiapan.csv" "$readiness_columns"
    check "the sheets to sign are there" test -s "$chapter/kesiapan.xlsx" -a -s "$chapter/kesiapan-kab.xlsx"
    check "a workbook is an archive" holds "$chapter/kesiapan.xlsx" '^PK'
    expect "the copy of the chapter is whole" 0 -- "$tapak" coop summary "$chapter/cadangan.gpkg" --format csv
    check "every kelurahan is in the summary" holds "$out" '56'
}

# head_of PROJECT: the number of events and the head hash.
head_of() {
    "$tapak" site list "$1" --format json | python3 -c 'import json, sys; head = json.load(sys.stdin)["head"]; print(head["events"], head["hash"])'
}

sites() {
    local here=$work/sites events hash
    local file=$here/kota.gpkg
    mkdir -p "$here/dokumen"
    "$tapak" init "$file" --region 32.75 --kelurahan "$villages" 2>/dev/null
    "$tapak" import "$file" "$sample" --into parcels --source bpkad >/dev/null 2>&1
    "$tapak" coop import "$file" geodata/kota-bekasi/cooperatives.csv >/dev/null 2>&1
    expect "no site yet" 0 -- "$tapak" site list "$file"
    expect "a site" 0 -- "$tapak" site add "$file" --parcel BMD-0470 --coop 32.75.12.1003 --by cooperative_office --date 2025-12-01
    expect "the same land twice" 65 -- "$tapak" site add "$file" --parcel BMD-0470 --coop 32.75.12.1001 --by cooperative_office
    check "the other site is named" holds "$err" 'parcel_taken'
    expect "a parcel that is not there" 64 -- "$tapak" site add "$file" --parcel BMD-9999 --coop 32.75.12.1001 --by cooperative_office
    expect "an id that two parcels have" 64 -- "$tapak" site add "$file" --parcel "$(doubled_id)" --coop 32.75.12.1001 --by cooperative_office
    check "their keys are named" holds "$err" '#[0-9]+, #[0-9]+'
    expect "nobody acts" 64 -- "$tapak" site advance "$file" 1 land verifying
    expect "a role that is none" 64 -- "$tapak" site advance "$file" 1 land verifying --by mayor
    expect "a person's number as account" 64 -- "$tapak" site advance "$file" 1 land verifying --by verifier:3275010101900001
    expect "a day that is none" 64 -- "$tapak" site advance "$file" 1 land verifying --by verifier --date kemarin
    expect "a site that is not there" 64 -- "$tapak" site show "$file" 7
    expect "a track that is none" 64 -- "$tapak" site advance "$file" 1 luck verifying --by verifier
    expect "a step that is not open" 65 -- "$tapak" site advance "$file" 1 land verified --by verifier
    check "the open steps are named" holds "$err" 'verifying'
    expect "the gate is closed" 65 -- "$tapak" site advance "$file" 1 construction proposed --by cooperative_office
    check "everything missing is named at once" holds "$err" 'document_missing:photo'
    check "with who provides it" holds "$err" 'juru ukur'
    expect "nothing was recorded" 0 -- "$tapak" site history "$file" 1 --format csv
    check "three events of the first command" has_rows "$out" 3
    expect "a step" 0 -- "$tapak" site advance "$file" 1 land verifying --by verifier --date 2025-12-05
    printf 'contoh\n' >"$here/dokumen/ba.txt"
    printf 'contoh\n' >"$work/outside.txt"
    expect "a document" 0 -- "$tapak" site attach "$file" 1 "$here/dokumen/ba.txt" --kind verification_record --by verifier --now 2025-12-06
    expect "a document outside" 64 -- "$tapak" site attach "$file" 1 "$work/outside.txt" --kind photo --by surveyor
    expect "unless it is stored" 0 -- "$tapak" site attach "$file" 1 "$work/outside.txt" --kind photo --store --by surveyor --now 2025-12-06
    expect "a document that is not there" 66 -- "$tapak" site attach "$file" 1 "$here/dokumen/none.txt" --kind photo --by surveyor
    expect "verified" 0 -- "$tapak" site advance "$file" 1 land verified --evidence 1 --by verifier --date 2025-12-08
    expect "a note" 0 -- "$tapak" site note "$file" 1 "BPN: tidak ada sengketa" --to land_agency --by asset_office --date 2025-12-09
    expect "musyawarah without those invited" 65 -- "$tapak" site note "$file" 1 "Warga setuju" --to residents --by village_office --date 2025-12-09
    expect "a waiver" 0 -- "$tapak" site waive "$file" 1 --until 2026-06-30 --reason "surat contoh" --by cooperative_office --date 2025-12-10
    expect "a waiver of documents" 65 -- "$tapak" site waive "$file" 1 --requirement documents --until 2026-06-30 --reason "surat contoh" --by cooperative_office
    expect "history" 0 -- "$tapak" site history "$file" 1 --format csv
    check "nine events" has_rows "$out" 9
    expect "undo" 0 -- "$tapak" site undo "$file" 1 9 --reason "surat ditarik" --by cooperative_office --date 2025-12-11
    expect "what is undone stays undone" 65 -- "$tapak" site undo "$file" 1 9 --reason "lagi" --by cooperative_office
    for format in table csv json; do
        expect "list as $format" 0 -- "$tapak" site list "$file" --format "$format"
        expect "show as $format" 0 -- "$tapak" site show "$file" 1 --format "$format"
    done
    expect "verify a project" 0 -- "$tapak" verify "$file"
    check "all the same" holds "$out" '^SAMA'
    read -r events hash < <(head_of "$file")
    check "eleven events: undoing notes the reason too" test "$events" -eq 11
    cp "$file" "$here/old.gpkg"

    for format in table csv json geojson html xlsx; do
        expect "readiness as $format" 0 -- "$tapak" readiness "$file" --now 2026-01-31 --format "$format" --output "$here/list.$format"
    done
    for name in json geojson; do check "$name is JSON" json "$here/list.$name"; done
    check "the page asks nobody" lacks "$here/list.html" '(src|href)="https?:'
    check "the list names the head" holds "$here/list.json" "$hash"
    expect "readiness by kecamatan" 0 -- "$tapak" readiness "$file" --by kecamatan --format csv
    check "twelve kecamatan and the city" holds "$out" 'Pondokmelati'
    expect "one kecamatan" 0 -- "$tapak" readiness "$file" --unit 32.75.12 --format csv --now 2026-01-31 --output "$here/part.csv"
    check "four kelurahan" has_rows "$here/part.csv" 4
    expect "a unit that is none" 64 -- "$tapak" readiness "$file" --unit 32.75.99
    expect "a workbook to a pipe" 64 -- "$tapak" readiness "$file" --format xlsx
    expect "the project is no output" 64 -- "$tapak" readiness "$file" --format csv --output "$file" --overwrite
    expect "no list is replaced unasked" 73 -- "$tapak" readiness "$file" --now 2026-01-31 --output "$here/list.csv"
    expect "in English" 0 -- "$tapak" readiness "$file" --lang en
    check "in words" holds "$out" 'no candidate'

    expect "the list is the project's" 0 -- "$tapak" verify "$here/list.csv" --project "$file" --now 2026-01-31
    expect "also as JSON" 0 -- "$tapak" verify "$here/list.json" --project "$file" --now 2026-01-31
    expect "also a part" 0 -- "$tapak" verify "$here/part.csv" --project "$file" --unit 32.75.12 --now 2026-01-31
    expect "without a day" 0 -- "$tapak" verify "$here/list.csv" --project "$file"
    check "the day that was not compared is said" holds "$out" '--now'
    sed 's/BMD-0005/BMD-0006/' "$here/list.csv" >"$here/forged.csv"
    expect "a cell was changed" 1 -- "$tapak" verify "$here/forged.csv" --project "$file" --now 2026-01-31
    check "it is named" holds "$out" 'second_id'
    expect "a list without its project" 64 -- "$tapak" verify "$here/list.csv"
    expect "what is no list" 65 -- "$tapak" verify "$villages" --project "$file"

    printf 'lain\n' >"$here/dokumen/ba.txt"
    expect "a document was changed" 1 -- "$tapak" verify "$file"
    check "it is named" holds "$out" 'ba\.txt'
    printf 'contoh\n' >"$here/dokumen/ba.txt"
    "$tapak" site note "$file" 1 "catatan" --by asset_office --date 2025-12-12 >/dev/null
    expect "with the noted head" 0 -- "$tapak" verify "$file" --head "$hash" --events "$events"
    read -r events hash < <(head_of "$file")
    mv "$here/old.gpkg" "$file"
    expect "an old copy is found by the head" 1 -- "$tapak" verify "$file" --head "$hash" --events "$events"
    expect "but not without" 0 -- "$tapak" verify "$file"

    read -r events hash < <(head_of "$file")
    printf 'kelurahan,kecamatan,status lahan\nJatimelati,Pondokmelati,Terverifikasi\nJatimelatih,Pondokmelati,Ditolak\nPerwira,Bekasi Utara,Terverifikasi\n' >"$here/portal.csv"
    expect "their list, dry" 0 -- "$tapak" site import "$file" "$here/portal.csv" --vocabulary portal --by cooperative_office --date 2026-01-10 --dry-run
    check "every row is accounted for" holds "$out" '3 baris: 1 cocok, 0 bermakna ganda, 2 tidak cocok'
    check "nothing was recorded by it" test "$(head_of "$file")" = "$events $hash"
    expect "their list" 0 -- "$tapak" site import "$file" "$here/portal.csv" --vocabulary portal --by cooperative_office --date 2026-01-10
    expect "no stage of ours moved" 0 -- "$tapak" site list "$file" --format csv --vocabulary portal
    check "their words stand at the end" holds "$out" 'portal_capital_stage'
    expect "a list with a row of no site" 1 -- "$tapak" site import "$file" "$here/portal.csv" --vocabulary portal --by cooperative_office --date 2026-01-10 --strict
    expect "readiness in their words" 0 -- "$tapak" readiness "$file" --vocabulary simkopdes --now 2026-01-31 --output "$here/words.csv"
    expect "it is the project's" 0 -- "$tapak" verify "$here/words.csv" --project "$file" --now 2026-01-31
    expect "a vocabulary that is none" 64 -- "$tapak" readiness "$file" --vocabulary latin

    for format in table csv html; do
        expect "policy as $format" 0 -- "$tapak" policy "$file" --minimum 300..1200 --step 100 --format "$format" --output "$here/curve.$format"
    done
    check "ten steps" has_rows "$here/curve.csv" 10
    for format in table csv html svg; do
        expect "buildings as $format" 0 -- "$tapak" policy "$file" --building 15x20,40x50 --format "$format" --output "$here/buildings.$format"
    done
    check "the profile's building and two others" has_rows "$here/buildings.csv" 3
    check "the profile's comes first" holds "$here/buildings.csv" '^20x30,,56,'
    check "a smaller building loses nobody, a larger one gains nobody" building_order "$here/buildings.csv"
    expect "buildings with a least area" 0 -- "$tapak" policy "$file" --building 15x20 --minimum 400 --format csv --output "$here/asked.csv"
    check "it is said" holds "$here/asked.csv" '^15x20,400,56,'
    expect "neither least area nor building" 64 -- "$tapak" policy "$file"
    check "both are named" holds "$err" '--minimum 300\.\.1200 .* --building'
    expect "a curve from nowhere" 64 -- "$tapak" policy "$file" --minimum 1200..300
    expect "sites leave one file each" 0 -- bash -c 'ls "$1" | grep -E -- "gpkg-(wal|shm|journal)$" && exit 1 || exit 0' _ "$here"
}

# building_order CSV: with 15x20 no unit is lost and some parcel passes, with 40x50 no unit is gained.
building_order() {
    awk -F , '
        $1 == "15x20" { smaller = $8 == "" && $10 > 0 }
        $1 == "40x50" { larger = $7 == "" }
        END { exit !(smaller && larger) }' "$1"
}

# doubled_id: an id that the sample's list has twice.
doubled_id() {
    python3 -c '
import collections, json, sys
ids = collections.Counter(feature["properties"].get("id") for feature in json.load(open(sys.argv[1]))["features"])
print(next(name for name, count in ids.items() if name and count > 1))' "$sample"
}

# The sample project has every phase, every readiness, and every blocker.
sample_project() {
    local here=$work/sample-project
    expect "the sample project" 0 -- Scripts/sample-project.sh "$here" "$tapak"
    expect "is whole" 0 -- "$tapak" verify "$here/kota-bekasi.gpkg"
    expect "has a list" 0 -- "$tapak" readiness "$here/kota-bekasi.gpkg" --now 2026-01-31 --output "$here/list.csv"
    cat >"$here/everything.py" <<'PYTHON'
import csv, sys
PHASES = {"land", "proposed", "building", "built", "operating"}
READINESS = {"ready", "nearly", "not_ready", "no_candidate"}
BLOCKERS = {
    "no_candidate", "area_below", "resurvey_needed", "geometry_invalid", "point_only", "capture_unstated",
    "footprint_does_not_fit", "layer_blocked", "overlap_unresolved", "land_unverified", "land_rejected", "tenure_incomplete", "psu_not_handed_over",
    "owner_consent_missing", "document_missing", "legal_entity_missing", "nik_missing", "nib_missing", "npwp_missing",
    "account_missing", "construction_unfinished", "evidence_stale", "shared_site_pending",
}
rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
seen = {blocker.split(":")[0] for row in rows for blocker in row["blockers"].split(";")}
missing = [PHASES - {row["phase"] for row in rows}, READINESS - {row["readiness"] for row in rows}, BLOCKERS - seen]
print(len(rows), *missing)
sys.exit(len(rows) != 56 or any(missing))
PYTHON
    expect "the list shows everything" 0 -- python3 "$here/everything.py" "$here/list.csv"
}
