/// Which ring of a polygonal geometry: the part, and the ring within it.
public struct RingPlace: Hashable, Sendable {
    /// Zero-based index of the polygon within a multipolygon.
    public var part: Int
    /// Zero-based index of the ring within its polygon; 0 is the exterior.
    public var ring: Int

    /// Names a ring by part and index.
    public init(part: Int, ring: Int) {
        self.part = part
        self.ring = ring
    }

    /// Whether it is the exterior ring.
    public var isExterior: Bool { ring == 0 }
}

extension Geometry {
    /// The number of polygons.
    public var partCount: Int { partEnds.count }

    /// The number of lines or rings.
    public var lineCount: Int { lineEnds.count }

    /// The range of `positions` that line or ring number `line` takes.
    public func positionRange(ofLine line: Int) -> Range<Int> {
        (line == 0 ? 0 : lineEnds[line - 1])..<lineEnds[line]
    }

    /// The range of ring numbers that belong to polygon number `part`.
    public func lineRange(ofPart part: Int) -> Range<Int> {
        (part == 0 ? 0 : partEnds[part - 1])..<partEnds[part]
    }

    /// The positions of line or ring number `line`, without a copy.
    public func line(_ line: Int) -> ArraySlice<Position> { positions[positionRange(ofLine: line)] }

    /// One polygon of the geometry, as a geometry of its own.
    ///
    /// - Complexity: O(*n*) in the positions of the part.
    public func part(_ part: Int) -> Geometry {
        let lines = lineRange(ofPart: part)
        var single = Geometry(kind: .polygon)
        guard !lines.isEmpty else { return single }
        let start = positionRange(ofLine: lines.lowerBound).lowerBound
        let end = lineEnds[lines.upperBound - 1]
        single.positions = Array(positions[start..<end])
        single.lineEnds = lines.map { lineEnds[$0] - start }
        single.partEnds = [lines.count]
        return single
    }

    /// The rings with their places, in file order.
    public var rings: [(place: RingPlace, positions: ArraySlice<Position>)] {
        var all: [(place: RingPlace, positions: ArraySlice<Position>)] = []
        all.reserveCapacity(lineCount)
        for part in 0..<partCount {
            let lines = lineRange(ofPart: part)
            for number in lines {
                all.append((RingPlace(part: part, ring: number - lines.lowerBound), line(number)))
            }
        }
        return all
    }

    /// The polygons as nested arrays of rings, for code that is not in a hurry.
    public var nestedPolygons: [[[Position]]] {
        (0..<partCount).map { part in lineRange(ofPart: part).map { Array(line($0)) } }
    }

    /// The same geometry with every position replaced.
    public func mapPositions<E: Error>(_ transform: ([Position]) throws(E) -> [Position]) throws(E) -> Geometry {
        var mapped = self
        mapped.positions = try transform(positions)
        precondition(mapped.positions.count == positions.count, "a position transform must keep the count")
        return mapped
    }
}
