/// The words of the HTML page, in both languages. The raw value is the name by which the page's script asks for a word.
public enum PageWord: String, CaseIterable, Sendable {
    case mapHead, listHead, summaryHead, findingsNone, aboutHead, noScript, skip
    case search, searchHint, kecamatan, kelurahan, verdict, finding, all, allFindings, anyFinding, noFinding, reset
    case shown, noneShown, filterLegend
    case zoomIn, zoomOut, zoomAll, mapLabel, mapKeys, legend, noCandidate, boundary, selected, findingPlace, scaleNote
    case parcel, area, uncertainty, findings, reason, selectParcel, outsideUnits, notDrawn
    case page, previous, next, printCut, sortBy
    case geodesicArea, gridArea, perimeter, declared, areaClass, asset, capture, share, source
    case overlays, building, buildingFits, buildingInDoubt, remaining, access, notChecked
    case standing, standingPassing, standingDoubtful, standingFailing, standingNone
    case code, candidates, pointsOnly, best, noLayer, showOnMap, showParcels
    case attribution, attributionNote, file, features, profile, versions, system
}

extension Phrasebook {
    /// A word or short sentence of the HTML page.
    public func pageWord(_ word: PageWord) -> String {
        switch language {
        case .id: Self.indonesian(word)
        case .en: Self.english(word)
        }
    }

    private static func indonesian(_ word: PageWord) -> String {
        switch word {
        case .mapHead: "Peta"
        case .listHead: "Daftar bidang"
        case .summaryHead: "Ringkasan tiap kelurahan/desa"
        case .findingsNone: "Tidak ada temuan."
        case .aboutHead: "Asal hasil"
        case .noScript:
            """
            Peta dan daftar bidang memerlukan JavaScript di peramban ini. Ringkasan tiap kelurahan, temuan, dan asal hasil \
            di bawah ini dapat dibaca tanpanya.
            """
        case .skip: "Langsung ke daftar bidang"
        case .search: "Cari"
        case .searchHint: "ID, nama, kelurahan"
        case .kecamatan: "Kecamatan"
        case .kelurahan: "Kelurahan/desa"
        case .verdict: "Hasil"
        case .finding: "Temuan"
        case .all: "semua"
        case .allFindings: "semua bidang"
        case .anyFinding: "yang ada temuannya"
        case .noFinding: "tanpa temuan"
        case .reset: "Hapus saringan"
        case .shown: "Menampilkan {n} dari {m} bidang"
        case .noneShown: "Tidak ada bidang yang cocok dengan saringan ini."
        case .filterLegend: "Saring peta dan daftar"
        case .zoomIn: "Perbesar"
        case .zoomOut: "Perkecil"
        case .zoomAll: "Seluruh wilayah"
        case .mapLabel: "Peta bidang calon lokasi"
        case .mapKeys:
            """
            Geser dengan tetikus, sentuhan, atau tombol panah; perbesar dengan + dan −, Ctrl + roda, atau roda setelah peta \
            diklik; 0 untuk seluruh wilayah; N dan P untuk bidang berikut dan sebelumnya; Esc untuk melepas pilihan.
            """
        case .legend: "Legenda"
        case .noCandidate: "kelurahan/desa belum ada calon"
        case .boundary: "batas kelurahan/desa"
        case .selected: "bidang terpilih"
        case .findingPlace: "tempat temuan"
        case .scaleNote:
            """
            Batas kelurahan, layer, dan jalan disederhanakan untuk peta (sekitar 1 m) dan koordinat dibulatkan ke 0,1 m; luas dan letak \
            dihitung dari berkas aslinya.
            """
        case .parcel: "Bidang"
        case .area: "Luas (m²)"
        case .uncertainty: "± (m²)"
        case .findings: "Temuan"
        case .reason: "Alasan"
        case .selectParcel: "Pilih bidang {id} dan tunjukkan di peta"
        case .outsideUnits: "di luar semua kelurahan"
        case .notDrawn: "Bidang ini tidak dapat digambar: geometri atau koordinatnya tidak dapat dipakai."
        case .page: "Halaman {n} dari {m}"
        case .previous: "Sebelumnya"
        case .next: "Berikutnya"
        case .printCut: "Tercetak {n} dari {m} bidang; saringlah daftar ini untuk mencetak selebihnya."
        case .sortBy: "Urutkan menurut {name}"
        case .geodesicArea: "Luas geodesik"
        case .gridArea: "Luas grid TM-3"
        case .perimeter: "Keliling"
        case .declared: "Luas dinyatakan"
        case .areaClass: "Kelas luas"
        case .asset: "Jenis aset"
        case .capture: "Cara ukur"
        case .share: "Bagian di kelurahan ini"
        case .source: "Sumber"
        case .overlays: "Tampilkan pada peta"
        case .building: "bangunan standar"
        case .buildingFits: "bangunan yang pasti muat"
        case .buildingInDoubt: "bangunan yang muat, belum pasti"
        case .remaining: "Sisa lahan"
        case .access: "Akses"
        case .notChecked: "Tidak diperiksa"
        case .standing: "Keadaan"
        case .standingPassing: "punya calon yang lulus"
        case .standingDoubtful: "hanya calon yang meragukan"
        case .standingFailing: "hanya calon yang tidak lulus"
        case .standingNone: "belum ada calon"
        case .code: "Kode"
        case .candidates: "Calon"
        case .pointsOnly: "titik saja"
        case .best: "Calon terbaik"
        case .noLayer: "Tanpa peta kelurahan: jalankan dengan --kelurahan BERKAS untuk ringkasan dan batas."
        case .showOnMap: "Tunjukkan {name} di peta"
        case .showParcels: "Tampilkan bidangnya"
        case .attribution: "Batas dari berkas"
        case .attributionNote: "sebagaimana adanya dalam berkas itu; bukan penetapan batas"
        case .file: "Berkas"
        case .features: "fitur"
        case .profile: "Profil aturan"
        case .versions: "Perangkat"
        case .system: "Sistem koordinat"
        }
    }

