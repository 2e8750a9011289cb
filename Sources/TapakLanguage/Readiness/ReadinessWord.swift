/// The words of readiness lists, policy curves and comparisons of buildings, in both languages.
public enum ReadinessWord: CaseIterable, Sendable {
    case title, asOf, region, rules, unitsOfRegion, funnel, coverage, readiness, ageing, blockers, kecamatan, list
    case withCandidate, withPassing, atLeast, allUnits, withSite, median, greatest, days, ageUnknown, noSite
    case parcelsElsewhere, sitesElsewhere, notChecked, notCheckedNote, events, head, noEvents, provenance, delivery
    case funnelSummary, coverageSummary, ageingSummary, blockerSummary, units, chosenOnly, second, blockedBy, nothing
    case site, next, by, since, noCooperative, print
    case same, different, rows, cells, compared, notComparedDays, comparedDays, moreDifferences, found, expected, empty
    case policyTitle, policySummary, minimum, passing, doubtful, lost, change, current, none
    case buildingTitle, buildingSummary, building, gained, lostToBuilding, parcels, parcelsPassing, parcelsDoubtful
    case areaAside, areaAsked, underPresentRules, parcelsUnassessable
}

extension Phrasebook {
    /// A word or short phrase of a readiness list, a policy curve or a comparison of buildings.
    public func readinessWord(_ word: ReadinessWord) -> String {
        switch language {
        case .id: Self.indonesian(word)
        case .en: Self.english(word)
        }
    }

    private static func indonesian(_ word: ReadinessWord) -> String {
        switch word {
        case .title: "Daftar kesiapan"
        case .asOf: "per"
        case .region: "Wilayah"
        case .rules: "Aturan"
        case .unitsOfRegion: "kelurahan/desa"
        case .funnel: "Corong"
        case .coverage: "Cakupan calon"
        case .readiness: "Kesiapan ke gerbang berikut"
        case .ageing: "Lama di tahap sekarang"
        case .blockers: "Penghalang"
        case .kecamatan: "Per kecamatan"
        case .list: "Per kelurahan/desa"
        case .withCandidate: "punya calon"
        case .withPassing: "punya calon yang lulus"
        case .atLeast: "sampai tahap"
        case .allUnits: "semua kelurahan/desa"
        case .withSite: "punya lokasi"
        case .median: "median"
        case .greatest: "terlama"
        case .days: "hari"
        case .ageUnknown: "tanpa tanggal yang dapat dihitung"
        case .noSite: "belum ada lokasi"
        case .parcelsElsewhere: "bidang di luar kelurahan/desa wilayah ini, tidak dihitung"
        case .sitesElsewhere: "lokasi tanpa kelurahan/desa wilayah ini"
        case .notChecked: "Tidak diperiksa"
        case .notCheckedNote: "tidak diperiksa bukan berarti aman"
        case .events: "peristiwa"
        case .head: "hash peristiwa terakhir"
        case .noEvents: "belum ada peristiwa"
        case .provenance: "Asal daftar"
        case .delivery: "Kiriman"
        case .funnelSummary: "Berapa kelurahan/desa yang sampai di setiap langkah"
        case .coverageSummary: "Kelurahan/desa menurut calon terbaiknya, per kecamatan"
        case .ageingSummary: "Lokasi menurut lama di tahap sekarang"
        case .blockerSummary: "Berapa kelurahan/desa yang terhalang oleh setiap hal"
        case .units: "kelurahan/desa"
        case .chosenOnly: "hanya"
        case .second: "kedua"
        case .blockedBy: "terhalang"
        case .nothing: "tidak ada"
        case .site: "lokasi"
        case .next: "berikut"
        case .by: "oleh"
        case .since: "sejak"
        case .noCooperative: "koperasi belum terdata"
        case .print: "Dicetak dari berkas yang dapat dihitung ulang: tapak verify"
        case .same: "SAMA"
        case .different: "BEDA"
        case .rows: "baris"
        case .cells: "sel"
        case .compared: "dibandingkan"
        case .notComparedDays: "hari di tahap tidak dibandingkan: beri --now TANGGAL daftar"
        case .comparedDays: "hari di tahap dibandingkan per"
        case .moreDifferences: "perbedaan lagi"
        case .found: "tertulis"
        case .expected: "seharusnya"
        case .empty: "(kosong)"
        case .policyTitle: "Kelurahan/desa dengan calon yang lulus, menurut luas minimum"
        case .policySummary:
            "Berapa kelurahan/desa yang punya bidang yang lulus bila luas minimumnya lain; syarat lain tetap"
        case .minimum: "Luas minimum (m²)"
        case .passing: "lulus"
        case .doubtful: "mungkin lulus setelah ukur ulang"
        case .lost: "tidak lagi lulus sejak langkah sebelumnya"
        case .change: "perubahan"
        case .current: "profil sekarang"
        case .none: "tidak ada"
        case .buildingTitle: "Kelurahan/desa dengan bidang yang muat, menurut bangunan"
        case .buildingSummary:
            "Berapa kelurahan/desa yang punya bidang tempat bangunan ini muat, diputar ke arah mana pun; syarat lain tetap"
        case .building: "Bangunan"
        case .gained: "bertambah dibanding bangunan profil"
        case .lostToBuilding: "berkurang dibanding bangunan profil"
        case .parcels: "bidang"
        case .parcelsPassing: "bidang lulus"
        case .parcelsDoubtful: "bidang mungkin lulus setelah ukur ulang"
        case .areaAside:
            "Luas minimum profil tidak dipakai, karena berasal dari ukuran bangunannya; dengan --minimum N dipakai luas minimum N m²"
        case .areaAsked: "Luas minimum yang dipakai"
        case .underPresentRules: "kelurahan/desa punya bidang yang lulus menurut profil sekarang"
        case .parcelsUnassessable: "bidang tidak dapat dinilai"
        }
    }

