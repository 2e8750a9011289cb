public import TapakProgramme

/// Words and short phrases of what is told of sites, in both languages.
public enum SiteWord: CaseIterable, Sendable {
    case site, sites, none, parcels, cooperatives, tracks, since, next, documents, notes, waivers, inForce, notInForce
    case gate, waived, days, nextStep, by, foreign, withdrawn, replaced, stored, undone, head, events, nobody
    case matched, ambiguous, unmatched, wordsRecorded, noWord
    case verified, differs, parcelsChecked, limits, evidence, everythingDone, protectedLand
}

extension Phrasebook {
    /// A word or short phrase of what is told of sites.
    public func siteWord(_ word: SiteWord) -> String {
        switch word {
        case .site: either("Lokasi", "Site")
        case .sites: either("Lokasi", "Sites")
        case .none: either("belum ada lokasi; buat dengan tapak site add", "no site yet; make one with tapak site add")
        case .parcels: either("Bidang", "Parcels")
        case .cooperatives: either("Koperasi", "Cooperatives")
        case .tracks: either("Jalur", "Tracks")
        case .since: either("sejak", "since")
        case .next: either("berikutnya", "next")
        case .documents: either("Dokumen", "Documents")
        case .notes: either("Catatan", "Notes")
        case .waivers: either("Pengecualian", "Waivers")
        case .inForce: either("berlaku", "in force")
        case .notInForce: either("tidak berlaku", "not in force")
        case .gate: either("Gerbang", "Gate")
        case .waived: either("dikecualikan", "waived")
        case .days: either("hari", "days")
        case .nextStep: either("Langkah berikut", "Next step")
        case .by: either("oleh", "by")
        case .foreign: either("Keterangan sistem lain", "Words of other systems")
        case .matched: either("cocok", "matched")
        case .ambiguous: either("bermakna ganda", "ambiguous")
        case .unmatched: either("tidak cocok", "unmatched")
        case .wordsRecorded: either("keterangan dicatat", "words recorded")
        case .noWord: either("(tidak ada istilahnya)", "(no word for it)")
        case .withdrawn: either("dibatalkan", "withdrawn")
        case .replaced: either("diganti", "replaced by")
        case .stored: either("isi tersimpan", "bytes stored")
        case .undone: either("dibatalkan oleh", "undone by")
        case .head: either("hash terakhir", "head hash")
        case .events: either("peristiwa", "events")
        case .nobody: either("tidak ada", "none")
        case .verified:
            either("SAMA: semua cocok dengan hitung ulang", "SAME: everything agrees with what was computed anew")
        case .differs: either("BEDA", "DIFFERS")
        case .parcelsChecked: either("Bidang dinilai ulang", "Parcels assessed anew")
        case .limits:
            either(
                "Rantai tidak membuktikan bahwa ujungnya utuh: bandingkan dengan --head dan --events dari ekspor sebelumnya "
                    + "(docs/threat-model.md)",
                "The chain does not prove that its end is whole: compare with --head and --events of an earlier export "
                    + "(docs/threat-model.md)")
        case .evidence: either("bukti", "evidence")
        case .everythingDone: either("semua selesai", "everything is done")
        case .protectedLand: either("LP2B/LSD", "Protected farmland")
        }
    }

    /// Where the chain of events stands: count and hash.
    public func line(_ head: EventChain.Head) -> String {
        "\(integer(head.count)) \(siteWord(.events)), \(siteWord(.head)) \(head.hash)"
    }
}
