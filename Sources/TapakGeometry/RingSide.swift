/// Where a position lies as seen from a ring.
public enum RingSide: Hashable, Sendable {
    /// In the area the ring encloses.
    case inside
    /// On one of its sides or corners.
    case boundary
    /// Neither.
    case outside

    /// The place of a position in relation to an open ring, whose last corner is joined to its first.
    ///
    /// **Method.** The parity of the sides that a ray to the east crosses, each decided by ``RobustOrientation``.
    /// **Odd cases.** In a ring that crosses itself, inside is what is enclosed an odd number of times.
    ///
    /// - Complexity: O(*n*).
    @inlinable public init(of position: Position, in ring: some RandomAccessCollection<Position>) {
        guard var previous = ring.last else {
            self = .outside
            return
        }
        var isInside = false
        for corner in ring {
            defer { previous = corner }
            if position == corner {
                self = .boundary
                return
            }
            let low = min(previous.y, corner.y)
            let high = max(previous.y, corner.y)
            guard low <= position.y, position.y <= high, max(previous.x, corner.x) >= position.x else { continue }
            let side = RobustOrientation.of(previous, corner, position)
            if side == .collinear, min(previous.x, corner.x) <= position.x {
                self = .boundary
                return
            }
            // A side belongs to its lower end, so that a ray through a corner counts once.
            if (previous.y > position.y) != (corner.y > position.y) {
                if (side == .counterClockwise) == (corner.y > previous.y) { isInside.toggle() }
            }
        }
        self = isInside ? .inside : .outside
    }
}
