import TapakGeometry
import TapakSampleData
import TapakTopology
import Testing

@Suite("Outlines to measure fitting on")
struct FittingOutlineTests {
    private func geometry(_ rings: [[Position]]) -> Geometry {
        Geometry(polygons: [rings.map { $0 + $0.prefix(1) }])
    }

    @Test("they are valid by GEOS, of the corners promised and of true sizes", arguments: FittingOutline.allCases)
    func valid(shape: FittingOutline) throws {
        let engine = TopologyEngine()
        for corners in FittingOutline.Corners.allCases {
            var areas: [Double] = []
            for number in 0..<300 {
                let rings = shape.rings(corners, number: number)
                let count = rings.reduce(0) { $0 + $1.count }
                #expect(corners == .hundred ? count == 100 : (4...12).contains(count))
                #expect(rings.count == (shape == .holed ? 2 : 1))
                #expect(try engine.fault(in: geometry(rings)) == nil, "\(corners) \(number)")
                areas.append(rings.reduce(0) { $0 + $1.doubledSignedPlaneArea } / 2)
            }
            let sorted = areas.sorted()
            #expect((700...1150).contains(sorted[150]) && sorted[0] > 100 && sorted[299] < 8000)
        }
    }

    @Test("the same number gives the same outline, another one another")
    func repeatable() {
        for shape in FittingOutline.allCases {
            #expect(shape.rings(.few, number: 7) == shape.rings(.few, number: 7))
            #expect(shape.rings(.few, number: 7) != shape.rings(.few, number: 8))
            #expect(shape.rings(.hundred, number: 7) != shape.rings(.few, number: 7))
        }
    }
}
