import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Grid of boxes")
struct BoxGridTests {
    /// Every pair of numbers whose boxes touch, by comparing all.
    private func pairs(_ boxes: [BoundingBox]) -> [[Int]] {
        boxes.indices.map { first in
            boxes.indices.filter { $0 > first && !boxes[first].isEmpty && boxes[$0].touches(boxes[first]) }
        }
    }

    private func found(_ boxes: [BoundingBox]) -> [[Int]] {
        let grid = BoxGrid(boxes)
        return boxes.indices.map { grid.numbers(touchingLater: $0) }
    }

    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> BoundingBox {
        BoundingBox(minX: x, minY: y, maxX: x + width, maxY: y + height)
    }

    @Test("the same pairs as comparing each with each", arguments: [1, 2, 3, 4, 5])
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Small ones, some very large ones, points and empty ones, on both sides of zero.
        let boxes = (0..<400).map { number in
            if number % 37 == 0 { return BoundingBox.empty }
            let size = number % 11 == 0 ? 300.0 : number % 13 == 0 ? 0 : 3
            return box(
                .random(in: -200...200, using: &random), .random(in: -200...200, using: &random),
                .random(in: 0...size, using: &random), .random(in: 0...size, using: &random))
        }
        #expect(found(boxes) == pairs(boxes))
    }

    @Test("boxes that touch at an edge or a corner, and the same box again and again")
    func touching() {
        let row = (0..<30).map { box(Double($0), 0, 1, 1) } + (0..<30).map { box(Double($0), 1, 1, 1) }
        #expect(found(row) == pairs(row))
        let same = Array(repeating: box(106.9, -6.2, 0.0002, 0.0003), count: 50)
        #expect(found(same) == pairs(same))
    }

    @Test("a few that lie beyond everything else", arguments: [1e-3, 1.0, 1e6, 1e300])
    func extent(size: Double) {
        let small = (0..<100).map { box(Double($0 % 10) * 0.9, Double($0 / 10) * 0.9, 1, 1) }
        let boxes = small + [box(-size, -size, 2 * size, 2 * size), box(4, 4, size, 1)]
        #expect(found(boxes) == pairs(boxes))
    }

    @Test("none, one, and only empty ones")
    func few() {
        #expect(found([]) == [])
        #expect(found([box(0, 0, 1, 1)]) == [[]])
        #expect(found([.empty, .empty]) == [[], []])
    }
}
