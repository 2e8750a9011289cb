import TapakGeometry
public import TapakProgramme

/// What is said of the rows of a list of cooperatives.
extension Phrasebook {
    /// Something about a row, as a diagnostic.
    public func diagnostic(_ problem: CooperativeRowProblem, file: String) -> String {
        let text = rowText(problem.kind)
        let header = problem.header.map { DisplayText.singleLine($0, limit: 40) + ": " } ?? ""
        return diagnostic(
            problem.costsRow ? .error : .warning, code: text.code, sentence: header + text.sentence,
            at: InputLocation(file: file, line: problem.line, column: problem.column), help: text.help)
    }

    private func rowText(_ kind: CooperativeRowProblem.Kind) -> (code: String, sentence: String, help: String?) {
        switch kind {
        case .ragged(let found, let expected):
            (
                "row_ragged",
                either(
                    "baris ini punya \(found) sel, judulnya \(expected)",
                    "this row has \(found) cells, the header \(expected)"),
                either(
                    "sel yang memuat pemisah harus diapit tanda kutip; baris tidak diimpor",
                    "a cell that holds the delimiter must stand in quotes; the row is not imported")
            )
        case .textAfterQuote:
            (
                "row_quote",
                either("ada teks setelah tanda kutip penutup", "text stands after a closing quote"),
                either(
                    "tanda kutip di dalam sel ditulis dua kali (\"\"); baris tidak diimpor",
                    "a quote within a cell is written twice (\"\"); the row is not imported")
            )
        case .value(let problem): ("value_unreadable", sentence(problem), expectation(problem.expected))
        case .unit(let doubt, let text): ("unit_unresolved", sentence(doubt, text), help(doubt))
        case .refused(let refusal): ("row_refused", sentence(refusal), help(refusal))
        case .personalValueDropped:
            (
                "personal_value_dropped",
                either(
                    "isi sel seperti NIK atau nomor ponsel, jadi tidak disimpan",
                    "the cell looks like an NIK or a mobile number, so it is not stored"),
                either("sisa barisnya tetap diimpor", "the rest of the row is imported")
            )
        case .unknownBusinessUnit(let text):
            (
                "business_unit_unknown",
                either(
                    "unit usaha \(quoted(text)) tidak dikenal, dicatat sebagai unit usaha lain",
                    "the branch \(quoted(text)) is not known and is recorded as another branch"),
                nil
            )
        }
    }

    /// Why a value cannot stand where it stands.
    public func sentence(_ problem: CooperativeValueProblem) -> String {
        if problem.expected == .impersonal {
            return either(
                "isinya seperti NIK atau nomor ponsel seseorang", "it looks like a person's NIK or mobile number")
        }
        return either("\(quoted(problem.found)) tidak dapat dibaca", "\(quoted(problem.found)) cannot be read")
    }

    /// What could stand there instead.
    public func expectation(_ expected: CooperativeValueProblem.Expectation) -> String {
        switch expected {
        case .date:
            either(
                "tulis tanggal seperti 2025-06-12, 12/06/2025 atau 12 Juni 2025",
                "write a day like 2025-06-12, 12/06/2025 or 12 Juni 2025")
        case .milestone:
            either(
                "tulis tanggal (2025-06-12, 12/06/2025, 12 Juni 2025), sudah, atau belum",
                "write a day (2025-06-12, 12/06/2025, 12 Juni 2025), sudah (done), or belum (not yet)")
        case .registration:
            either(
                "tulis nomornya (bukan bentuk 1,23E+12), tanggal, sudah, atau belum",
                "write the number (not as 1.23E+12), a day, sudah (done), or belum (not yet)")
        case .count:
            either(
                "tulis bilangan bulat seperti 350 atau 1.250, tanpa koma",
                "write a whole number like 350 or 1.250, without a comma")
        case .yesOrNo: either("tulis ya atau tidak (aktif, tidak aktif)", "write yes or no (aktif, tidak aktif)")
        case .oneOf(let codes): either("yang dikenal: ", "known are: ") + codes.joined(separator: ", ")
        case .partner:
            either(
                "tulis mitra seperti Bulog (bumn, active, since 2025-08-01): beras",
                "write a partner like Bulog (bumn, active, since 2025-08-01): rice")
        case .impersonal:
            either("data pribadi tidak pernah disimpan", "personal data are never stored")
        case .text: either("tulis sesuatu; kosongkan untuk menghapus", "write something; leave empty to erase")
        }
    }

