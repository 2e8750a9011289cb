/// Many boxes, ready to be asked which of them touch another: a packed tree that never changes.
///
/// A value, so that several workers can ask it at once. **Method.** Sort-Tile-Recursive packing (S. T. Leutenegger,
/// M. A. Lopez, J. Edgington (1997), "STR: a simple and efficient algorithm for R-tree packing", ICDE), sixteen boxes a
/// node. Empty boxes keep their number and are never found.
public struct BoxIndex: Sendable {
    private static let fan = 16

    /// The boxes of all levels, leaves first; `ends[level]` is the index after a level's last.
    private var boxes: [BoundingBox] = []
    private var ends: [Int] = []
    /// The caller's number of each leaf.
    private var numbers: [Int32] = []

    /// Indexes some boxes, which are afterwards named by their place in the array.
    ///
    /// - Complexity: O(*n* log *n*).
    public init(_ all: [BoundingBox]) {
        precondition(all.count < Int32.max, "an index holds fewer than two thousand million boxes")
        let order = Self.packed(all)
        numbers = order.map { Int32($0) }
        boxes = order.map { all[$0] }
        ends = [boxes.count]
        var start = 0
        while boxes.count - start > 1 {
            let end = boxes.count
            for first in stride(from: start, to: end, by: Self.fan) {
                var box = BoundingBox.empty
                for member in first..<min(first + Self.fan, end) { box.extend(to: boxes[member]) }
                boxes.append(box)
            }
            start = end
            ends.append(boxes.count)
        }
    }

    /// Calls for every box that touches the given one, in no particular order; stops when the answer is false.
    ///
    /// - Complexity: O(log *n*) and the boxes found, where boxes do not all overlap.
    public func visit(touching box: BoundingBox, _ body: (Int) -> Bool) {
        guard let root = boxes.last, !box.isEmpty, root.touches(box) else { return }
        _ = visit(boxes.count - 1, level: ends.count - 1, touching: box, body)
    }

    /// Visits what lies below a node that touches the box; false when the body has had enough.
    private func visit(_ node: Int, level: Int, touching box: BoundingBox, _ body: (Int) -> Bool) -> Bool {
        guard level > 0 else { return body(Int(numbers[node])) }
        let start = level == 1 ? 0 : ends[level - 2]
        let first = start + (node - ends[level - 1]) * Self.fan
        for member in first..<min(first + Self.fan, ends[level - 1]) where boxes[member].touches(box) {
            guard visit(member, level: level - 1, touching: box, body) else { return false }
        }
        return true
    }

    /// The numbers of the boxes that touch the given one, ascending.
    public func numbers(touching box: BoundingBox) -> [Int] {
        var found: [Int] = []
        visit(touching: box) {
            found.append($0)
            return true
        }
        return found.sorted()
    }

    /// The numbers of the boxes that are not empty, in slices by x and in each slice by y.
    private static func packed(_ all: [BoundingBox]) -> [Int] {
        var order = all.indices.filter { !all[$0].isEmpty }
        order.sort { (all[$0].centre.x, $0) < (all[$1].centre.x, $1) }
        let leaves = (order.count + fan - 1) / fan
        let slices = max(1, Int(Double(leaves).squareRoot().rounded(.up)))
        let size = max(1, slices * fan)
        for start in stride(from: 0, to: order.count, by: size) {
            order[start..<min(start + size, order.count)].sort { (all[$0].centre.y, $0) < (all[$1].centre.y, $1) }
        }
        return order
    }
}
