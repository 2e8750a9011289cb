public import TapakFormats
public import TapakGeometry

/// What is said when files cannot be read or written.
extension Phrasebook {
    /// Why an input could not be read at all.
    public func explanation(_ failure: InputFailure) -> Explanation {
        let file = file(failure.path)
        switch failure.reason {
        case .noSuchFile:
            return Explanation(
                code: "input_missing",
                sentence: either("berkas \(file) tidak ada", "the file \(file) does not exist"),
                help: either(
                    "periksa nama dan foldernya; jalur dihitung dari folder tempat perintah dijalankan",
                    "check its name and folder; paths start at the folder in which the command is run"))
        case .isDirectory:
            return Explanation(
                code: "input_is_folder",
                sentence: either("\(file) adalah folder, bukan berkas", "\(file) is a folder, not a file"),
                help: either("sebutkan berkas GeoJSON di dalamnya", "name a GeoJSON file in it"))
        case .notPermitted:
            return Explanation(
                code: "input_not_permitted",
                sentence: either("berkas \(file) tidak boleh dibaca", "the file \(file) may not be read"),
                help: either(
                    "minta izin baca kepada pemiliknya, atau salin berkasnya ke folder sendiri",
                    "ask its owner for permission, or copy it to a folder of your own"))
        case .io(let code):
            let cause = systemCause(code)
            return Explanation(
                code: "input_io",
                sentence: either("berkas \(file) tidak terbaca: \(cause)", "the file \(file) cannot be read: \(cause)"),
                help: either(
                    "salin berkasnya ke folder lain, lalu coba lagi", "copy it to another folder, then try again"))
        }
    }

    /// Why a document could not be read.
    public func explanation(_ document: UnreadableDocument) -> Explanation { explanation(document.finding) }

    /// What ended the reading of a file.
    public func explanation(_ error: ReadingError) -> Explanation {
        switch error {
        case .input(let failure): explanation(failure)
        case .document(let document): explanation(document)
        }
    }

    private var temporaryFolderHelp: String {
        either(
            "di situ hasil menunggu sampai semua bidang terbaca, sekitar 1 KB per bidang: setel TMPDIR ke folder yang "
                + "lapang dan boleh ditulisi, lalu ulangi",
            "results wait there until all parcels are read, about 1 KB a parcel: set TMPDIR to a folder with room that "
                + "may be written to, then run again")
    }

    /// Why an output could not be written.
    public func explanation(_ failure: OutputFailure) -> Explanation {
        let file = failure.path == "-" ? either("keluaran baku", "standard output") : self.file(failure.path)
        switch failure.reason {
        case .exists:
            return Explanation(
                code: "output_exists",
                sentence: either("berkas \(file) sudah ada", "the file \(file) already exists"),
                help: either(
                    "tambahkan --overwrite untuk menimpanya, atau beri nama lain",
                    "add --overwrite to replace it, or give another name"))
        case .cannotCreate(let code):
            let cause = systemCause(code)
            return Explanation(
                code: "output_not_created",
                sentence: either(
                    "berkas \(file) tidak dapat dibuat: \(cause)", "the file \(file) cannot be created: \(cause)"),
                help: failure.isTemporary
                    ? temporaryFolderHelp
                    : either(
                        "pilih folder yang ada dan boleh ditulisi", "choose a folder that exists and may be written to")
            )
        case .io(let code):
            let cause = systemCause(code)
            return Explanation(
                code: "output_io",
                sentence: either(
                    "\(file) tidak dapat ditulis sampai selesai: \(cause)",
                    "\(file) cannot be written to its end: \(cause)"),
                help: failure.isTemporary
                    ? temporaryFolderHelp
                    : either(
                        "kosongkan ruang atau pilih folder lain, lalu ulangi; berkas lama tidak berubah",
                        "free some space or choose another folder, then run again; no file was changed"))
        case .brokenPipe:
            return Explanation(
                code: "output_closed",
                sentence: either("pembaca \(file) berhenti lebih dahulu", "the reader of \(file) stopped first"),
                help: nil)
        }
    }

    /// A finding that stops the run, as an error.
    public func explanation(_ finding: Finding) -> Explanation {
        Explanation(
            code: finding.code.rawValue, sentence: sentence(finding), help: help(finding), location: finding.location)
    }
}
