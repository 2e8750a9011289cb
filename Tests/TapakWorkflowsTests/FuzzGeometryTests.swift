import TapakFormats
import TapakGeometry
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Polygons that no surveyor drew")
struct FuzzGeometryTests {
    /// Numbers at the edges of what a coordinate, a double and a projection can be.
    private static let ordinates = [
        "0", "-0", "1e-320", "5e-324", "1e300", "-1e308", "1.7976931348623157e308", "180", "-180", "180.0000001", "90",
        "-90", "89.9999999999", "360", "-360", "106.97", "106.9700000001", "106.9702", "106.9704", "-6.33", "-6.3302",
        "-6.3302000000001", "6.33", "141", "95", "-11", "107.5", "108", "721280", "9308739", "255326.5", "808926.25",
        "11911186", "-697131",
    ]
    /// Numbers of one small place, so that rings cross, touch and fold in every way.
    private static let near = ["106.97", "106.9701", "106.9702", "106.97020000000001", "106.9703"]
    private static let nearLatitudes = ["-6.33", "-6.3301", "-6.3302", "-6.33019999999999", "-6.3303"]

    private static func polygon(_ generator: inout SplitMix64) -> String {
        let isNear = Int.random(in: 0..<3, using: &generator) > 0
        func position() -> String {
            let x = (isNear ? near : ordinates).randomElement(using: &generator) ?? "0"
            let y = (isNear ? nearLatitudes : ordinates).randomElement(using: &generator) ?? "0"
            return "[\(x),\(y)]"
        }
        func ring() -> String {
            var positions = (0..<Int.random(in: 0...9, using: &generator)).map { _ in position() }
            if Int.random(in: 0..<8, using: &generator) > 0, let first = positions.first { positions.append(first) }
            return "[" + positions.joined(separator: ",") + "]"
        }
        func rings() -> String {
            "[" + (0..<Int.random(in: 0...3, using: &generator)).map { _ in ring() }.joined(separator: ",") + "]"
        }
        let isMulti = Bool.random(using: &generator)
        let parts = (0..<Int.random(in: 0...3, using: &generator)).map { _ in rings() }.joined(separator: ",")
        let geometry =
            isMulti
            ? #"{"type":"MultiPolygon","coordinates":[\#(parts)]}"# : #"{"type":"Polygon","coordinates":\#(rings())}"#
        return #"{"type":"Feature","properties":{},"geometry":\#(geometry)}"#
    }

    @Test("are measured or called faulty, every one of them, and none stops the run", arguments: 0..<8 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        // A sound one at the front settles that the file holds degrees.
        let sound =
            #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[106.97,-6.33],[106.9702,-6.33],[106.9702,-6.3298],[106.97,-6.33]]]}}"#
        let count = 500
        let features = [sound] + (0..<count).map { _ in Self.polygon(&generator) }
        let scratch = try ScratchFolder()
        let path = try scratch.write(features.joined(separator: "\n"), to: "hostile.geojsonl")
        var measured: [MeasureFeatures.Measured] = []
        let outcome = try MeasureFeatures()(.init(files: [path])) { measured.append($0) }
        #expect(outcome.featureCount == count + 1)
        #expect(measured.map(\.location.feature) == (0...count).map { $0 })
        for result in measured {
            if let measurement = result.measurement {
                #expect(measurement.geodesicArea.squareMetres.isFinite, "\(result.location)")
                #expect(measurement.perimeter.metres >= 0, "\(result.location)")
            } else {
                // What has no measure says why.
                #expect(!result.findings.isEmpty, "\(features[result.location.feature ?? 0])")
            }
        }
        #expect(measured.contains { $0.measurement != nil })
    }

    @Test("a parcel with one corner beyond the poles is told so, wherever its other corners lie")
    func cornerBeyondPoles() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write(
            #"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[106.97,-6.33],[106.9702,-6.33],[106.9702,-6.3298],[106.97,-6.33]]]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[106.97,-6.33],[106.9702,106.9702],[106.9702,-6.3298],[106.97,-6.33]]]}}]}
            """#, to: "corner.geojson")
        var measured: [MeasureFeatures.Measured] = []
        _ = try MeasureFeatures()(.init(files: [path])) { measured.append($0) }
        #expect(measured.map { $0.measurement == nil } == [false, true])
        let finding = try #require(measured.last?.findings.first)
        #expect(finding.code == .outsideIndonesia)
        #expect(finding.severity == .error)
        #expect(finding.location.position == Position(x: 106.9702, y: 106.9702))
    }
}
