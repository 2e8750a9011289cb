import TapakGeometry

/// A geometry as a row of numbers that depends on its shape alone.
///
/// Each number takes eight bytes, least byte first: a mark of the kind; for polygons the number of parts, for each part the
/// number of its rings, for each ring the number of its positions and their x and y on the grid; for other kinds the number
/// of lines, the end of each, and x and y of all positions.
///
/// **Method.** As ``Geometry/canonicalForm``, on whole numbers and without arrays in arrays: every ring starts at its least
/// rotation (K. S. Booth (1980), "Lexicographically least circular substrings", Information Processing Letters 10, 240–242,
/// in the two-pointer form) in the direction that gives the smaller one; holes and parts are sorted.
/// **Odd cases.** Parts without any position are left out. Where an ordinate is no number, or beyond 9·10⁹, the bits of all
/// ordinates take the place of grid numbers, and the mark says so.
struct GridForm {
    /// The numbers.
    private(set) var words: [Int64] = []

    private static let greatestOrdinate = 9e9
    private static let offGridMark: Int64 = 16

    init(_ geometry: Geometry) {
        var onGrid = true
        for position in geometry.positions
        where !(abs(position.x) <= Self.greatestOrdinate && abs(position.y) <= Self.greatestOrdinate) {
            onGrid = false
        }
        let offGrid = onGrid ? 0 : Self.offGridMark
        words.reserveCapacity(4 + geometry.lineCount + geometry.partCount + 2 * geometry.positions.count)
        words.append(Self.mark(geometry.kind) + offGrid)
        guard geometry.isPolygonal else {
            words.append(Int64(geometry.lineCount))
            for end in geometry.lineEnds { words.append(Int64(end)) }
            for position in geometry.positions { append(GridPosition(position, onGrid: onGrid)) }
            return
        }
        appendPolygons(of: geometry, onGrid: onGrid)
    }

    private static func mark(_ kind: Geometry.Kind) -> Int64 {
        switch kind {
        case .polygon, .multiPolygon: 1
        case .point: 2
        case .multiPoint: 3
        case .lineString: 4
        case .multiLineString: 5
        case .geometryCollection: 6
        }
    }

    private mutating func append(_ position: GridPosition) {
        words.append(position.x)
        words.append(position.y)
    }

    private mutating func append(ring: GridRing) {
        words.append(Int64(ring.positions.count))
        ring.forEach { append($0) }
    }

    private mutating func appendPolygons(of geometry: Geometry, onGrid: Bool) {
        // The usual parcel: nothing to be sorted.
        if geometry.partCount == 1, geometry.lineCount == 1, !geometry.isEmpty {
            words.append(1)
            words.append(1)
            append(ring: GridRing(geometry.positions[geometry.positionRange(ofLine: 0)], onGrid: onGrid))
            return
        }
        var parts: [[GridRing]] = []
        for part in 0..<geometry.partCount {
            var rings = geometry.lineRange(ofPart: part).map { GridRing(geometry.line($0), onGrid: onGrid) }
            guard rings.contains(where: { !$0.positions.isEmpty }) else { continue }
            if rings.count > 2 { rings[1...].sort() }
            parts.append(rings)
        }
        if parts.count > 1 { parts.sort { $0.lexicographicallyPrecedes($1) } }
        words.append(Int64(parts.count))
        for rings in parts {
            words.append(Int64(rings.count))
            for ring in rings { append(ring: ring) }
        }
    }
}
