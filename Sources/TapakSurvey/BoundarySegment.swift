import TapakGeometry

/// One side of a ring of a village layer, in longitude and latitude.
struct BoundarySegment {
    var start: Position
    var end: Position
    /// The number of the village that it bounds; a neighbour has a segment of its own there.
    var owner: Int32

    var box: BoundingBox {
        BoundingBox(
            minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x), maxY: max(start.y, end.y))
    }

    /// The sides of all rings of the outlines; the index of an outline is its owner's number.
    static func all(of outlines: [Geometry?]) -> [BoundarySegment] {
        var segments: [BoundarySegment] = []
        for (owner, outline) in outlines.enumerated() {
            guard let outline, outline.isPolygonal else { continue }
            for (_, ring) in outline.rings {
                var previous: Position?
                for position in ring {
                    if let previous, previous != position {
                        segments.append(BoundarySegment(start: previous, end: position, owner: Int32(owner)))
                    }
                    previous = position
                }
            }
        }
        return segments
    }
}
