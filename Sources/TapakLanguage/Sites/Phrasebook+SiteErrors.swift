import TapakFormats
public import TapakProgramme
public import TapakWorkflows

/// What is said when something cannot be done with sites.
extension Phrasebook {
    /// Why something could not be done, as diagnostics: one for each thing that is missing before a gate.
    public func diagnostics(_ error: SiteError) -> [String] {
        switch error {
        case .workflow(let error): return [diagnostic(error)]
        case .list(.input(let failure)): return [diagnostic(explanation(failure))]
        case .list(.table(let failure)): return [diagnostic(explanation(failure))]
        case .step(let refusal, let gates):
            let step = Explanation(
                code: "step_refused", sentence: sentence(refusal), help: help(refusal))
            return [diagnostic(step)] + gates.flatMap(diagnostics)
        default: return [diagnostic(explanation(other: error))]
        }
    }

    /// Everything that is missing before a gate: what, from whom, what to do.
    public func diagnostics(_ outcome: GateOutcome) -> [String] {
        outcome.blockers.map { blocker in
            diagnostic(
                Explanation(
                    code: blocker.text, sentence: sentence(blocker),
                    help: label(blocker.provider) + ": " + label(blocker.step)))
        }
    }

    private func explanation(other error: SiteError) -> Explanation {
        switch error {
        case .unknownSite(let site, let known):
            let list = known.prefix(40).map(String.init).joined(separator: ", ")
            return Explanation(
                code: "unknown_site", sentence: either("tidak ada lokasi \(site)", "there is no site \(site)"),
                help: known.isEmpty
                    ? either("buat dengan tapak site add", "make one with tapak site add")
                    : either("yang ada: ", "there are: ") + list)
        case .noReportColumns(let file, let found):
            let list = found.prefix(40).map { DisplayText.singleLine($0, limit: 40) }.joined(separator: ", ")
            return Explanation(
                code: "no_report_columns",
                sentence: either(
                    "\(self.file(file)) tidak punya kolom yang menunjuk lokasi, atau tidak punya kolom tahap",
                    "\(self.file(file)) has no column that tells a site, or none that tells a stage"),
                help: either("yang ada: ", "there are: ") + list
                    + either(
                        "; sebutkan dengan --map site.unit=KOLOM --map site.land_stage=KOLOM",
                        "; name them with --map site.unit=COLUMN --map site.land_stage=COLUMN"))
        case .noSuchColumn(let file, let role, let column, let found):
            let list = found.prefix(40).map { DisplayText.singleLine($0, limit: 40) }.joined(separator: ", ")
            return Explanation(
                code: "no_such_column",
                sentence: either(
                    "\(self.file(file)) tidak punya kolom \(quoted(column)) untuk site.\(role.rawValue)",
                    "\(self.file(file)) has no column \(quoted(column)) for site.\(role.rawValue)"),
                help: either("yang ada: ", "there are: ") + list)
        case .unknownParcel(let name):
            return Explanation(
                code: "unknown_parcel",
                sentence: either("tidak ada bidang \(quoted(name))", "there is no parcel \(quoted(name))"),
                help: either("sebutkan parcel_id, atau # dan fid-nya", "give its parcel_id, or # and its fid"))
        case .ambiguousParcel(let name, let keys):
            let list = keys.map { "#\($0)" }.joined(separator: ", ")
            return Explanation(
                code: "ambiguous_parcel",
                sentence: either(
                    "\(keys.count) bidang bernama \(quoted(name))", "\(keys.count) parcels have the id \(quoted(name))"),
                help: either("sebutkan fid-nya: ", "give its fid: ") + list)
        case .parcelTaken(let name, let site):
            return Explanation(
                code: "parcel_taken",
                sentence: either(
                    "bidang \(quoted(name)) sudah di lokasi \(site)", "parcel \(quoted(name)) belongs to site \(site)"),
                help: either(
                    "lahan yang sama tidak diajukan dua kali; gabungkan koperasinya ke lokasi \(site) dengan tapak site link",
                    "the same land is not put forward twice; let the cooperative join site \(site) with tapak site link"
                ))
        case .parcelGone(let name):
            return Explanation(
                code: "parcel_gone",
                sentence: either(
                    "bidang \(quoted(name)) tidak lagi ada dalam daftar sumbernya",
                    "parcel \(quoted(name)) is no longer in its source's list"), help: nil)
        case .unknownCooperative(let name):
            return Explanation(
                code: "unknown_cooperative",
                sentence: either(
                    "tidak ada koperasi atau kelurahan/desa \(quoted(name))",
                    "there is no cooperative or unit \(quoted(name))"),
                help: either("lihat nomornya dengan tapak coop list", "see its number with tapak coop list"))
        case .unitWithoutCooperative(let unit):
            return Explanation(
                code: "unit_without_cooperative",
                sentence: either("\(unit) belum punya koperasi sendiri", "\(unit) has no cooperative of its own yet"),
                help: either(
                    "catat dulu dengan tapak coop set atau tapak coop import",
                    "record it first with tapak coop set or tapak coop import"))
        case .event(let refusal):
            return Explanation(code: refusal.cause.code, sentence: sentence(refusal), help: nil)
        case .waiverWithoutEffect(let requirement, let gate, let profile):
            return Explanation(
                code: "waiver_without_effect",
                sentence: either(
                    "profil \(profile) tidak menerima pengecualian atas \(label(requirement)) \(label(gate))",
                    "the profile \(profile) accepts no waiver of: \(label(requirement)), \(label(gate))"),
                help: either(
                    "hanya putusan atas lahan yang dapat dikecualikan", "only the verdict on the ground can be waived"))
        case .documentOutside(let file, let folder):
            return Explanation(
                code: "document_outside",
                sentence: either(
                    "\(self.file(file)) di luar folder proyek (\(self.file(folder)))",
                    "\(self.file(file)) lies outside the project's folder (\(self.file(folder)))"),
                help: either(
                    "pindahkan berkasnya ke bawah folder itu, atau simpan isinya dengan --store",
                    "move the file below that folder, or store its bytes with --store"))
        case .documentNoFile(let file):
            return Explanation(
                code: "document_no_file",
                sentence: either("\(self.file(file)) bukan berkas biasa", "\(self.file(file)) is no regular file"),
                help: nil)
        case .documentTooLarge(let file, let bytes, let limit):
            return Explanation(
                code: "document_too_large",
                sentence: either(
                    "\(self.file(file)) \(integer(bytes)) bita, lebih dari \(integer(limit))",
                    "\(self.file(file)) has \(integer(bytes)) bytes, more than \(integer(limit))"),
                help: either(
                    "taruh di folder proyek dan lampirkan tanpa --store",
                    "put it below the project's folder and attach it without --store"))
        case .workflow, .step, .list: return Explanation(code: "site", sentence: "\(error)", help: nil)
        }
    }
}

extension EventRefusal.Cause {
    /// A stable code for scripts.
    fileprivate var code: String {
        switch self {
        case .notCreated, .alreadyCreated, .otherSite, .outOfOrder: "event_order"
        case .afterRecording, .reportBefore, .waiverEndsBefore: "event_date"
        case .textMissing, .textTooLong, .nothingNamed: "event_text"
        case .personalData: "personal_data"
        case .parcelJoined, .parcelAbsent, .cooperativeJoined, .cooperativeAbsent: "event_member"
        case .documentExists, .documentAbsent, .documentReplaced, .documentUnsound: "event_document"
        case .step: "step_refused"
        case .notBeingBuilt, .percentOutOfRange, .percentFell: "event_progress"
        case .conversionOutside: "event_conversion"
        case .nothingToUndo, .undoneAlready, .notUndoable, .neededBy: "event_undo"
        }
    }
}
