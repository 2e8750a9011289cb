public import TapakGeodesy
import TapakGeometry
public import TapakSurvey
public import TapakWorkflows

/// What is said when a run cannot be done.
extension Phrasebook {
    /// Why a workflow could not be done.
    public func explanation(_ error: WorkflowError) -> Explanation {
        switch error {
        case .reading(let error): explanation(error)
        case .unusable(let finding): explanation(finding)
        case .nothingReadable(let file, let findings): nothingReadable(in: file, findings)
        case .store(let failure): explanation(failure)
        case .project(let refusal): explanation(refusal)
        case .geodesy(let error): explanation(error)
        case .survey(let error): explanation(error)
        }
    }

    /// Why coordinates could not be carried from one system to another.
    public func explanation(_ error: GeodesyError) -> Explanation {
        switch error {
        case .unsupportedSystem(let crs):
            return explanation(Finding(.crsUnknown, facts: [.init("crs", .text(crs.name))]))
        case .noOperationCovers(let crs, let box):
            let extent = box.isEmpty ? "" : " (" + self.extent(box) + ")"
            return Explanation(
                code: "crs_no_operation",
                sentence: either(
                    "tidak ada transformasi dari \(crs.name) ke WGS 84 yang mencakup data ini\(extent)",
                    "no operation from \(crs.name) to WGS 84 covers these data\(extent)"),
                help: either(
                    "periksa apakah sistemnya memang \(crs.name); bila tidak, sebutkan dengan --crs EPSG:n",
                    "check whether the system really is \(crs.name); if not, name it with --crs EPSG:n"))
        case .databaseMissing(let reason):
            return Explanation(
                code: "proj_database_missing",
                sentence: either(
                    "basis data PROJ (proj.db) tidak ditemukan: \(DisplayText.singleLine(reason))",
                    "PROJ's database (proj.db) was not found: \(DisplayText.singleLine(reason))"),
                help: either(
                    "pasang paketnya (Debian, Ubuntu: apt install proj-data), atau tunjuk foldernya dengan PROJ_DATA",
                    "install its package (Debian, Ubuntu: apt install proj-data), or name its folder in PROJ_DATA"))
        case .libraryFailure(let function, let message):
            return libraryFailure("\(function): \(message)")
        }
    }

    /// Why an engine gave up on data that had passed inspection.
    public func explanation(_ error: SurveyError) -> Explanation {
        switch error {
        case .geodesy(let error): explanation(error)
        case .topology(let error): libraryFailure("\(error)")
        }
    }

    private func libraryFailure(_ reason: String) -> Explanation {
        let reason = DisplayText.singleLine(reason)
        return Explanation(
            code: "library_failure",
            sentence: either("pustaka geometri berhenti di \(reason)", "a geometry library stopped at \(reason)"),
            help: either(
                "ini masalah pada Tapak, bukan pada data; jalankan tapak doctor dan laporkan bersama pesan ini",
                "this is a fault of Tapak, not of the data; run tapak doctor and report it with this message"))
    }

    private func nothingReadable(in file: String, _ findings: [Finding]) -> Explanation {
        let worst = findings.filter { $0.severity == .error }
        let first = worst.first ?? findings.first
        let name = self.file(file)
        let cause = first.map { ": " + sentence($0) } ?? ""
        return Explanation(
            code: "nothing_readable",
            sentence: either(
                "tidak ada fitur yang terbaca di \(name)\(cause)", "no feature of \(name) is readable\(cause)"),
            help: first.map { help($0) }
                ?? either(
                    "ekspor ulang layernya sebagai GeoJSON berisi poligon", "export the layer again as GeoJSON polygons"
                ),
            location: first?.location ?? InputLocation(file: file))
    }

    private func extent(_ box: BoundingBox) -> String {
        let corners = [Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.maxY)]
        return corners.map(position).joined(separator: " – ")
    }
}
