import TapakGeometry

extension BoundaryGrid {
    /// Finds the villages in which a position lies, in ascending order; false where it lies on a boundary, or the rings
    /// are not to be trusted.
    ///
    /// **Method.** The parity of the sides that a ray to the east crosses, each decided by ``RobustOrientation``, up to
    /// the first cell of which it is known whose ground it is.
    ///
    /// - Complexity: O(1) by and large; at most the segments in a row of cells.
    func findHolders(of position: Position, _ holders: inout [Int32]) -> Bool {
        holders.removeAll(keepingCapacity: true)
        guard isSound, position.isFinite else { return false }
        guard extent.contains(position) else { return true }
        let start = column(of: position.x)
        let row = row(of: position.y)
        for column in start..<columns {
            let cell = row &* columns &+ column
            let items = items(of: cell)
            if items.isEmpty, owners[cell] != Self.unsettled {
                if owners[cell] != Self.nobodys { holders.toggle(owners[cell]) }
                break
            }
            for item in items {
                let segment = segments[Int(cellItems[item])]
                switch Self.meeting(of: segment, position) {
                case .none: continue
                case .boundary: return false
                case .crossed:
                    // A segment in several of the cells counts in the first of them.
                    if max(start, self.column(of: min(segment.start.x, segment.end.x))) == column {
                        holders.toggle(segment.owner)
                    }
                }
            }
        }
        if holders.count > 1 { holders.sort() }
        return true
    }

    private enum RayMeeting { case none, boundary, crossed }

    /// What a ray from a position to the east has to do with a segment.
    private static func meeting(of segment: BoundarySegment, _ position: Position) -> RayMeeting {
        let (start, end) = (segment.start, segment.end)
        guard min(start.y, end.y) <= position.y, position.y <= max(start.y, end.y),
            max(start.x, end.x) >= position.x
        else { return .none }
        let side = RobustOrientation.of(start, end, position)
        if side == .collinear { return min(start.x, end.x) <= position.x ? .boundary : .none }
        // A segment belongs to its lower end, so that a ray through a corner counts once.
        guard (start.y > position.y) != (end.y > position.y) else { return .none }
        return (side == .counterClockwise) == (end.y > start.y) ? .crossed : .none
    }
}