    private static func english(_ word: ReadinessWord) -> String {
        switch word {
        case .title: "Readiness list"
        case .asOf: "as of"
        case .region: "Region"
        case .rules: "Rules"
        case .unitsOfRegion: "kelurahan/desa"
        case .funnel: "Funnel"
        case .coverage: "Coverage by candidates"
        case .readiness: "Readiness for the next gate"
        case .ageing: "Time in the present stage"
        case .blockers: "Blockers"
        case .kecamatan: "By kecamatan"
        case .list: "By kelurahan/desa"
        case .withCandidate: "have a candidate"
        case .withPassing: "have a candidate that passes"
        case .atLeast: "as far as"
        case .allUnits: "all kelurahan/desa"
        case .withSite: "have a site"
        case .median: "median"
        case .greatest: "longest"
        case .days: "days"
        case .ageUnknown: "without a day to count from"
        case .noSite: "no site yet"
        case .parcelsElsewhere: "parcels outside every kelurahan/desa of this region, not counted"
        case .sitesElsewhere: "sites of no kelurahan/desa of this region"
        case .notChecked: "Not checked"
        case .notCheckedNote: "not checked does not mean safe"
        case .events: "events"
        case .head: "hash of the last event"
        case .noEvents: "no events yet"
        case .provenance: "Provenance"
        case .delivery: "Delivery"
        case .funnelSummary: "How many kelurahan/desa have come to each step"
        case .coverageSummary: "Kelurahan/desa by their best candidate, for each kecamatan"
        case .ageingSummary: "Sites by the time in their present stage"
        case .blockerSummary: "How many kelurahan/desa each thing stands in the way of"
        case .units: "kelurahan/desa"
        case .chosenOnly: "only"
        case .second: "second"
        case .blockedBy: "blocked by"
        case .nothing: "nothing"
        case .site: "site"
        case .next: "next"
        case .by: "by"
        case .since: "since"
        case .noCooperative: "no cooperative on record"
        case .print: "Printed from a file that can be recomputed: tapak verify"
        case .same: "SAME"
        case .different: "DIFFERENT"
        case .rows: "rows"
        case .cells: "cells"
        case .compared: "compared"
        case .notComparedDays: "days in stage were not compared: give the list's --now DATE"
        case .comparedDays: "days in stage compared as of"
        case .moreDifferences: "more differences"
        case .found: "found"
        case .expected: "expected"
        case .empty: "(empty)"
        case .policyTitle: "Kelurahan/desa with a passing candidate, by least area"
        case .policySummary:
            "How many kelurahan/desa would have a passing parcel under another least area; all other rules stay"
        case .minimum: "Least area (m²)"
        case .passing: "pass"
        case .doubtful: "may pass after a resurvey"
        case .lost: "pass no longer since the step before"
        case .change: "change"
        case .current: "present profile"
        case .none: "none"
        case .buildingTitle: "Kelurahan/desa with a parcel that holds it, by building"
        case .buildingSummary:
            "How many kelurahan/desa have a parcel on which this building fits, turned any way; all other rules stay"
        case .building: "Building"
        case .gained: "gained, compared with the profile's building"
        case .lostToBuilding: "lost, compared with the profile's building"
        case .parcels: "parcels"
        case .parcelsPassing: "parcels pass"
        case .parcelsDoubtful: "parcels may pass after a resurvey"
        case .areaAside:
            "The profile's least area is left aside, because it follows from the size of its building; --minimum N asks for N m²"
        case .areaAsked: "Least area that is asked for"
        case .underPresentRules: "kelurahan/desa have a parcel that passes under the present profile"
        case .parcelsUnassessable: "parcels cannot be judged"
        }
    }
}
