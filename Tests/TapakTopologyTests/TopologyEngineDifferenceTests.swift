import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

struct TopologyEngineDifferenceTests {
    private let engine = TopologyEngine()

    @Test("what a square leaves of another one")
    func difference() throws {
        let square = Geometry.rectangle(0, 0, 4, 4)
        #expect(try engine.difference(square, .rectangle(2, 0, 4, 4)).planeArea == 8)
        #expect(try engine.difference(square, .rectangle(1, 1, 3, 3)).lineCount == 2)
        #expect(try engine.difference(square, .rectangle(9, 9, 10, 10)).planeArea == 16)
        #expect(try engine.difference(square, .rectangle(-1, 1, 5, 3)).partCount == 2)
        #expect(try engine.difference(square, .rectangle(-1, -1, 5, 5)).isEmpty)
    }

    @Test("lines have no area to take away")
    func notPolygonal() {
        let line = Geometry(
            kind: .lineString, positions: [Position(x: 0, y: 0), Position(x: 1, y: 0)], lineEnds: [2])
        #expect(throws: TopologyError.notPolygonal) { try engine.difference(line, .rectangle(0, 0, 1, 1)) }
        #expect(throws: TopologyError.notPolygonal) { try engine.difference(.rectangle(0, 0, 1, 1), line) }
    }
}
