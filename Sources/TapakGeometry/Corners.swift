/// The corners of a ring: what remains of it when positions that add no shape are dropped.
///
/// Errors along a traced line are correlated, so a densified outline knows no more than its corners. Positions are
/// dropped one by one, always the one nearest to the chord between its current neighbours (of equals the
/// lexicographically smallest), while that distance is below the tolerance and more than three remain.
public enum Corners {
    /// The corners of a ring in a plane, in ring order, without a closing repetition.
    ///
    /// **Units.** Positions and tolerance in the same plane units, normally metres in a local transverse Mercator.
    /// **Odd cases.** The last position is ignored when it repeats the first; three or fewer positions are all corners.
    ///
    /// - Complexity: O(*n* log *n*).
    @inlinable public static func of(_ ring: some Collection<Position>, tolerance: Double) -> [Position] {
        of(ring: Array(ring), tolerance: tolerance)
    }

    @usableFromInline static func of(ring: [Position], tolerance: Double) -> [Position] {
        var open = ring
        if open.count > 1, open.first == open.last { open.removeLast() }
        guard open.count > 3, hasPositionInLine(open, below: tolerance) else { return open }
        return open.count <= SmallChain.most
            ? SmallChain.corners(of: open, tolerance: tolerance) : cornersByHeap(of: open, tolerance: tolerance)
    }

    /// The corners of an open ring of more than three positions, of any number.
    static func cornersByHeap(of open: [Position], tolerance: Double) -> [Position] {
        var chain = Chain(open)
        chain.drop(below: tolerance)
        return chain.remaining
    }

    /// Whether some position lies nearer than the tolerance to the line between its neighbours: mostly none does.
    private static func hasPositionInLine(_ ring: [Position], below tolerance: Double) -> Bool {
        var before = ring[ring.count - 2]
        var corner = ring[ring.count - 1]
        for after in ring {
            if corner.distance(toSegment: before, after) < tolerance { return true }
            (before, corner) = (corner, after)
        }
        return false
    }

    /// The square root of the sum of |p(i+1) − p(i−1)|² over a ring of corners, in plane units.
    ///
    /// Half of it times the standard deviation of a corner's ordinate is the standard deviation of the ring's area.
    public static func chordSquares(of corners: [Position]) -> Double {
        let count = corners.count
        guard count >= 3 else { return 0 }
        var sum = 0.0
        for index in corners.indices {
            let next = corners[index + 1 == count ? 0 : index + 1]
            let previous = corners[index == 0 ? count - 1 : index - 1]
            let dx = next.x - previous.x
            let dy = next.y - previous.y
            sum += dx * dx + dy * dy
        }
        return sum
    }
}

/// A small ring whose members close ranks when one is dropped; the next to drop is looked for among all.
enum SmallChain {
    /// Up to so many positions looking through all is faster than keeping a heap.
    static let most = 64

    private struct Link {
        var position: Position
        /// From the chord of the neighbours.
        var distance: Double
    }

    /// The corners of an open ring of more than three positions.
    static func corners(of open: [Position], tolerance: Double) -> [Position] {
        var links = open.map { Link(position: $0, distance: 0) }
        for index in links.indices { measure(index, in: &links) }
        while links.count > 3 {
            var least = 0
            // Of a position that is repeated the last goes, so that a ring keeps its first.
            for index in 1..<links.count where !isLess(links[least], links[index]) { least = index }
            guard links[least].distance < tolerance else { break }
            links.remove(at: least)
            measure(least == 0 ? links.count - 1 : least - 1, in: &links)
            measure(least == links.count ? 0 : least, in: &links)
        }
        return links.map(\.position)
    }

    private static func measure(_ index: Int, in links: inout [Link]) {
        let before = links[index == 0 ? links.count - 1 : index - 1].position
        let after = links[index + 1 == links.count ? 0 : index + 1].position
        links[index].distance = links[index].position.distance(toSegment: before, after)
    }

    private static func isLess(_ left: Link, _ right: Link) -> Bool {
        left.distance != right.distance ? left.distance < right.distance : left.position < right.position
    }
}

/// A ring as a doubly linked chain with a heap of its members by distance to their chord.
private struct Chain {
    private struct Entry {
        var distance: Double
        var index: Int
        var version: Int
    }

    private let positions: [Position]
    private var next: [Int]
    private var previous: [Int]
    private var version: [Int]
    private var count: Int
    private var heap: [Entry] = []

    init(_ positions: [Position]) {
        self.positions = positions
        count = positions.count
        next = positions.indices.map { ($0 + 1) % positions.count }
        previous = positions.indices.map { ($0 + positions.count - 1) % positions.count }
        version = Array(repeating: 0, count: positions.count)
        heap.reserveCapacity(count * 2)
        for index in positions.indices { push(index) }
    }

    var remaining: [Position] { positions.indices.filter { version[$0] >= 0 }.map { positions[$0] } }

    mutating func drop(below tolerance: Double) {
        while count > 3, let least = pop() {
            guard version[least.index] == least.version else { continue }
            guard least.distance < tolerance else { return }
            let before = previous[least.index]
            let after = next[least.index]
            next[before] = after
            previous[after] = before
            version[least.index] = -1
            count -= 1
            for neighbour in [before, after] {
                version[neighbour] += 1
                push(neighbour)
            }
        }
    }

    private func isLess(_ left: Entry, _ right: Entry) -> Bool {
        if left.distance != right.distance { return left.distance < right.distance }
        return positions[left.index] < positions[right.index]
    }

    private mutating func push(_ index: Int) {
        let distance = positions[index].distance(toSegment: positions[previous[index]], positions[next[index]])
        heap.append(Entry(distance: distance, index: index, version: version[index]))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isLess(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func pop() -> Entry? {
        guard let least = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return least }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && isLess(heap[child], heap[smallest]) {
                smallest = child
            }
            guard smallest != parent else { return least }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
