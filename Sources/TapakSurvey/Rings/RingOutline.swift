import TapakGeometry

/// A ring as a cycle of corners: open, without directly repeated positions, each with its index in the file's ring.
struct RingOutline {
    let place: RingPlace
    let corners: [Position]
    let indices: [Int]
    let box: BoundingBox

    /// The cycle of a ring; nothing where fewer than three corners differ from their neighbours.
    init?(_ ring: ArraySlice<Position>, place: RingPlace) {
        var corners: [Position] = []
        var indices: [Int] = []
        corners.reserveCapacity(ring.count)
        indices.reserveCapacity(ring.count)
        for (index, position) in ring.enumerated() where corners.last != position {
            corners.append(position)
            indices.append(index)
        }
        while corners.count > 1, corners.first == corners.last {
            corners.removeLast()
            indices.removeLast()
        }
        guard corners.count >= 3 else { return nil }
        self.place = place
        self.corners = corners
        self.indices = indices
        box = BoundingBox(around: corners)
    }

    /// The outlines of a polygonal geometry, those that are too short left out.
    static func all(of geometry: Geometry) -> [RingOutline] {
        geometry.rings.compactMap { RingOutline($0.positions, place: $0.place) }
    }

    /// The corner so many steps further, forward or back.
    func corner(_ number: Int) -> Position { corners[wrapped(number)] }

    func wrapped(_ number: Int) -> Int {
        let rest = number % corners.count
        return rest < 0 ? rest + corners.count : rest
    }

    /// Whether all corners lie on one line, so that the ring encloses nothing.
    var isFlat: Bool {
        // The line runs through the two corners that are lexicographically furthest apart.
        guard let low = corners.min(), let high = corners.max() else { return true }
        return corners.allSatisfy { RobustOrientation.of(low, high, $0) == .collinear }
    }

    /// Where the first corner that is not on the other ring's boundary lies; nothing when all are on it.
    func side(in other: RingOutline) -> (side: RingSide, corner: Int)? {
        for (number, corner) in corners.enumerated() {
            let side: RingSide = other.box.contains(corner) ? RingSide(of: corner, in: other.corners) : .outside
            if side != .boundary { return (side, number) }
        }
        return nil
    }
}
