import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Measuring features")
struct MeasureFeaturesTests {
    struct SmallRing: CustomTestStringConvertible, Sendable {
        var name: String
        var zone: Int
        var ring: String
        var area, perimeter, grid: Double
        var testDescription: String { name }
    }

    /// Tests/Corpus/small-rings.csv: areas computed with 50 digits.
    static let rings: [SmallRing] = {
        let table = (try? TestData.table(inPackage: "Tests/Corpus/small-rings.csv")) ?? []
        return table.compactMap { row in
            guard let zone = row["zone_epsg"].flatMap({ Int($0) }), let ring = row["ring"],
                let area = row["geodesic_area_m2"].flatMap(Double.init),
                let perimeter = row["geodesic_perimeter_m"].flatMap(Double.init),
                let grid = row["tm3_area_m2"].flatMap(Double.init)
            else { return nil }
            return SmallRing(
                name: row["id"] ?? "", zone: zone, ring: ring, area: area, perimeter: perimeter, grid: grid)
        }
    }()

    @Test("the corpus is there")
    func corpus() { #expect(Self.rings.count > 200) }

    @Test("small rings agree with 50 digits to 1e-4 m²")
    func smallRings() throws {
        let scratch = try ScratchFolder()
        let features = Self.rings.map { ring in
            let positions = ring.ring.split(separator: ";").map { "[" + $0.replacing(" ", with: ",") + "]" }
            return #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[["#
                + positions.joined(separator: ",") + "]]}}"
        }
        let path = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: "rings.geojson")
        var measured: [MeasureFeatures.Measured] = []
        _ = try MeasureFeatures()(.init(files: [path])) { measured.append($0) }
        #expect(measured.count == Self.rings.count)
        for (result, ring) in zip(measured, Self.rings) {
            let measurement = try #require(result.measurement, "\(ring.name)")
            #expect(abs(measurement.geodesicArea.squareMetres - ring.area) < 1e-4, "\(ring.name)")
            #expect(abs(measurement.perimeter.metres - ring.perimeter) < 1e-6, "\(ring.name)")
            #expect(measurement.zone?.crs == .epsg(ring.zone), "\(ring.name)")
            #expect(abs((measurement.gridArea?.squareMetres ?? 0) - ring.grid) < 1e-4, "\(ring.name)")
        }
    }

    @Test("points and bad features are rows without measures")
    func unmeasured() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write(
            #"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[107,-6.25]}},
            {"type":"Feature","properties":null,"geometry":null}]}
            """#, to: "points.geojson")
        var measured: [MeasureFeatures.Measured] = []
        let outcome = try MeasureFeatures()(.init(files: [path])) { measured.append($0) }
        #expect(measured.map(\.measurement) == [nil, nil])
        #expect(measured[0].findings.map(\.code) == [.pointOnly])
        #expect(outcome.tally.count(.nullGeometry) == 1)
    }
}
