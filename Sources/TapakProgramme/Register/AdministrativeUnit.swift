public import TapakGeometry

/// A kelurahan or desa of the register.
public struct AdministrativeUnit: Hashable, Sendable {
    /// The dotted Kemendagri code, as `32.75.01.1001`.
    public var code: String
    /// The official name.
    public var name: String
    /// Other spellings of the name.
    public var aliases: [String] = []
    /// Kelurahan or desa.
    public var kind: Kind
    /// The dotted code of its kecamatan, as `32.75.01`.
    public var kecamatanCode: String
    /// The name of its kecamatan.
    public var kecamatan: String
    /// The dotted code of its regency, as `32.75`.
    public var regencyCode: String
    /// The name of its regency, with `Kota` or `Kabupaten`.
    public var regency: String
    /// The middle of it, in CRS84: good for a place on a map, not for any decision.
    public var centroid: Position
    /// Its approximate area.
    public var area: Area

    /// The two kinds of village.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// An urban village, part of a city's or regency's administration.
        case kelurahan
        /// A rural village with a government of its own.
        case desa
    }
}

extension AdministrativeUnit {
    /// Reads one line of a table of ``Region`` by its fields; nothing when it has another shape.
    init?(fields: [String]) {
        guard fields.count == 10, let kind = Kind(rawValue: fields[2]), let longitude = Double(fields[7]),
            let latitude = Double(fields[8]), let squareKilometres = Double(fields[9])
        else { return nil }
        self.init(
            code: fields[0], name: fields[1], kind: kind, kecamatanCode: fields[3], kecamatan: fields[4],
            regencyCode: fields[5], regency: fields[6], centroid: Position(x: longitude, y: latitude),
            area: .squareMetres(squareKilometres * 1_000_000))
    }
}
