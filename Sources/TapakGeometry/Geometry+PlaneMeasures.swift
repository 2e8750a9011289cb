extension Collection<Position> where Index == Int {
    /// Twice the signed area of the ring these positions describe in the plane.
    ///
    /// **Units.** Square units of the coordinates. **Winding.** Positive when counter-clockwise. **Method.** Shoelace
    /// formula, shifted to the first position: at UTM magnitudes the plain sum loses millimetres. The last position may
    /// or may not repeat the first.
    ///
    /// - Complexity: O(*n*).
    @inlinable public var doubledSignedPlaneArea: Double {
        guard let origin = first else { return 0 }
        var sum = 0.0
        var previous = Position(x: 0, y: 0)
        for position in self {
            let current = Position(x: position.x - origin.x, y: position.y - origin.y)
            sum += previous.x * current.y - current.x * previous.y
            previous = current
        }
        return sum
    }

    /// The length of the closed line through these positions in the plane, in units of the coordinates.
    ///
    /// - Complexity: O(*n*).
    @inlinable public var planePerimeter: Double {
        guard let start = first else { return 0 }
        var sum = 0.0
        var previous = start
        for position in self {
            sum += previous.distance(to: position)
            previous = position
        }
        return sum + previous.distance(to: start)
    }
}

extension Position {
    /// The distance in the plane, in units of the coordinates.
    @inlinable public func distance(to other: Position) -> Double {
        let dx = other.x - x
        let dy = other.y - y
        return (dx * dx + dy * dy).squareRoot()
    }

    /// The distance in the plane to the nearest point of a segment.
    ///
    /// The result is the same to the last bit when the ends of the segment are exchanged.
    public func distance(toSegment first: Position, _ second: Position) -> Double {
        let (start, end) = first <= second ? (first, second) : (second, first)
        let dx = end.x - start.x
        let dy = end.y - start.y
        let square = dx * dx + dy * dy
        guard square > 0 else { return distance(to: start) }
        let along = ((x - start.x) * dx + (y - start.y) * dy) / square
        if along <= 0 { return distance(to: start) }
        if along >= 1 { return distance(to: end) }
        return abs(dx * (y - start.y) - dy * (x - start.x)) / square.squareRoot()
    }
}

extension Geometry {
    /// The unsigned area of one polygon in the plane: its exterior less its holes.
    ///
    /// **Units.** Square units of the coordinates.
    public func planeArea(ofPart part: Int) -> Double {
        var area = 0.0
        for (offset, number) in lineRange(ofPart: part).enumerated() {
            let ring = abs(line(number).doubledSignedPlaneArea) / 2
            area += offset == 0 ? ring : -ring
        }
        return area
    }

    /// The unsigned area of all polygons in the plane.
    public var planeArea: Double { (0..<partCount).reduce(0) { $0 + planeArea(ofPart: $1) } }
}
