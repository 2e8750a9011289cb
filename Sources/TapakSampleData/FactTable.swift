import TapakGeometry
import TapakProgramme

/// The facts of one kelurahan or desa: code, names, a centre and an area. No outline is known, and none is used.
struct VillageFacts {
    /// Kemendagri's code with dots.
    let code: String
    /// The official name.
    let name: String
    /// Whether it is a desa, and not a kelurahan.
    let isDesa: Bool
    /// Kemendagri's code of the kecamatan.
    let kecamatanCode: String
    /// The name of the kecamatan.
    let kecamatan: String
    /// The centre in metres in the plane of the city.
    let centre: Position
    /// The area in square metres.
    let area: Double
    /// The area in hectares with two decimals, as hundredths.
    let hundredthsOfHectares: Int
}

/// A region's table of facts.
struct FactTable {
    /// Its rows, in the order of the table.
    let villages: [VillageFacts]

    /// Reads the table of a region; rows that are not complete are left out.
    init(_ region: Region) {
        villages = region.csv.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 10, let longitude = Double(fields[7]), let latitude = Double(fields[8]),
                let area = Double(fields[9])
            else { return nil }
            let centre = GridPosition(longitude: longitude, latitude: latitude, decimals: 9)
            return VillageFacts(
                code: fields[0], name: fields[1], isDesa: fields[2] == "desa", kecamatanCode: fields[3],
                kecamatan: fields[4],
                centre: LocalPlane.city.position(of: centre), area: area * 1e6,
                hundredthsOfHectares: Int((area * 1e4).rounded()))
        }
    }

    /// The table's text with plain line ends.
    static func text(of region: Region) -> String {
        region.csv.split(whereSeparator: \.isNewline).reduce(into: "") { text, line in text += line + "\n" }
    }
}
