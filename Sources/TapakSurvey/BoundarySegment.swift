import TapakGeometry

/// One side of a ring of a village layer, in longitude and latitude.
struct BoundarySegment {
    /// The end from which the village lies to the left.
    var start: Position
    /// The other end.
    var end: Position
    /// The number of the village that it bounds; a neighbour has a segment of its own there.
    var owner: Int32

    var box: BoundingBox {
        BoundingBox(
            minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x), maxY: max(start.y, end.y))
    }

    /// The sides of all rings of the outlines; the index of an outline is its owner's number.
    ///
    /// They are sound where every ring is closed and it is certain how it is wound. Of rings that are not, only distances
    /// are to be trusted.
    static func all(of outlines: [Geometry?]) -> (segments: [BoundarySegment], areSound: Bool) {
        var segments: [BoundarySegment] = []
        segments.reserveCapacity(outlines.reduce(0) { $0 + ($1?.positions.count ?? 0) })
        var areSound = true
        for (owner, outline) in outlines.enumerated() {
            guard let outline, outline.isPolygonal else { continue }
            for part in 0..<outline.partCount {
                let lines = outline.lineRange(ofPart: part)
                for line in lines {
                    let range = outline.positionRange(ofLine: line)
                    guard var previous = outline.line(line).first else { continue }
                    let winding = Self.winding(outline.line(line))
                    if winding == nil { areSound = false }
                    let isReversed = (winding == .clockwise) == (line == lines.lowerBound)
                    for index in range.dropFirst() {
                        let position = outline.positions[index]
                        guard previous != position else { continue }
                        segments.append(
                            isReversed
                                ? BoundarySegment(start: position, end: previous, owner: Int32(owner))
                                : BoundarySegment(start: previous, end: position, owner: Int32(owner)))
                        previous = position
                    }
                }
            }
        }
        return (segments, areSound)
    }

    /// How a simple ring is wound: as it turns at its least corner. Nothing where that is not certain.
    private static func winding(_ ring: ArraySlice<Position>) -> RobustOrientation? {
        guard ring.first == ring.last, var least = ring.indices.first else { return nil }
        for index in ring.indices {
            guard ring[index].isFinite else { return nil }
            if ring[index] < ring[least] { least = index }
        }
        let corner = ring[least]
        let open = ring.dropLast()
        guard let before = (open[..<least].last { $0 != corner }) ?? (open.last { $0 != corner }),
            let after = (open[least...].first { $0 != corner }) ?? (open.first { $0 != corner })
        else { return nil }
        let turn = RobustOrientation.of(before, corner, after)
        return turn == .collinear ? nil : turn
    }
}
