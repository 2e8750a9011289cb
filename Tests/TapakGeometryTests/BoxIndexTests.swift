import TapakGeometry
import TapakTestSupport
import Testing

@Suite("An index of boxes")
struct BoxIndexTests {
    @Test("finds what looking at every box finds", arguments: [0, 1, 2, 15, 16, 17, 256, 257, 3000])
    func exhaustive(count: Int) {
        var random = SplitMix64(seed: UInt64(count))
        let boxes = (0..<count).map { number in
            let x = Double.random(in: 0...100, using: &random)
            let y = Double.random(in: 0...10, using: &random)
            let size = number % 50 == 0 ? 40.0 : 0.5
            return number % 7 == 3 ? BoundingBox.empty : BoundingBox(minX: x, minY: y, maxX: x + size, maxY: y + size)
        }
        let index = BoxIndex(boxes)
        for _ in 0..<50 {
            let x = Double.random(in: -5...105, using: &random)
            let box = BoundingBox(minX: x, minY: 3, maxX: x + 2, maxY: 5)
            #expect(index.numbers(touching: box) == boxes.indices.filter { boxes[$0].touches(box) })
        }
        #expect(index.numbers(touching: .empty).isEmpty)
    }
}
