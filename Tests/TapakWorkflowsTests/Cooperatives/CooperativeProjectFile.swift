import Foundation
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

/// A project of Kota Bekasi in a folder of its own.
struct CooperativeProjectFile {
    let folder: ScratchFolder
    let path: String
    /// The day on which lists are brought.
    let day: CalendarDate

    init() throws {
        day = try #require(CalendarDate(year: 2025, month: 12, day: 31))
        folder = try ScratchFolder()
        path = folder.file("kota.gpkg")
        let units = AdministrativeRegister.shipped.units.filter { $0.regencyCode == "32.75" }.map {
            ProjectUnit(
                code: $0.code, name: $0.name, kind: $0.kind.rawValue, kecamatanCode: $0.kecamatanCode,
                kecamatan: $0.kecamatan, regencyCode: $0.regencyCode, regency: $0.regency)
        }
        try ProjectStore.create(
            at: path,
            NewProject(
                regionCode: "32.75", regionName: "Kota Bekasi", units: units,
                profile: StoredProfile(key: "x", version: "1", sha256: "0", yaml: "x"), presentations: []))
    }

    func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    func importing(
        _ text: String, named name: String = "a.csv", roles: [CooperativeRole: String] = [:], source: String? = nil,
        date: CalendarDate? = nil, who: String? = nil, isDryRun: Bool = false
    ) throws -> ImportCooperatives.Outcome {
        let file = try folder.write(text, to: name)
        return try ImportCooperatives()(
            .init(
                project: path, file: file, roles: roles, source: source, date: date, received: day, who: who,
                isDryRun: isDryRun))
    }

    /// The cooperatives, without units that have none.
    func cooperatives() throws -> [Cooperative] {
        try ListCooperatives()(.init(project: path)).compactMap(\.cooperative)
    }
}
