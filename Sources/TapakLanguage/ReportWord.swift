/// The words of lists and tables, in both languages.
public enum ReportWord: CaseIterable, Sendable {
    case title, rules, minimum, ideal, noIdeal
    case kecamatanUnknown, outsideUnits, noVillageLayer
    case candidate, candidates, feature, features, unit, units
    case coverageHead, coveragePassing, coverageDoubtful, coverageFailing, coverageNone
    case notCheckedHead, notCheckedNote, notCheckedOtherwise, amongParcels
    case loadedHead, roads
    case findingsHead, times
    case provenanceHead, input, assumed, nothingFound
    case operation, accuracy, exact, attributes, namedByOption, namedByMember, namedByStandard
    case progress, perSecond, written, fileFeatures
}

extension Phrasebook {
    /// A word or short phrase of a list.
    public func word(_ word: ReportWord) -> String {
        switch language {
        case .id: Self.indonesian(word)
        case .en: Self.english(word)
        }
    }

    private static func indonesian(_ word: ReportWord) -> String {
        switch word {
        case .title: "Penapisan bidang calon lokasi"
        case .rules: "Aturan"
        case .minimum: "minimum"
        case .ideal: "ideal"
        case .noIdeal: "tanpa ukuran ideal"
        case .kecamatanUnknown: "Kecamatan tidak disebut"
        case .outsideUnits: "Di luar semua kelurahan"
        case .noVillageLayer: "Tanpa peta kelurahan (beri --kelurahan BERKAS untuk mengelompokkan)"
        case .candidate, .candidates: "calon"
        case .feature, .features: "bidang"
        case .unit, .units: "kelurahan/desa"
        case .coverageHead: "Cakupan"
        case .coveragePassing: "punya calon yang lulus"
        case .coverageDoubtful: "hanya punya calon yang meragukan"
        case .coverageFailing: "hanya punya calon yang tidak lulus"
        case .coverageNone: "belum ada calon"
        case .notCheckedHead: "Tidak diperiksa"
        case .notCheckedNote: "lulus berarti luasnya memenuhi syarat; hal-hal ini belum diperiksa"
        case .notCheckedOtherwise: "lulus berarti yang diperiksa memenuhi syarat; hal-hal ini belum diperiksa"
        case .amongParcels: "tumpang tindih dan ganda antarbidang"
        case .loadedHead: "Layer yang diperiksa"
        case .roads: "jalan"
        case .findingsHead: "Temuan"
        case .times: "kali"
        case .provenanceHead: "Asal hasil"
        case .input: "masukan"
        case .assumed: "anggapan"
        case .nothingFound: "tidak ada"
        case .operation: "operasi"
        case .accuracy: "ketelitian"
        case .exact: "tanpa pergeseran"
        case .attributes: "atribut"
        case .namedByOption: "menurut --crs"
        case .namedByMember: "menurut anggota crs"
        case .namedByStandard: "menurut kaidah GeoJSON"
        case .progress: "menapis"
        case .perSecond: "bidang/detik"
        case .written: "ditulis"
        case .fileFeatures: "fitur"
        }
    }

    private static func english(_ word: ReportWord) -> String {
        switch word {
        case .title: "Screening of candidate parcels"
        case .rules: "Rules"
        case .minimum: "minimum"
        case .ideal: "ideal"
        case .noIdeal: "no ideal size"
        case .kecamatanUnknown: "Kecamatan not named"
        case .outsideUnits: "Outside every kelurahan"
        case .noVillageLayer: "No village layer (give --kelurahan FILE to group by kelurahan)"
        case .candidate: "candidate"
        case .candidates: "candidates"
        case .feature: "parcel"
        case .features: "parcels"
        case .unit: "kelurahan/desa"
        case .units: "kelurahan/desa"
        case .coverageHead: "Coverage"
        case .coveragePassing: "have a candidate that passes"
        case .coverageDoubtful: "have only doubtful candidates"
        case .coverageFailing: "have only failing candidates"
        case .coverageNone: "have no candidate yet"
        case .notCheckedHead: "Not checked"
        case .notCheckedNote: "a pass means that the area suffices; these were not looked at"
        case .notCheckedOtherwise: "a pass means that what was checked suffices; these were not looked at"
        case .amongParcels: "overlaps and duplicates among parcels"
        case .loadedHead: "Layers checked"
        case .roads: "roads"
        case .findingsHead: "Findings"
        case .times: "times"
        case .provenanceHead: "Provenance"
        case .input: "input"
        case .assumed: "assumed"
        case .nothingFound: "none"
        case .operation: "operation"
        case .accuracy: "accuracy"
        case .exact: "no shift"
        case .attributes: "attributes"
        case .namedByOption: "by --crs"
        case .namedByMember: "by the crs member"
        case .namedByStandard: "by GeoJSON's rule"
        case .progress: "screening"
        case .perSecond: "parcels/s"
        case .written: "written"
        case .fileFeatures: "features"
        }
    }
}
