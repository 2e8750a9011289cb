/// A feature table of a project, named as its layer.
public struct LayerTable: Hashable, Sendable {
    /// The name of table and layer.
    public let name: String
    /// Its columns, without key and geometry.
    public let columns: [Column]
    /// How many of the columns, the first ones, are content.
    let contentCount: Int
    /// What its geometries are, unless one is of another kind.
    let geometryType: GeometryTypeName
    /// Whether screening alone writes it: nothing is delivered into it, and what other programs do to it is overwritten.
    public var isResult: Bool { columns.allSatisfy { $0.role == .result } }

    /// A column of a layer.
    public struct Column: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its type in the words of GeoPackage.
        let type: String
        /// What it is for.
        let role: Role

        enum Role: Hashable, Sendable {
            /// What was delivered, or put right by a person: a change of it is a change of the feature.
            case content
            /// Where it came from.
            case origin
            /// What screening says of it.
            case result
        }
    }

    /// Candidate parcels.
    public static let parcels = LayerTable(
        name: "parcels", geometryType: .multiPolygon,
        content: [
            ("parcel_id", "TEXT"), ("name", "TEXT"), ("asset_class", "TEXT"), ("owner_class", "TEXT"),
            ("capture_class", "TEXT"), ("declared_area_m2", "DOUBLE"), ("declared_basis", "TEXT"),
            ("declared_kelurahan", "TEXT"), ("certificate", "TEXT"), ("psu_status", "TEXT"),
            ("coordinate_decimals", "INTEGER"), ("coordinate_unit", "TEXT"), ("status", "TEXT"), ("attributes", "TEXT"),
        ],
        results: [
            ("kemendagri_code", "TEXT"), ("kelurahan", "TEXT"), ("kecamatan", "TEXT"), ("area_m2", "DOUBLE"),
            ("uncertainty_m2", "DOUBLE"), ("area_class", "TEXT"), ("verdict", "TEXT"), ("reason", "TEXT"),
            ("not_checked", "TEXT"), ("findings", "TEXT"), ("rule_profile", "TEXT"), ("footprint", "TEXT"),
            ("layers", "TEXT"),
        ])

    /// Kelurahan and desa.
    public static let kelurahan = LayerTable(
        name: "kelurahan", geometryType: .multiPolygon,
        content: [
            ("code", "TEXT"), ("kemendagri_code", "TEXT"), ("name", "TEXT"), ("kecamatan", "TEXT"),
            ("regency", "TEXT"), ("attributes", "TEXT"),
        ],
        results: [("candidates", "INTEGER"), ("standing", "TEXT"), ("best_parcel", "TEXT")])

    /// The standard building where it stands on parcels; the key of each is that of its parcel.
    public static let buildings = LayerTable(
        name: "buildings", geometryType: .polygon, content: [], origin: [],
        results: [
            ("parcel_id", "TEXT"), ("kemendagri_code", "TEXT"), ("kelurahan", "TEXT"), ("building", "TEXT"),
            ("fit", "TEXT"), ("answer", "TEXT"), ("rotation_deg", "DOUBLE"), ("clearance_m", "DOUBLE"),
            ("frontage_m", "DOUBLE"), ("rule_profile", "TEXT"),
        ])

    /// Any other layer: protected fields, green space, roads.
    public static func zone(_ name: String) -> LayerTable {
        LayerTable(
            name: name, geometryType: .geometry, content: [("name", "TEXT"), ("attributes", "TEXT")], results: [])
    }

    /// The layer of a name.
    public static func named(_ name: String) -> LayerTable {
        switch name {
        case parcels.name: .parcels
        case kelurahan.name: .kelurahan
        case buildings.name: .buildings
        default: .zone(name)
        }
    }

    /// Whether a layer that is delivered may have this name: a letter, then letters, digits and underscores, lower case, at most 40, and
    /// nothing that a GeoPackage or this tool keeps for itself.
    public static func isValid(name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), bytes.count <= 40 else {
            return false
        }
        let isPlain = bytes.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        }
        let reserved = ["gpkg_", "tapak_", "rtree_", "sqlite_", "cooperative", "site", "document", "reported_"]
        return isPlain && !["layer_styles", buildings.name].contains(name) && !reserved.contains { name.hasPrefix($0) }
    }

    private init(
        name: String, geometryType: GeometryTypeName, content: [(String, String)],
        origin: [(String, String)] = [
            ("source", "TEXT"), ("delivery", "INTEGER"), ("feature", "INTEGER"), ("edited", "BOOLEAN"),
        ], results: [(String, String)]
    ) {
        self.name = name
        self.geometryType = geometryType
        contentCount = content.count
        columns =
            content.map { Column(name: $0.0, type: $0.1, role: .content) }
            + origin.map { Column(name: $0.0, type: $0.1, role: .origin) }
            + results.map { Column(name: $0.0, type: $0.1, role: .result) }
    }

    /// The place of a column among the columns.
    public func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

    /// The names of the columns that screening writes.
    public var resultColumns: [String] { columns.filter { $0.role == .result }.map(\.name) }

    var stateTable: String { "tapak_state_\(name)" }
}
