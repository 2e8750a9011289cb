/// The words of the workbook that stand in no other paper, in both languages.
public enum WorkbookWord: CaseIterable, Sendable {
    case summarySheet, dataSheet, formSheet, provenanceSheet
    case count, share, rowNumber, signatureName, signatureNumber
    case yes, no, coverageSentence, noForm, howToVerify, csvHash, library
}

extension Phrasebook {
    /// A word or short sentence of the workbook. Names of sheets have at most 31 characters.
    public func workbookWord(_ word: WorkbookWord) -> String {
        switch word {
        case .summarySheet: either("Ringkasan", "Summary")
        case .dataSheet: "Data"
        case .formSheet: either("Formulir", "Form")
        case .provenanceSheet: either("Asal daftar", "Provenance")
        case .count: either("jumlah", "count")
        case .share: either("bagian", "share")
        case .rowNumber: "No."
        case .signatureName: either("Nama", "Name")
        case .signatureNumber: either("NIP", "Staff number")
        case .yes: either("ya", "yes")
        case .no: either("tidak", "no")
        case .coverageSentence:
            either(
                "{n} dari {m} kelurahan/desa ({share}) punya calon yang lulus; {none} belum ada calon",
                "{n} of {m} kelurahan/desa ({share}) have a candidate that passes; {none} have no candidate yet")
        case .noForm:
            either(
                "profil aturan ini tidak memuat formulir (form), jadi lembar Formulir tidak ada",
                "these rules have no form, so there is no form sheet")
        case .howToVerify:
            either(
                """
                simpan lembar Data sebagai CSV tidak menjamin byte yang sama; hitung ulang dengan tapak readiness --format \
                csv pada tanggal yang sama, lalu bandingkan SHA-256 ini, atau tapak verify DAFTAR --project PROYEK
                """,
                """
                saving the Data sheet as CSV need not give the same bytes; make the list anew with tapak readiness \
                --format csv for the same day and compare this SHA-256, or run tapak verify LIST --project PROJECT
                """)
        case .csvHash: either("SHA-256 daftar yang sama sebagai CSV", "SHA-256 of the same list as CSV")
        case .library: either("pustaka", "library")
        }
    }

    /// How many units have a passing parcel, and how many have none at all, in one sentence.
    public func coverageSentence(passing: Int, withoutCandidate: Int, units: Int) -> String {
        let values = [
            "n": integer(passing), "m": integer(units), "none": integer(withoutCandidate),
            "share": share(units == 0 ? 0 : Double(passing) / Double(units)),
        ]
        return MessageTemplate(workbookWord(.coverageSentence)).filled { values[$0] }
    }
}
