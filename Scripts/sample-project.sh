#!/usr/bin/env bash
# Builds a project of Kota Bekasi in which every phase and nearly every blocker occurs, from the files in geodata/.
#
#   Scripts/sample-project.sh FOLDER [BINARY]     default: .build/release/tapak
#
# The folder gets kota-bekasi.gpkg and dokumen/. Everything in it is invented: parcels, cooperatives, documents, dates.
set -euo pipefail
cd "$(dirname "$0")/.."

usage="usage: Scripts/sample-project.sh FOLDER [BINARY]"
folder=${1:?$usage}
binary=$(realpath "${2:-.build/release/tapak}")
mkdir -p "$folder/dokumen"
city=$PWD/geodata/kota-bekasi
cd "$folder"

project=kota-bekasi.gpkg
# Both count as the project does: from one, in the order in which they are made.
site=0
document=0

# What a command says is shown only when it goes wrong.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
tapak() { "$binary" "$@" >"$log" 2>&1 || { cat "$log" >&2; echo "sample-project: failed: tapak $*" >&2; exit 1; }; }

# put DATE PARCEL COOPERATIVE...: puts a site forward, which the next lines are about.
put() {
    tapak site add $project --parcel "$2" --coop "${@:3}" --by cooperative_office --date "$1"
    site=$((site + 1))
}

# attach DATE KIND ROLE [OPTION...]: an invented document of this kind.
attach() {
    document=$((document + 1))
    local file=dokumen/$site-$document-$2.txt
    printf 'CONTOH: %s untuk lokasi %s, bukan dokumen sungguhan / an invented document\n' "$2" "$site" >"$file"
    tapak site attach $project $site "$file" --kind "$2" --number "contoh/$document" --date "$1" --now "$1" --by "$3" "${@:4}"
}

# step DATE ROLE TRACK STAGE [OPTION...]
step() { tapak site advance $project $site "$3" "$4" --date "$1" --by "$2" "${@:5}"; }

# What every site needs before it can be proposed, whoever owns the land.
common_documents() {
    attach "$1" no_dispute_statement village_office
    attach "$1" lp2b_check spatial_office
    attach "$1" photo surveyor
    tapak site protect $project $site lp2b outside --by spatial_office --date "$1" --evidence $((document - 1))
    tapak site protect $project $site lsd outside --by land_agency --date "$1"
}

verify_land() {
    step "$1" verifier land verifying
    attach "$1" verification_record verifier
    step "$1" verifier land verified --evidence $document
}

# The way of a regional asset (BMD) to the right of use.
settle_regional_asset() {
    attach "$1" kib_a asset_office
    attach "$1" location_decree asset_office
    step "$1" asset_office tenure location_designated --evidence $document "${@:2}"
    attach "$1" use_status_decree asset_office
    step "$1" asset_office tenure use_status_set --evidence $document "${@:2}"
}

# From a site that was put forward to one that was proposed to Agrinas.
propose() {
    verify_land "$1"
    settle_regional_asset "$1"
    common_documents "$1"
    step "$2" cooperative_office construction proposed
}

hand_over() {
    attach "$1" bast_building agrinas
    step "$1" agrinas construction handed_over --evidence $document
}

tapak init $project --region 32.75 --kelurahan "$city/kelurahan.geojson"
# Layers first, so that parcels are assessed once.
for layer in lp2b rth sempadan sutet banjir jalan; do
    tapak import $project "$city/layers/$layer.geojson" --into $layer --source contoh
done
tapak import $project "$city/parcels.geojson" --into parcels --source contoh
tapak coop import $project "$city/cooperatives.csv"
# The list knows legal entities only: here is one that is not yet.
tapak coop set $project 32.75.12.1004 legal_entity=belum --source contoh --date 2025-12-03

# Jatisari: everything done, also the capital.
put 2025-08-04 BMD-0373 32.75.09.1006
tapak site note $project $site "Warga setuju lapangan tetap dipakai bersama" --to residents --by village_office \
    --date 2025-08-06 --present-use "lapangan voli" --invited "RW 01, RT 02 sampai 05" --alternatives "lahan BMD-0370"
tapak site note $project $site "BPN: tidak ada sengketa tercatat" --to land_agency --by asset_office --date 2025-08-11
propose 2025-08-12 2025-08-20
step 2025-08-27 agrinas construction accepted
step 2025-09-01 agrinas construction started --percent 0
step 2025-10-01 agrinas construction started --percent 60
step 2025-11-05 agrinas construction completed --percent 100
hand_over 2025-11-12
step 2025-11-20 agrinas construction equipped
step 2025-11-28 cooperative construction staffed
step 2025-12-01 cooperative construction operating
step 2025-12-02 cooperative capital applied
step 2025-12-09 himbara capital reviewed
step 2025-12-16 himbara capital approved
step 2025-12-22 himbara capital disbursed

