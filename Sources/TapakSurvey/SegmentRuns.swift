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

    /// Visits the segments that may be nearest, beginning with one that nearly is; that one may come twice.
    ///
    /// - Parameters:
    ///   - bound: what no distance to anything in a box is less than.
    ///   - body: takes a segment and gives the least distance so far; what cannot be as near is passed over.
    func visit(bound: (BoundingBox) -> Double, body: (Int) -> Double) {
        func nearest(among boxes: [BoundingBox], _ members: Range<Int>) -> Int? {
            var best: (number: Int, bound: Double)?
            for number in members {
                let bound = bound(boxes[number])
                if let best, best.bound <= bound { continue }
                best = (number, bound)
            }
            return best?.number
        }
        guard let block = nearest(among: blocks, blocks.indices),
            let run = nearest(among: runs, Self.members(of: block, in: runs)),
            let first = nearest(among: boxes, Self.members(of: run, in: boxes))
        else { return }
        var least = body(first)
        for block in blocks.indices where bound(blocks[block]) <= least {
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
