import TapakGeometry

/// What stands at the start of every geometry in well-known binary: byte order, kind, and how many ordinates a position has.
///
/// **Method.** ISO 13249-3 (SQL/MM) adds 1000 for z, 2000 for m, 3000 for both; PostGIS' EWKB and older OGR set high bits
/// instead, and EWKB may put the number of a system before the geometry. All are understood.
struct WellKnownBinaryMark {
    var kind: Geometry.Kind
    /// Ordinates a position, 2 to 4.
    var ordinates: Int
    var isLittleEndian: Bool

    /// The least size of a mark.
    static let smallestSize = 5

    /// Reads a mark; `place` moves behind it.
    init(_ bytes: RawSpan, _ place: inout Int) throws(GeoPackageBinaryError) {
        let order = try bytes.byte(&place)
        guard order <= 1 else { throw .unknownByteOrder(order, byte: place - 1) }
        isLittleEndian = order == 1
        let code = try bytes.word(&place, isLittleEndian: isLittleEndian)
        let plain = code & 0x1FFF_FFFF
        let extra = plain / 1000
        guard extra <= 3, let kind = Self.kind(plain % 1000) else { throw .unsupportedKind(code: code) }
        self.kind = kind
        let hasZ = code & 0x8000_0000 != 0 || extra == 1 || extra == 3
        let hasM = code & 0x4000_0000 != 0 || extra == 2 || extra == 3
        ordinates = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0)
        if code & 0x2000_0000 != 0 { _ = try bytes.word(&place, isLittleEndian: isLittleEndian) }
    }

    /// The number of a kind in well-known binary.
    static func code(_ kind: Geometry.Kind) -> UInt32 {
        switch kind {
        case .point: 1
        case .lineString: 2
        case .polygon: 3
        case .multiPoint: 4
        case .multiLineString: 5
        case .multiPolygon: 6
        case .geometryCollection: 7
        }
    }

    private static func kind(_ code: UInt32) -> Geometry.Kind? {
        switch code {
        case 1: .point
        case 2: .lineString
        case 3: .polygon
        case 4: .multiPoint
        case 5: .multiLineString
        case 6: .multiPolygon
        case 7: .geometryCollection
        default: nil
        }
    }
}
