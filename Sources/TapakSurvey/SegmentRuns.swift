import TapakGeometry

/// The segments of a village layer in runs of neighbours, for finding the nearest one.
struct SegmentRuns: Sendable {
    private static let fan = 16

    private let boxes: [BoundingBox]
    private let runs: [BoundingBox]
    private let blocks: [BoundingBox]

    init(_ segments: [BoundarySegment]) {
        boxes = segments.map(\.box)
        runs = Self.grouped(boxes)
        blocks = Self.grouped(runs)
    }

    /// Visits the segments that may be nearest, by and large the nearer ones first.
    ///
    /// - Parameters:
    ///   - bound: what no distance to anything in a box is less than.
    ///   - body: takes a segment and gives the least distance so far; what cannot be as near is passed over.
    func visit(bound: (BoundingBox) -> Double, body: (Int) -> Double) {
        var least = Double.infinity
        let order = blocks.indices.map { (bound: bound(blocks[$0]), block: $0) }.sorted { $0 < $1 }
        for (nearest, block) in order {
            guard nearest <= least else { return }
            for run in Self.members(of: block, in: runs) where bound(runs[run]) <= least {
                for segment in Self.members(of: run, in: boxes) where bound(boxes[segment]) <= least {
                    least = body(segment)
                }
            }
        }
    }

    private static func members(of group: Int, in boxes: [BoundingBox]) -> Range<Int> {
        group * fan..<min((group + 1) * fan, boxes.count)
    }

    private static func grouped(_ boxes: [BoundingBox]) -> [BoundingBox] {
        stride(from: 0, to: boxes.count, by: fan).map { start in
            var box = BoundingBox.empty
            for member in start..<min(start + fan, boxes.count) { box.extend(to: boxes[member]) }
            return box
        }
    }
}
