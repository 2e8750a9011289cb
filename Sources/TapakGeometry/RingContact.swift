/// How two simple rings lie to each other, decided without constructing anything.
public enum RingContact {
    /// Whether the areas that two simple rings enclose share nothing but boundary.
    ///
    /// **Method.** Exact orientations only (``RobustOrientation``). Where no side crosses another, and at every place where the
    /// rings touch the angles that they enclose there lie beside each other, neither boundary enters the other area; then
    /// the areas are disjoint if they touch, and else if neither holds a corner of the other. Neighbours that share corners and
    /// sides, as on a cadastral map, are so told from parcels that overlap, at a hundredth of an overlay's cost.
    ///
    /// **Odd cases.** Rings that are not closed, have repeated corners or enclose nothing are not judged: false.
    ///
    /// - Parameters:
    ///   - one: the positions of a valid ring, the last of which is the first; wound either way.
    ///   - other: another.
    /// - Returns: true only where it is certain; for valid rings false only where they do overlap.
    /// - Complexity: O(*n m*) comparisons of boxes, and orientations where sides come near each other.
    public static func areDisjoint(_ one: [Position], _ other: [Position]) -> Bool {
        guard let one = WoundRing(one), let other = WoundRing(other) else { return false }
        var touches = false
        for i in 0..<one.count {
            let (a, b) = (one[i], one.next(i))
            for j in 0..<other.count {
                let (c, d) = (other[j], other.next(j))
                guard min(a.x, b.x) <= max(c.x, d.x), min(c.x, d.x) <= max(a.x, b.x),
                    min(a.y, b.y) <= max(c.y, d.y), min(c.y, d.y) <= max(a.y, b.y)
                else { continue }
                let ofC = RobustOrientation.of(a, b, c)
                let ofD = RobustOrientation.of(a, b, d)
                if ofC == ofD, ofC != .collinear { continue }
                let ofA = RobustOrientation.of(c, d, a)
                let ofB = RobustOrientation.of(c, d, b)
                if ofA == ofB, ofA != .collinear { continue }
                guard ofA == .collinear || ofB == .collinear || ofC == .collinear || ofD == .collinear else {
                    return false
                }
                // Every corner begins one side, so it is looked at once with each side or corner that it touches.
                if a == c {
                    touches = true
                    guard one.angle(i).isBeside(other.angle(j)) else { return false }
                }
                if ofC == .collinear, c.isBetween(a, b) {
                    touches = true
                    guard other.angle(j).isBeside(a, b) else { return false }
                }
                if ofA == .collinear, a.isBetween(c, d) {
                    touches = true
                    guard one.angle(i).isBeside(c, d) else { return false }
                }
            }
        }
        return touches || !one.holds(other[0]) && !other.holds(one[0])
    }
}

/// A ring, its corners in counter-clockwise order.
private struct WoundRing {
    private let positions: [Position]
    private let isReversed: Bool
    /// The number of corners.
    let count: Int

    init?(_ positions: [Position]) {
        count = positions.count - 1
        guard count >= 3, positions[0] == positions[count] else { return nil }
        var least = 0
        for index in 0..<count {
            if positions[index] == positions[index + 1] { return nil }
            if positions[index] < positions[least] { least = index }
        }
        // No ring turns inwards at its leftmost corner.
        let before = positions[least == 0 ? count - 1 : least - 1]
        let turn = RobustOrientation.of(before, positions[least], positions[least + 1])
        guard turn != .collinear else { return nil }
        self.positions = positions
        isReversed = turn == .clockwise
    }

    /// A corner by its number.
    subscript(corner: Int) -> Position { positions[isReversed ? count - corner : corner] }

    /// The corner after one.
    func next(_ corner: Int) -> Position { positions[isReversed ? count - corner - 1 : corner + 1] }

    /// What the ring encloses at a corner.
    func angle(_ corner: Int) -> Angle {
        Angle(before: self[corner == 0 ? count - 1 : corner - 1], corner: self[corner], after: next(corner))
    }

    func holds(_ position: Position) -> Bool { RingSide(of: position, in: positions.dropLast()) != .outside }
}

/// The angle at a corner of a ring that is wound counter-clockwise: what lies to the left of both of its sides, or, where it
/// is more than half a turn, of one of them.
private struct Angle {
    var before: Position
    var corner: Position
    var after: Position

    /// Whether two angles at one corner share no direction but those of their sides.
    func isBeside(_ other: Angle) -> Bool {
        !leadsLike(other.after, after) && !leadsLike(other.before, before)
            && !encloses(other.before) && !encloses(other.after) && !other.encloses(before) && !other.encloses(after)
    }

    /// Whether the angle lies to the right of a side in whose inner part its corner lies.
    func isBeside(_ start: Position, _ end: Position) -> Bool {
        let ofBefore = RobustOrientation.of(start, end, before)
        let ofAfter = RobustOrientation.of(start, end, after)
        guard ofBefore != .counterClockwise, ofAfter != .counterClockwise else { return false }
        // Along the side two rings with their areas on different sides run in opposite directions.
        if ofAfter == .collinear, leadsLike(after, end) { return false }
        if ofBefore == .collinear, !leadsLike(before, end) { return false }
        return ofBefore == .collinear || ofAfter == .collinear || !encloses(end)
    }

    /// Whether two positions lie in the same direction from the corner.
    private func leadsLike(_ one: Position, _ other: Position) -> Bool {
        RobustOrientation.of(corner, one, other) == .collinear && (one < corner) == (other < corner)
    }

    /// Whether a position lies in a direction between the sides.
    private func encloses(_ position: Position) -> Bool {
        let isLeftOfBefore = RobustOrientation.of(before, corner, position) == .counterClockwise
        let isLeftOfAfter = RobustOrientation.of(corner, after, position) == .counterClockwise
        return RobustOrientation.of(before, corner, after) == .counterClockwise
            ? isLeftOfBefore && isLeftOfAfter : isLeftOfBefore || isLeftOfAfter
    }
}

extension Position {
    /// Whether it lies inside a segment on whose line it lies.
    fileprivate func isBetween(_ start: Position, _ end: Position) -> Bool {
        min(start, end) < self && self < max(start, end)
    }
}
