import TapakGeometry

/// What stands before the geometry in a GeoPackage's blob.
///
/// **Method.** OGC 12-128r17 (GeoPackage 1.3) §2.1.3, `StandardGeoPackageBinary`.
struct GeoPackageHeader {
    var srsID: Int32
    /// Whether the geometry is said to be empty.
    var isEmpty: Bool
    /// The size of the header, which is where the geometry starts.
    var size: Int
    private var hasEnvelope: Bool
    private var isLittleEndian: Bool

    /// The bit that says that the geometry is empty.
    static let emptyFlag: UInt8 = 0b1_0000
    /// The size without an envelope.
    static let smallestSize = 8

    /// Reads a header.
    ///
    /// - Throws: `GeoPackageBinaryError`.
    init(_ bytes: RawSpan) throws(GeoPackageBinaryError) {
        guard bytes.byteCount >= Self.smallestSize else {
            throw bytes.startsLikeGeoPackageBinary ? .truncated(byte: bytes.byteCount) : .notGeoPackageBinary
        }
        guard bytes.startsLikeGeoPackageBinary else { throw .notGeoPackageBinary }
        var place = 2
        let version = try bytes.byte(&place)
        guard version == 0 else { throw .unknownVersion(version) }
        let flags = try bytes.byte(&place)
        guard flags & 0b10_0000 == 0 else { throw .foreignEncoding }
        let kind = flags >> 1 & 0b111
        guard kind <= 4 else { throw .unknownEnvelope(flags: flags) }
        isLittleEndian = flags & 1 == 1
        srsID = Int32(bitPattern: try bytes.word(&place, isLittleEndian: isLittleEndian))
        isEmpty = flags & Self.emptyFlag != 0
        hasEnvelope = kind > 0
        // x and y; and z, or m, or both: a least and a greatest of each.
        let ordinates = kind == 0 ? 0 : kind == 1 ? 2 : kind == 4 ? 4 : 3
        size = Self.smallestSize + 16 * ordinates
        guard bytes.byteCount >= size else { throw .truncated(byte: bytes.byteCount) }
    }

    /// The envelope in the plane; nil where there is none, or none of numbers.
    func envelope(in bytes: RawSpan) throws(GeoPackageBinaryError) -> BoundingBox? {
        guard hasEnvelope else { return nil }
        var place = Self.smallestSize
        let minX = try bytes.double(&place, isLittleEndian: isLittleEndian)
        let maxX = try bytes.double(&place, isLittleEndian: isLittleEndian)
        let minY = try bytes.double(&place, isLittleEndian: isLittleEndian)
        let maxY = try bytes.double(&place, isLittleEndian: isLittleEndian)
        let box = BoundingBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
        return box.isEmpty ? nil : box
    }
}

extension RawSpan {
    fileprivate var startsLikeGeoPackageBinary: Bool {
        var place = 0
        guard byteCount >= 2, let first = try? byte(&place), let second = try? byte(&place) else { return false }
        return first == UInt8(ascii: "G") && second == UInt8(ascii: "P")
    }
}
