import TapakFormats
public import TapakWorkflows

/// What is said when a readiness list cannot be made or compared.
extension Phrasebook {
    /// Why a list cannot be made or compared.
    public func diagnostic(_ error: ReadinessError) -> String {
        switch error {
        case .workflow(let error): diagnostic(error)
        case .list(.input(let failure)): diagnostic(explanation(failure))
        case .list(.table(let failure)): diagnostic(explanation(failure))
        case .assessmentsStale(let project, let count, let total):
            diagnostic(stale(project: project, count: count, of: total))
        case .unknownUnit(let choice):
            diagnostic(
                Explanation(
                    code: "unknown_unit",
                    sentence: either(
                        "tidak ada kelurahan/desa atau kecamatan \(quoted(choice)) dalam proyek ini",
                        "this project has no unit and no kecamatan \(quoted(choice))"),
                    help: either(
                        "sebutkan kode seperti 32.75.01.1001 atau 32.75.01",
                        "give a code like 32.75.01.1001 or 32.75.01")))
        case .notAList(let file, let problem): diagnostic(notAList(file, problem))
        }
    }

    private func stale(project: String, count: Int, of total: Int) -> Explanation {
        Explanation(
            code: "assessments_stale",
            sentence: either(
                "\(integer(count)) dari \(integer(total)) bidang belum dinilai, atau berubah sejak dinilai",
                "\(integer(count)) of \(integer(total)) parcels were not assessed, or changed since they were"),
            help: either("jalankan dahulu: tapak screen ", "run first: tapak screen ") + file(project))
    }

    private func notAList(_ file: String, _ problem: ReadinessError.NotAList) -> Explanation {
        let help = either(
            "berikan daftar yang ditulis tapak readiness --format csv atau json",
            "give a list that tapak readiness --format csv or json has written")
        let sentence: String =
            switch problem {
            case .json(let byte):
                either(
                    "\(self.file(file)) bukan JSON sejak bita \(integer(byte))",
                    "\(self.file(file)) is no JSON from byte \(integer(byte)) on")
            case .noRows:
                either("\(self.file(file)) bukan daftar kesiapan", "\(self.file(file)) is no readiness list")
            case .noColumns:
                either(
                    "baris pertama \(self.file(file)) tidak menyebut kolom daftar kesiapan",
                    "the first line of \(self.file(file)) names no column of a readiness list")
            }
        return Explanation(code: "not_a_list", sentence: sentence, help: help)
    }
}
