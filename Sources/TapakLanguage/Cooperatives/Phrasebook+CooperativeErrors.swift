public import TapakFormats
import TapakGeometry
public import TapakProgramme
public import TapakWorkflows

/// What is said when something cannot be done with cooperatives.
extension Phrasebook {
    /// Why something could not be done, as diagnostics: one for each row where rows are the reason.
    public func diagnostics(_ error: CooperativeError) -> [String] {
        switch error {
        case .store(let failure): [diagnostic(explanation(failure))]
        case .reading(.input(let failure)): [diagnostic(explanation(failure))]
        case .reading(.table(let failure)): [diagnostic(explanation(failure))]
        case .nothingUsable(let file, let problems):
            problems.prefix(10).map { diagnostic($0, file: file) } + [diagnostic(nothingUsable(in: file))]
        case .edit(let problem): [diagnostic(explanation(problem))]
        default: [diagnostic(explanation(other: error))]
        }
    }

    private func nothingUsable(in file: String) -> Explanation {
        Explanation(
            code: "nothing_usable",
            sentence: either(
                "tidak ada baris \(self.file(file)) yang dapat dipakai", "no row of \(self.file(file)) can be used"),
            help: either("perbaiki barisnya; tidak ada yang disimpan", "correct the rows; nothing was stored"))
    }

    private func explanation(other error: CooperativeError) -> Explanation {
        switch error {
        case .noUnitColumn(let file, let found):
            Explanation(
                code: "no_unit_column",
                sentence: either(
                    "\(self.file(file)) tidak punya kolom kelurahan/desa, kode, atau nama koperasi",
                    "\(self.file(file)) has no column for the kelurahan or desa, its code, or the cooperative's name"),
                help: either(
                    "baris pertama harus judul kolom; yang ada: ", "the first line must name the columns; there are: ")
                    + list(found)
                    + either("; sebutkan dengan --map coop.unit=KOLOM", "; name one with --map coop.unit=COLUMN"))
        case .noSuchColumn(let file, let role, let column, let found):
            Explanation(
                code: "no_such_column",
                sentence: either(
                    "\(self.file(file)) tidak punya kolom \(quoted(column)) untuk coop.\(role.rawValue)",
                    "\(self.file(file)) has no column \(quoted(column)) for coop.\(role.rawValue)"),
                help: either("yang ada: ", "there are: ") + list(found))
        case .unknown(let choice):
            Explanation(
                code: "unknown_cooperative",
                sentence: either(
                    "tidak ada kelurahan/desa atau koperasi \(quoted(choice)) dalam proyek ini",
                    "this project has no unit and no cooperative \(quoted(choice))"),
                help: either(
                    "sebutkan kode seperti 32.75.01.1001, atau nomor koperasi menurut tapak coop list",
                    "give a code like 32.75.01.1001, or the number of a cooperative as tapak coop list has it"))
        case .numberOfAnother(let number, let owner):
            Explanation(
                code: "number_of_another",
                sentence: either(
                    "NIK koperasi \(quoted(number)) sudah dipakai \(quoted(owner))",
                    "the cooperative number \(quoted(number)) is that of \(quoted(owner))"), help: nil)
        case .villageTaken(let unit, let owner):
            Explanation(
                code: "village_taken",
                sentence: either(
                    "\(unit) sudah punya koperasi sendiri, \(quoted(owner))",
                    "\(unit) has a cooperative of its own already, \(quoted(owner))"),
                help: either(
                    "ubah dengan tapak coop set PROYEK \(unit) …; koperasi di bawahnya: --level rw",
                    "change it with tapak coop set PROJECT \(unit) …; for one below it: --level rw"))
        case .refused(let refusal): explanation(refusal)
        case .unknownScope(let scope, let region):
            Explanation(
                code: "unknown_scope",
                sentence: either(
                    "\(quoted(scope)) bukan wilayah proyek ini",
                    "\(quoted(scope)) is no region, kecamatan or unit of this project"),
                help: either("wilayah proyek: ", "the project's region: ") + region)
        default:
            Explanation(code: "cooperative", sentence: "\(error)", help: nil)
        }
    }

    private func list(_ names: [String]) -> String {
        names.prefix(40).map { DisplayText.singleLine($0, limit: 40) }.joined(separator: ", ")
    }

