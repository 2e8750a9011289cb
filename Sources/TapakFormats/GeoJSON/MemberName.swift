import TapakGeometry

/// The member names that mean something in GeoJSON and its look-alikes.
enum MemberName {
    case type, id, geometry, properties, coordinates, geometries, features, crs, bbox
    /// Esri's: `attributes`, `rings`, `paths`, `curveRings`, `geometryType`.
    case esriAttributes, esriRings, esriGeometryType
    case other

    init(_ key: JSONString, in bytes: Span<UInt8>) {
        guard !key.hasEscapes else {
            let plain = bytes.unescaped(key)
            self.init(JSONString(start: 0, end: plain.count, hasEscapes: false), in: plain.span)
            return
        }
        func reads(_ text: StaticString) -> Bool { bytes.reads(text, at: key.start) }
        switch key.count {
        case 2 where reads("id"): self = .id
        case 3 where reads("crs"): self = .crs
        case 4 where reads("type"): self = .type
        case 4 where reads("bbox"): self = .bbox
        case 5 where reads("rings") || reads("paths"): self = .esriRings
        case 8 where reads("geometry"): self = .geometry
        case 8 where reads("features"): self = .features
        case 10 where reads("properties"): self = .properties
        case 10 where reads("geometries"): self = .geometries
        case 10 where reads("attributes"): self = .esriAttributes
        case 10 where reads("curveRings"): self = .esriRings
        case 11 where reads("coordinates"): self = .coordinates
        case 12 where reads("geometryType"): self = .esriGeometryType
        default: self = .other
        }
    }

    /// The name, for those whose repetition matters.
    var name: String {
        switch self {
        case .type: "type"
        case .id: "id"
        case .geometry: "geometry"
        case .properties: "properties"
        case .coordinates: "coordinates"
        case .geometries: "geometries"
        case .features: "features"
        case .crs: "crs"
        case .bbox: "bbox"
        default: ""
        }
    }

    /// A bit for each name whose repetition matters.
    var bit: UInt16 {
        switch self {
        case .type: 1
        case .id: 2
        case .geometry: 4
        case .properties: 8
        case .coordinates: 16
        case .geometries: 32
        case .features: 64
        case .crs: 128
        case .bbox: 256
        default: 0
        }
    }
}

/// The value of a `type` member.
enum TypeName {
    case feature
    case featureCollection
    case topology
    case geometry(Geometry.Kind)
    /// Another string.
    case unknown(String)
    /// No string at all.
    case notText(ValueKind)

    /// Reads the value at `index`.
    init(_ bytes: Span<UInt8>, _ index: inout Int, skipper: inout JSONSkipper, depth: Int) throws(ScanStop) {
        guard try bytes.next(&index) == JSONByte.quote else {
            self = .notText(ValueKind(bytes[index]))
            try skipper.skip(bytes, &index, depth: depth)
            return
        }
        let text = try bytes.string(&index)
        func reads(_ name: StaticString) -> Bool { bytes.reads(name, at: text.start) }
        switch text.count {
        case 5 where reads("Point"): self = .geometry(.point)
        case 7 where reads("Feature"): self = .feature
        case 7 where reads("Polygon"): self = .geometry(.polygon)
        case 12 where reads("MultiPolygon"): self = .geometry(.multiPolygon)
        default:
            // The rest is rare enough for the long way, which also resolves escapes.
            let name = bytes.content(text)
            switch name {
            case "Feature": self = .feature
            case "FeatureCollection": self = .featureCollection
            case "Topology": self = .topology
            default: self = Geometry.Kind(rawValue: name).map { .geometry($0) } ?? .unknown(name)
            }
        }
    }

    /// The type as a fact.
    var fact: Finding.Fact {
        switch self {
        case .feature: Finding.Fact("type", .text("Feature"))
        case .featureCollection: Finding.Fact("type", .text("FeatureCollection"))
        case .topology: Finding.Fact("type", .text("Topology"))
        case .geometry(let kind): Finding.Fact("type", .text(kind.rawValue))
        case .unknown(let name): Finding.Fact("type", .text(name))
        case .notText(let kind): Finding.Fact("found", .text(kind.rawValue))
        }
    }
}

/// The kinds of JSON values, told apart by their first byte.
enum ValueKind: String {
    case object, array, string, number, boolean, null
    /// Closing bracket: there is no value.
    case nothing

    init(_ first: UInt8) {
        switch first {
        case JSONByte.openBrace: self = .object
        case JSONByte.openBracket: self = .array
        case JSONByte.quote: self = .string
        case JSONByte.t, JSONByte.f: self = .boolean
        case JSONByte.n: self = .null
        case JSONByte.closeBracket: self = .nothing
        default: self = .number
        }
    }
}
