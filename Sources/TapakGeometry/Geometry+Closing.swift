extension Geometry {
    /// The same polygons with every ring closed, and without rings of fewer than three corners.
    ///
    /// A part whose exterior goes, goes as a whole. Nothing else is changed: closing adds the first position at the end.
    public var closingRings: Geometry {
        guard isPolygonal,
            (0..<lineCount).contains(where: { number in
                let ring = line(number)
                return !ring.hasThreeCorners || ring.first != ring.last
            })
        else { return self }
        var closed = Geometry(kind: kind)
        for part in 0..<partCount {
            var isExterior = true
            for number in lineRange(ofPart: part) {
                let ring = line(number)
                let isKept = ring.hasThreeCorners
                defer { isExterior = false }
                if isExterior, !isKept { break }
                guard isKept, let first = ring.first else { continue }
                closed.positions += ring
                if ring.last != first { closed.positions.append(first) }
                closed.lineEnds.append(closed.positions.count)
            }
            if closed.lineEnds.count > (closed.partEnds.last ?? 0) { closed.partEnds.append(closed.lineEnds.count) }
        }
        return closed
    }
}

extension Collection<Position> {
    /// Whether at least three corners remain of a ring without direct repetitions and the closing position.
    ///
    /// - Complexity: O(1), unless the ring begins with many repetitions.
    fileprivate var hasThreeCorners: Bool {
        guard let first, var previous = self.first else { return false }
        var corners = 1
        for position in self where position != previous {
            previous = position
            corners += 1
            if corners == 4 { return true }
        }
        return corners == 3 && previous != first
    }
}
