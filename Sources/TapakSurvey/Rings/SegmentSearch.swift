import TapakGeometry

/// Finds where the sides of some rings meet.
///
/// **Method.** Sides that follow each other lie near each other: a binary tree of boxes over runs of eight sides, in ring
/// order, is searched against itself, so that only runs whose boxes touch are compared. That takes O(*n* log *n*) for
/// rings as people draw them. The work is bounded: after ``SegmentSearch/budget`` comparisons the search ends with what
/// it has, which only a ring made to be slow can cause.
struct SegmentSearch {
    /// One side: the ring by its number, and the corner at which it begins.
    struct Side: Hashable {
        var ring: Int
        var corner: Int
    }

    static let budget = 40_000_000
    private static let run = 8

    private let rings: [RingOutline]
    private let ends: [Int]
    private let sides: [(start: Position, end: Position, ring: Int32)]
    /// A complete binary tree; node 1 is the root, empty boxes fill it up.
    private var boxes: [BoundingBox]
    private let leaves: Int

    init(_ rings: [RingOutline]) {
        self.rings = rings
        var sides: [(start: Position, end: Position, ring: Int32)] = []
        var ends: [Int] = []
        for (number, ring) in rings.enumerated() {
            var start = ring.corners[0]
            for end in ring.corners.dropFirst() {
                sides.append((start, end, Int32(number)))
                start = end
            }
            sides.append((start, ring.corners[0], Int32(number)))
            ends.append(sides.count)
        }
        var leaves = 1
        while leaves * Self.run < sides.count { leaves *= 2 }
        var boxes = Array(repeating: BoundingBox.empty, count: 2 * leaves)
        for (number, side) in sides.enumerated() {
            boxes[leaves + number / Self.run].extend(to: side.start)
            boxes[leaves + number / Self.run].extend(to: side.end)
        }
        for node in stride(from: leaves - 1, to: 0, by: -1) {
            boxes[node] = boxes[2 * node]
            boxes[node].extend(to: boxes[2 * node + 1])
        }
        self.sides = sides
        self.ends = ends
        self.boxes = boxes
        self.leaves = leaves
    }

    /// Calls for every two sides that meet, except neighbours in a ring, in an order that depends on nothing but the
    /// rings; stops when the answer is false.
    func visit(_ body: (Side, Side, SegmentMeeting) -> Bool) {
        var left = Self.budget
        // Pairs of nodes of one level; a node with itself stands for the pairs within it.
        var pending = [(1, 1)]
        while let (first, second) = pending.popLast(), left > 0 {
            left -= 1
            guard boxes[first].touches(boxes[second]) else { continue }
            guard first < leaves else {
                guard compare(first, second, &left, body) else { return }
                continue
            }
            pending.append((2 * first + 1, 2 * second + 1))
            if first != second { pending.append((2 * first + 1, 2 * second)) }
            pending.append((2 * first, 2 * second + 1))
            pending.append((2 * first, 2 * second))
        }
    }

    private func compare(
        _ first: Int, _ second: Int, _ left: inout Int, _ body: (Side, Side, SegmentMeeting) -> Bool
    ) -> Bool {
        let ones = range(ofLeaf: first)
        let others = range(ofLeaf: second)
        for one in ones {
            for other in others where other > one {
                left -= 1
                guard !areNeighbours(one, other) else { continue }
                let meeting = SegmentMeeting(sides[one].start, sides[one].end, sides[other].start, sides[other].end)
                if meeting == .apart { continue }
                guard body(side(one), side(other), meeting) else { return false }
            }
        }
        return true
    }

    private func range(ofLeaf node: Int) -> Range<Int> {
        let start = (node - leaves) * Self.run
        return min(start, sides.count)..<min(start + Self.run, sides.count)
    }

    private func areNeighbours(_ one: Int, _ other: Int) -> Bool {
        let ring = Int(sides[one].ring)
        guard sides[other].ring == sides[one].ring else { return false }
        let start = ring == 0 ? 0 : ends[ring - 1]
        return other == one + 1 || (one == start && other == ends[ring] - 1)
    }

    private func side(_ number: Int) -> Side {
        let ring = Int(sides[number].ring)
        return Side(ring: ring, corner: number - (ring == 0 ? 0 : ends[ring - 1]))
    }
}
