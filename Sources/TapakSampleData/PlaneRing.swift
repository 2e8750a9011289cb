import TapakGeometry

/// What a ring of positions in the plane can be asked while drawing; closed or not makes no difference.
extension [Position] {
    /// The middle of the area they enclose.
    var areaCentre: Position {
        guard let origin = first else { return Position(x: 0, y: 0) }
        var doubledArea = 0.0
        var x = 0.0
        var y = 0.0
        for (start, end) in ringSegments {
            let a = Position(x: start.x - origin.x, y: start.y - origin.y)
            let b = Position(x: end.x - origin.x, y: end.y - origin.y)
            let cross = a.x * b.y - b.x * a.y
            doubledArea += cross
            x += (a.x + b.x) * cross
            y += (a.y + b.y) * cross
        }
        guard doubledArea != 0 else { return origin }
        return Position(x: origin.x + x / (3 * doubledArea), y: origin.y + y / (3 * doubledArea))
    }

    /// Its sides, the closing one included.
    var ringSegments: [(Position, Position)] {
        indices.map { (self[$0], self[($0 + 1) % count]) }.filter { $0.0 != $0.1 }
    }

    /// Whether it encloses a position (even-odd rule); on a side either answer may come.
    func encloses(_ position: Position) -> Bool {
        var inside = false
        for (start, end) in ringSegments where (start.y > position.y) != (end.y > position.y) {
            let crossing = start.x + (position.y - start.y) / (end.y - start.y) * (end.x - start.x)
            if position.x < crossing { inside.toggle() }
        }
        return inside
    }

    /// The distance in metres from a position to the nearest side.
    func distance(to position: Position) -> Double {
        ringSegments.reduce(.infinity) { Swift.min($0, position.distance(toSegment: $1.0, $1.1)) }
    }

    /// The distance in metres from a position to the nearest segment of the line, which is not closed.
    func lineDistance(to position: Position) -> Double {
        zip(self, dropFirst()).reduce(.infinity) { Swift.min($0, position.distance(toSegment: $1.0, $1.1)) }
    }
}