# Jatikramat: handed over, so that nothing is missing before the bank.
put 2025-08-05 BMD-0336 32.75.09.1003
propose 2025-08-19 2025-08-26
step 2025-09-02 agrinas construction accepted
step 2025-09-08 agrinas construction started --percent 5
step 2025-12-15 agrinas construction completed --percent 100
hand_over 2025-12-22

# Kranji: the building stands, but is not handed over.
put 2025-08-06 BMD-0033 32.75.02.1002
propose 2025-08-25 2025-09-03
step 2025-09-10 agrinas construction accepted
step 2025-09-15 agrinas construction started --percent 10
step 2026-01-12 agrinas construction completed --percent 100

# Jatikarya: being built, with a loan; the cooperative has neither NIK nor NPWP.
put 2025-09-01 BMD-0391 32.75.10.1002
propose 2025-10-06 2025-10-14
step 2025-10-21 agrinas construction accepted
step 2025-11-03 agrinas construction started --percent 0
step 2026-01-05 agrinas construction started --percent 35
step 2025-11-03 agrinas credit applied
step 2025-11-24 himbara credit approved
step 2025-12-01 himbara credit disbursed --terms "6 tahun, 6 % setahun, tenggang 6 bulan (contoh)"

# Jatimakmur and Kotabaru share one site, which was proposed; Kotabaru's cooperative lacks NIK, NPWP and account.
put 2025-10-01 BMD-0286 32.75.08.1003 32.75.02.1003
propose 2025-11-10 2025-11-18

# Sepanjangjaya: Agrinas sent the proposal back.
put 2025-10-02 BMD-0180 32.75.05.1003
propose 2025-11-11 2025-11-19
step 2025-12-03 agrinas construction returned --reason "jalan masuk lebih sempit dari truk"

# Jatimelati: ready to be proposed.
put 2025-11-03 BMD-0470 32.75.12.1003
verify_land 2025-11-24
settle_regional_asset 2025-12-08
common_documents 2025-12-08

# Bojongmenteng: all but one document.
put 2025-11-04 BMD-0189 32.75.05.1004
verify_land 2025-11-25
settle_regional_asset 2025-12-09
attach 2025-12-09 no_dispute_statement village_office
attach 2025-12-09 photo surveyor

# Jatiluhur: verified on a record that was replaced since; the building does not fit.
put 2025-11-05 BMD-0358 32.75.09.1005
verify_land 2025-11-26
attach 2026-01-07 verification_record verifier --replaces $document

# Pejuang: the verifier asked back.
put 2025-11-06 BMD-0235 32.75.06.1003
step 2025-11-27 verifier land verifying
step 2025-12-04 verifier land considered --note "batas timur perlu ditunjukkan pemilik sebelah"

# Kaliabang Tengah: rejected.
put 2025-11-07 BMD-0066 32.75.03.1001
step 2025-11-28 verifier land verifying
step 2025-12-05 verifier land rejected --reason "di bawah tanggul, tergenang tiap musim hujan"

# Jatimurni: land of an enterprise, asked for its consent; the cooperative is no legal entity yet.
put 2025-11-10 BUMN-0486 32.75.12.1004
step 2025-12-01 asset_office tenure consent_requested

# Arenjaya: PSU that its developer is handing over.
put 2025-11-11 PSU-0015 32.75.01.1004
step 2025-12-02 housing_office tenure in_process

# Harapanbaru: the same ground as another parcel of the list.
put 2025-11-12 PSU-0081 32.75.03.1003

# Jakamulya: the outline has a hole beside it and cannot be measured.
put 2025-11-13 BMD-0131 32.75.04.1003

# Jatirangga: protected fields, all of it.
put 2025-11-17 PSU-0412 32.75.10.1004

# Pengasinan: the area is not certain, and the mayor accepts that for half a year.
put 2025-11-14 BMD-0169 32.75.05.1002
tapak site waive $project $site --until 2026-06-30 --reason "surat wali kota contoh/12: luas cukup untuk gerai kecil" \
    --by cooperative_office --date 2025-12-08

# A step that was taken by mistake, and taken back.
step 2025-12-08 verifier land verifying
event=$("$binary" site history $project $site --format csv 2>/dev/null | tail -n 1 | cut -d , -f 1)
tapak site undo $project $site "$event" --reason "lokasi lain yang dimaksud" --by verifier --date 2025-12-09

# What the programme's portal says of some, in its own words: not always the same.
cat >dokumen/portal.csv <<'CSV'
Desa/Kelurahan,Kecamatan,Status Lahan,Status Pembangunan,Progres,Tanggal
Kranji,Bekasi Barat,Terverifikasi,Selesai 100%,100,2026-01-14
Jatikarya,Jatisampurna,Terverifikasi,Dalam Proses,40,2026-01-14
Jatiluhur,Jatiasih,Sedang Diverifikasi,Belum Mulai,,2026-01-14
Padurenan,Mustikajaya,Lahan yang Diajukan,,,2026-01-14
CSV
tapak site import $project dokumen/portal.csv --vocabulary portal --source "contoh daftar portal" --by cooperative_office

echo "$folder/$project"