    private static func english(_ word: PageWord) -> String {
        switch word {
        case .mapHead: "Map"
        case .listHead: "List of parcels"
        case .summaryHead: "Summary of every kelurahan/desa"
        case .findingsNone: "No findings."
        case .aboutHead: "Provenance"
        case .noScript:
            """
            The map and the list of parcels need JavaScript in this browser. The summary of every kelurahan, the findings \
            and the provenance below can be read without it.
            """
        case .skip: "Skip to the list of parcels"
        case .search: "Search"
        case .searchHint: "ID, name, kelurahan"
        case .kecamatan: "Kecamatan"
        case .kelurahan: "Kelurahan/desa"
        case .verdict: "Verdict"
        case .finding: "Finding"
        case .all: "all"
        case .allFindings: "all parcels"
        case .anyFinding: "with any finding"
        case .noFinding: "without finding"
        case .reset: "Clear filters"
        case .shown: "Showing {n} of {m} parcels"
        case .noneShown: "No parcel matches these filters."
        case .filterLegend: "Filter map and list"
        case .zoomIn: "Zoom in"
        case .zoomOut: "Zoom out"
        case .zoomAll: "Whole area"
        case .mapLabel: "Map of candidate parcels"
        case .mapKeys:
            """
            Pan with mouse, touch or the arrow keys; zoom with + and −, Ctrl + wheel, or the wheel after a click into the \
            map; 0 for the whole area; N and P for the next and the previous parcel; Esc clears the selection.
            """
        case .legend: "Legend"
        case .noCandidate: "kelurahan/desa without candidate"
        case .boundary: "boundary of a kelurahan/desa"
        case .selected: "selected parcel"
        case .findingPlace: "place of a finding"
        case .scaleNote:
            """
            Boundaries, layers and roads are simplified for the map (about 1 m) and coordinates rounded to 0.1 m; areas and places are \
            computed from the original files.
            """
        case .parcel: "Parcel"
        case .area: "Area (m²)"
        case .uncertainty: "± (m²)"
        case .findings: "Findings"
        case .reason: "Reason"
        case .selectParcel: "Select parcel {id} and show it on the map"
        case .outsideUnits: "outside every kelurahan"
        case .notDrawn: "This parcel cannot be drawn: its geometry or its coordinates cannot be used."
        case .page: "Page {n} of {m}"
        case .previous: "Previous"
        case .next: "Next"
        case .printCut: "Printed {n} of {m} parcels; filter this list to print the others."
        case .sortBy: "Sort by {name}"
        case .geodesicArea: "Geodesic area"
        case .gridArea: "TM-3 grid area"
        case .perimeter: "Perimeter"
        case .declared: "Declared area"
        case .areaClass: "Area class"
        case .asset: "Asset class"
        case .capture: "Capture"
        case .share: "Share in this kelurahan"
        case .source: "Source"
        case .overlays: "Show on the map"
        case .building: "standard building"
        case .buildingFits: "building that surely fits"
        case .buildingInDoubt: "building that fits, not surely"
        case .remaining: "What remains"
        case .access: "Access"
        case .notChecked: "Not checked"
        case .standing: "Standing"
        case .standingPassing: "has a candidate that passes"
        case .standingDoubtful: "only doubtful candidates"
        case .standingFailing: "only failing candidates"
        case .standingNone: "no candidate yet"
        case .code: "Code"
        case .candidates: "Candidates"
        case .pointsOnly: "points only"
        case .best: "Best candidate"
        case .noLayer: "No village layer: run with --kelurahan FILE for the summary and the boundaries."
        case .showOnMap: "Show {name} on the map"
        case .showParcels: "Show the parcels"
        case .attribution: "Boundaries from the file"
        case .attributionNote: "as they stand in that file; no determination of boundaries"
        case .file: "File"
        case .features: "features"
        case .profile: "Rule profile"
        case .versions: "Versions"
        case .system: "Coordinate system"
        }
    }
}
