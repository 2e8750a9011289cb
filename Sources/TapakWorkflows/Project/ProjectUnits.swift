import TapakGeoPackage
import TapakProgramme
import TapakSurvey

/// The units of a project: those of the register, and those that its village layer names.
enum ProjectUnits {
    /// The units of a region that the binary knows; nothing for others.
    static func registered(in region: String) -> [ProjectUnit] {
        AdministrativeRegister.shipped.units.filter { isWithin($0.code, region) }.map { unit in
            ProjectUnit(
                code: unit.code, name: unit.name, kind: unit.kind.rawValue, kecamatanCode: unit.kecamatanCode,
                kecamatan: unit.kecamatan, regencyCode: unit.regencyCode, regency: unit.regency)
        }
    }

    /// Whether a code is that of a region or lies below it.
    static func isWithin(_ code: String, _ region: String) -> Bool {
        code == region || code.hasPrefix(region + ".")
    }

    /// A region's code as it is meant: `32`, `32.75`, `32.75.01` or `32.75.01.1001`; nothing for anything else.
    static func regionCode(_ text: String) -> String? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard [[2], [2, 2], [2, 2, 2], [2, 2, 2, 4]].contains(groups.map(\.count)) else { return nil }
        return groups.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } } ? text : nil
    }

    /// Adds the units that the village layer names and the project does not know yet.
    static func update(in database: ProjectDatabase) throws {
        let region = try database.regionCode()
        let known = Set(try database.units().map(\.code))
        var units: [ProjectUnit] = []
        for feature in try database.features(of: .kelurahan) {
            let village = StoredVillage.village(of: feature, index: 0)
            guard let code = village.kemendagriCode, !known.contains(code), isWithin(code, region) else { continue }
            let kind = code.dropFirst(9).first.flatMap { ["1": "kelurahan", "2": "desa"][String($0)] }
            units.append(
                ProjectUnit(
                    code: code, name: village.shownName ?? code, kind: kind, kecamatanCode: String(code.prefix(8)),
                    kecamatan: village.shownKecamatan, regencyCode: String(code.prefix(5)),
                    regency: village.shownRegency))
        }
        try database.put(units: units)
    }
}