    func sentence(_ doubt: UnitDirectory.Doubt, _ text: String) -> String {
        switch doubt {
        case .unnamed: either("kelurahan/desa tidak disebutkan", "no kelurahan or desa is named")
        case .unknown:
            either(
                "\(quoted(text)) bukan kelurahan/desa wilayah proyek ini",
                "\(quoted(text)) is no kelurahan or desa of this project's region")
        case .ambiguous(let codes):
            either(
                "\(quoted(text)) dapat berarti \(codes.joined(separator: ", "))",
                "\(quoted(text)) may mean \(codes.joined(separator: ", "))")
        case .contradictory(let code, let name):
            either(
                "kode dan nama tidak cocok pada \(quoted(text)): \(code) adalah \(DisplayText.singleLine(name))",
                "code and name of \(quoted(text)) disagree: \(code) is \(DisplayText.singleLine(name))")
        case .elsewhere(let code):
            either(
                "\(quoted(text)) bernama seperti \(code), tetapi kecamatan atau kabupaten/kotanya lain",
                "\(quoted(text)) is named like \(code), but its kecamatan or regency is another")
        }
    }

    private func help(_ doubt: UnitDirectory.Doubt) -> String {
        switch doubt {
        case .ambiguous:
            either("tambahkan kolom kecamatan atau kode Kemendagri", "add a column kecamatan or the Kemendagri code")
        default:
            either(
                "perbaiki nama atau tulis kode Kemendagri seperti 32.75.01.1001; baris tidak diimpor",
                "correct the name or write the Kemendagri code like 32.75.01.1001; the row is not imported")
        }
    }

    private func sentence(_ refusal: CooperativeRoster.Refusal) -> String {
        switch refusal {
        case .duplicate(let line):
            either("koperasi ini sudah disebut di baris \(line)", "line \(line) is about the same cooperative")
        case .numberOfAnother(let number, let unit):
            either(
                "NIK koperasi \(quoted(number)) milik koperasi lain di \(unit)",
                "the cooperative number \(quoted(number)) belongs to another cooperative in \(unit)")
        case .unnamed:
            either(
                "koperasi di bawah kelurahan/desa perlu nama", "a cooperative below the kelurahan or desa needs a name")
        case .ambiguous:
            either(
                "beberapa koperasi di kelurahan/desa ini bernama sama",
                "several cooperatives of this unit have the same name")
        case .otherForVillage: otherForVillage
        case .alreadyThere(let name):
            either("koperasi \(quoted(name)) sudah tercatat di sana", "\(quoted(name)) is on record there already")
        case .contradiction(let milestone): contradiction(milestone)
        }
    }

    /// Why a cooperative cannot be taken in by hand.
    func explanation(_ refusal: CooperativeRoster.Refusal) -> Explanation {
        Explanation(code: "cooperative_refused", sentence: sentence(refusal), help: helpByHand(refusal))
    }

    private func helpByHand(_ refusal: CooperativeRoster.Refusal) -> String? {
        switch refusal {
        case .alreadyThere: either("ubah dengan tapak coop set", "change it with tapak coop set")
        case .unnamed: either("sebutkan dengan --name", "name it with --name")
        case .numberOfAnother:
            either("periksa nomornya dengan tapak coop list", "check the number with tapak coop list")
        default: nil
        }
    }

    private func help(_ refusal: CooperativeRoster.Refusal) -> String? {
        switch refusal {
        case .duplicate:
            either("satukan kedua barisnya; baris ini tidak diimpor", "make one row of both; this one is not imported")
        case .numberOfAnother:
            either(
                "periksa nomornya dengan tapak coop list; baris tidak diimpor",
                "check the number with tapak coop list; the row is not imported")
        case .unnamed, .ambiguous:
            either("isi kolom nama dan RW", "fill in the columns for the name and the RW")
        case .alreadyThere, .otherForVillage, .contradiction: nil
        }
    }

    var otherForVillage: String {
        either(
            "tiap kelurahan/desa punya satu koperasi Merah Putih; koperasi lain bertingkat rw",
            "each kelurahan or desa has one cooperative of the programme; others have the level rw")
    }

    func contradiction(_ milestone: CooperativeMilestone) -> String {
        either(
            "\(label(milestone)) ditulis belum, tetapi bertanggal",
            "\(label(milestone)) is said to be missing, but dated")
    }

    func quoted(_ text: String) -> String { "\"" + DisplayText.singleLine(text, limit: 60) + "\"" }
}
