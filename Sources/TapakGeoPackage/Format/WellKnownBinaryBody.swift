import TapakGeometry

/// A geometry on its way out of well-known binary.
///
/// No count is believed: before anything is reserved, the bytes that it promises have to be there.
struct WellKnownBinaryBody {
    private(set) var geometry = Geometry(kind: .geometryCollection)
    /// Whether a position had more than x and y.
    private(set) var droppedOrdinates = false

    /// Reads the geometry at `place`, which moves behind it, unless it is a collection: then behind its count.
    ///
    /// - Complexity: O(*n*).
    init(_ bytes: RawSpan, _ place: inout Int) throws(GeoPackageBinaryError) {
        let mark = try WellKnownBinaryMark(bytes, &place)
        geometry.kind = mark.kind
        note(mark)
        switch mark.kind {
        case .point, .lineString: try single(mark, bytes, &place)
        case .polygon:
            try single(mark, bytes, &place)
            // A polygon without rings has no part either.
            if geometry.lineEnds.isEmpty { geometry.partEnds = [] }
        case .multiPoint: try parts(.point, mark, bytes, &place)
        case .multiLineString: try parts(.lineString, mark, bytes, &place)
        case .multiPolygon: try parts(.polygon, mark, bytes, &place)
        case .geometryCollection:
            // Members are not kept, but there has to be room for them.
            _ = try bytes.count(&place, mark.isLittleEndian, each: WellKnownBinaryMark.smallestSize)
        }
    }

    private mutating func note(_ mark: WellKnownBinaryMark) {
        if mark.ordinates > 2 { droppedOrdinates = true }
    }

    private mutating func parts(
        _ kind: Geometry.Kind, _ outer: WellKnownBinaryMark, _ bytes: RawSpan, _ place: inout Int
    ) throws(GeoPackageBinaryError) {
        let count = try bytes.count(&place, outer.isLittleEndian, each: WellKnownBinaryMark.smallestSize)
        for _ in 0..<count {
            let start = place
            let mark = try WellKnownBinaryMark(bytes, &place)
            guard mark.kind == kind else { throw .foreignPart(byte: start) }
            note(mark)
            try single(mark, bytes, &place)
        }
    }

    private mutating func single(
        _ mark: WellKnownBinaryMark, _ bytes: RawSpan, _ place: inout Int
    ) throws(GeoPackageBinaryError) {
        switch mark.kind {
        case .point:
            try positions(1, mark, bytes, &place)
            // There is no count in a point: an empty one has no number as either ordinate.
            if let last = geometry.positions.last, last.x.isNaN, last.y.isNaN { geometry.positions.removeLast() }
        case .lineString: try line(mark, bytes, &place)
        default:
            let rings = try bytes.count(&place, mark.isLittleEndian, each: 4)
            for _ in 0..<rings { try line(mark, bytes, &place) }
            geometry.partEnds.append(geometry.lineEnds.count)
        }
    }

    private mutating func line(
        _ mark: WellKnownBinaryMark, _ bytes: RawSpan, _ place: inout Int
    ) throws(GeoPackageBinaryError) {
        let count = try bytes.count(&place, mark.isLittleEndian, each: 8 * mark.ordinates)
        try positions(count, mark, bytes, &place)
        geometry.lineEnds.append(geometry.positions.count)
    }

    private mutating func positions(
        _ count: Int, _ mark: WellKnownBinaryMark, _ bytes: RawSpan, _ place: inout Int
    ) throws(GeoPackageBinaryError) {
        // Reserving again for every ring would copy what is there each time.
        if geometry.positions.isEmpty { geometry.positions.reserveCapacity(count) }
        for _ in 0..<count {
            let x = try bytes.double(&place, isLittleEndian: mark.isLittleEndian)
            let y = try bytes.double(&place, isLittleEndian: mark.isLittleEndian)
            geometry.positions.append(Position(x: x, y: y))
            guard mark.ordinates > 2 else { continue }
            guard bytes.byteCount - place >= 8 * (mark.ordinates - 2) else { throw .truncated(byte: place) }
            place += 8 * (mark.ordinates - 2)
        }
    }
}

extension WellKnownBinaryBody {
    /// How deep collections may lie within collections.
    private static let maximumNesting = 32

    /// The box around all positions of the geometry at `place`, which moves behind it; those in collections count.
    static func box(
        _ bytes: RawSpan, _ place: inout Int, depth: Int = 0
    ) throws(GeoPackageBinaryError) -> BoundingBox {
        var behindMark = place
        let mark = try WellKnownBinaryMark(bytes, &behindMark)
        guard mark.kind == .geometryCollection else {
            return try WellKnownBinaryBody(bytes, &place).geometry.boundingBox
        }
        guard depth < maximumNesting else { throw .nestingTooDeep }
        place = behindMark
        var box = BoundingBox.empty
        let count = try bytes.count(&place, mark.isLittleEndian, each: WellKnownBinaryMark.smallestSize)
        for _ in 0..<count { box.extend(to: try Self.box(bytes, &place, depth: depth + 1)) }
        return box
    }
}

extension RawSpan {
    /// The count at `place`, which moves on, of things that take at least so many bytes each.
    fileprivate func count(
        _ place: inout Int, _ isLittleEndian: Bool, each size: Int
    ) throws(GeoPackageBinaryError) -> Int {
        let start = place
        let count = Int(try word(&place, isLittleEndian: isLittleEndian))
        guard count <= (byteCount - place) / size else { throw .truncated(byte: start) }
        return count
    }
}
