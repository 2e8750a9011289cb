import TapakGeometry

/// A position on a grid of 10⁻⁹ degree.
struct GridPosition: Hashable {
    var x: Int64
    var y: Int64

    /// The nearest position on the grid; off it, the bits of the ordinates.
    init(_ position: Position, onGrid: Bool) {
        if onGrid {
            x = Int64((position.x * 1e9).rounded())
            y = Int64((position.y * 1e9).rounded())
        } else {
            // Adding zero turns −0 into 0.
            x = Int64(bitPattern: (position.x + 0).bitPattern)
            y = Int64(bitPattern: (position.y + 0).bitPattern)
        }
    }
}

extension GridPosition: Comparable {
    static func < (left: GridPosition, right: GridPosition) -> Bool {
        left.x != right.x ? left.x < right.x : left.y < right.y
    }
}

/// The corners of a ring on the grid, seen from where its least rotation starts and in the direction that gives the smaller.
struct GridRing {
    /// Open, without direct repetitions, in the order in which they were written down.
    let positions: [GridPosition]
    private var start = 0
    private var isReversed = false

    init(_ ring: ArraySlice<Position>, onGrid: Bool) {
        var open: [GridPosition] = []
        open.reserveCapacity(ring.count)
        for position in ring {
            let corner = GridPosition(position, onGrid: onGrid)
            if open.last != corner { open.append(corner) }
        }
        while open.count > 1, open.first == open.last { open.removeLast() }
        positions = open
        guard open.count > 1 else { return }
        let forward = leastRotation(isReversed: false)
        let backward = leastRotation(isReversed: true)
        start = forward
        for offset in open.indices {
            let one = corner(offset, from: forward, isReversed: false)
            let other = corner(offset, from: backward, isReversed: true)
            guard one != other else { continue }
            if other < one { (start, isReversed) = (backward, true) }
            break
        }
    }

    /// Calls for every corner in canonical order.
    func forEach(_ body: (GridPosition) -> Void) {
        for offset in positions.indices { body(corner(offset, from: start, isReversed: isReversed)) }
    }

    /// The corner so many steps on; neither number exceeds the count.
    private func corner(_ offset: Int, from start: Int, isReversed: Bool) -> GridPosition {
        let index = isReversed ? start - offset : start + offset
        return positions[
            index < 0 ? index + positions.count : index < positions.count ? index : index - positions.count]
    }

    /// Where the rotation starts that precedes all others in one direction.
    private func leastRotation(isReversed: Bool) -> Int {
        let count = positions.count
        var (first, second, length) = (0, 1, 0)
        func index(_ number: Int) -> Int { isReversed ? count - 1 - number : number }
        while first < count, second < count, length < count {
            let one = corner(length, from: index(first), isReversed: isReversed)
            let other = corner(length, from: index(second), isReversed: isReversed)
            if one == other {
                length += 1
                continue
            }
            // No rotation that starts within the stretch just compared can be the least.
            if other < one { first += length + 1 } else { second += length + 1 }
            if first == second { second += 1 }
            length = 0
        }
        return index(min(first, second))
    }
}

extension GridRing: Comparable {
    static func < (left: GridRing, right: GridRing) -> Bool {
        for offset in 0..<min(left.positions.count, right.positions.count) {
            let one = left.corner(offset, from: left.start, isReversed: left.isReversed)
            let other = right.corner(offset, from: right.start, isReversed: right.isReversed)
            if one != other { return one < other }
        }
        return left.positions.count < right.positions.count
    }

    static func == (left: GridRing, right: GridRing) -> Bool { !(left < right) && !(right < left) }
}