    /// Why a change by hand cannot be made.
    public func explanation(_ problem: CooperativeEdit.Problem) -> Explanation {
        let fields =
            either("yang dapat diubah: ", "these can be changed: ") + CooperativeEdit.fields.joined(separator: ", ")
        switch problem {
        case .noSign(let text):
            return Explanation(
                code: "edit_sign",
                sentence: either("\(quoted(text)) bukan FIELD=NILAI", "\(quoted(text)) is not FIELD=VALUE"),
                help: fields)
        case .unknownField(let name, let nearest):
            let hint = nearest.map { either("; maksudnya \($0)?", "; did you mean \($0)?") } ?? ""
            return Explanation(
                code: "edit_field",
                sentence: either("tidak ada isian \(quoted(name))\(hint)", "there is no field \(quoted(name))\(hint)"),
                help: fields)
        case .noList(let field):
            return Explanation(
                code: "edit_list",
                sentence: either(
                    "\(field) bukan daftar; pakai \(field)=NILAI", "\(field) is no list; use \(field)=VALUE"),
                help: either(
                    "+= dan -= hanya untuk business_unit, channel, partner",
                    "+= and -= are for business_unit, channel, partner"))
        case .needed(let field):
            return Explanation(
                code: "edit_needed",
                sentence: either("\(field) tidak boleh kosong", "\(field) cannot be empty"), help: nil)
        case .value(let field, let problem):
            return Explanation(
                code: "edit_value", sentence: "\(field): " + sentence(problem), help: expectation(problem.expected))
        case .notThere(let field, let value):
            return Explanation(
                code: "edit_not_there",
                sentence: either(
                    "\(field) \(quoted(value)) tidak ada di sini", "\(field) \(quoted(value)) is not there"),
                help: either("lihat dengan tapak coop show", "see tapak coop show"))
        case .otherForVillage: return Explanation(code: "edit_kind", sentence: otherForVillage, help: nil)
        case .contradiction(let milestone):
            return Explanation(code: "edit_contradiction", sentence: contradiction(milestone), help: nil)
        }
    }

    /// Why a table cannot be read.
    public func explanation(_ failure: CSVFailure) -> Explanation {
        let text = tableText(failure)
        return Explanation(
            code: text.code, sentence: text.sentence, help: text.help,
            location: InputLocation(
                file: failure.file, byte: failure.byte, line: failure.line, column: failure.column))
    }

    private func tableText(_ failure: CSVFailure) -> (code: String, sentence: String, help: String) {
        let save = either(
            "simpan ulang sebagai CSV UTF-8 (Excel: Simpan Sebagai, CSV UTF-8)",
            "save it again as CSV UTF-8 (Excel: Save As, CSV UTF-8)")
        let file = file(failure.file)
        switch failure.reason {
        case .empty: return ("csv_empty", either("\(file) kosong", "\(file) is empty"), save)
        case .utf16:
            return ("csv_utf16", either("\(file) berformat UTF-16, bukan UTF-8", "\(file) is UTF-16, not UTF-8"), save)
        case .foreign(let kind):
            return (
                "csv_foreign",
                either("\(file) bukan CSV (\(kind))", "\(file) is no CSV (\(kind))"), save
            )
        case .notUTF8(let byte):
            let shown = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            return (
                "csv_not_utf8",
                either(
                    "bita \(shown) bukan UTF-8; berkasnya mungkin Windows-1252",
                    "the byte \(shown) is not UTF-8; the file may be Windows-1252"), save
            )
        case .nul: return ("csv_nul", either("ada bita nol di dalam teks", "there is a zero byte in the text"), save)
        case .cellTooLong(let limit):
            return (
                "csv_cell_too_long",
                either("isi sel lebih dari \(integer(limit)) bita", "a cell is longer than \(integer(limit)) bytes"),
                either("mungkin ada tanda kutip yang tidak ditutup", "a quote may never be closed")
            )
        case .tooManyCells(let limit):
            return (
                "csv_too_many_cells",
                either("baris ini lebih dari \(integer(limit)) sel", "this row has more than \(integer(limit)) cells"),
                save
            )
        case .unclosedQuote:
            return (
                "csv_unclosed_quote",
                either("tanda kutip dibuka di sini dan tidak pernah ditutup", "a quote opens here and is never closed"),
                either(
                    "tutup tanda kutipnya, atau tulis dua kali bila bagian dari teks",
                    "close the quote, or write it twice where it is part of the text")
            )
        }
    }
}
