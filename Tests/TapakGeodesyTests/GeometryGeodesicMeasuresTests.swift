import Foundation
import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

struct GeodesicMeasureTests {
    /// A parcel in Bekasi of 25 m × 24 m, unclosed.
    let parcel = [
        Position(x: 106.97, y: -6.33), Position(x: 106.970226, y: -6.33),
        Position(x: 106.970226, y: -6.329783), Position(x: 106.97, y: -6.329783),
    ]
    /// A pond in it.
    let pond = [
        Position(x: 106.97005, y: -6.32995), Position(x: 106.97005, y: -6.32985),
        Position(x: 106.97015, y: -6.32985), Position(x: 106.97005, y: -6.32995),
    ]

    @Test("a parcel has GeographicLib's area and perimeter")
    func measuresARing() {
        // geographiclib 2.1 for Python: Geodesic.WGS84.Polygon()
        let measure = parcel.geodesicRingMeasure
        #expect(abs(measure.area.squareMetres - 600.0789921618998) < 1e-4)
        #expect(abs(measure.perimeter.metres - 98.00678829288346) < 1e-7)
    }

    @Test("closing, reversing and rotating a ring change nothing")
    func ignoresSpelling() {
        let area = parcel.geodesicRingArea.squareMetres
        let closed = parcel + [parcel[0]]
        #expect(closed.geodesicRingMeasure == parcel.geodesicRingMeasure)
        #expect(abs(Array(closed.reversed()).geodesicRingArea.squareMetres - area) < 1e-4)
        #expect(abs((parcel[1...] + parcel[..<1]).geodesicRingArea.squareMetres - area) < 1e-4)
    }

    @Test("a hole lessens the area and lengthens the perimeter")
    func countsHoles() {
        let geometry = Geometry(polygons: [[parcel + [parcel[0]], pond]])
        #expect(abs(geometry.geodesicArea.squareMetres - (600.0789921618998 - 61.18010957632214)) < 2e-4)
        #expect(abs(geometry.geodesicPerimeter.metres - (98.00678829288346 + 37.766856469039126)) < 1e-7)
        #expect(geometry.geodesicArea(ofPart: 0) == geometry.geodesicArea)
    }

    @Test("parts are added up, and can be asked for one by one")
    func addsParts() {
        let geometry = Geometry(polygons: [[parcel], [pond]])
        #expect(abs(geometry.geodesicArea(ofPart: 1).squareMetres - 61.18010957632214) < 1e-4)
        #expect(geometry.geodesicArea == geometry.geodesicArea(ofPart: 0) + geometry.geodesicArea(ofPart: 1))
        #expect(geometry.geodesicMeasure.perimeter == geometry.geodesicPerimeter)
    }

    @Test("fewer than three positions have no area", arguments: 0..<3)
    func degenerate(count: Int) {
        #expect(parcel.prefix(count).geodesicRingArea == .zero)
        let closed = parcel.prefix(count) + parcel.prefix(1)
        #expect(closed.geodesicRingArea == .zero)
    }

    @Test("points and lines have no area")
    func otherKinds() {
        #expect(Geometry(kind: .lineString, positions: parcel, lineEnds: [4]).geodesicMeasure == .zero)
        #expect(Geometry(kind: .point, positions: [parcel[0]]).geodesicMeasure == .zero)
    }

    @Test("what is not a position on Earth gives NaN", arguments: [Double.nan, .infinity, 91, -90.1])
    func impossible(latitude: Double) {
        let ring = parcel + [Position(x: 106.97, y: latitude)]
        #expect(ring.geodesicRingArea.squareMetres.isNaN)
        #expect(geodesicDistance(parcel[0], Position(x: 106.97, y: latitude)).metres.isNaN)
    }

    @Test("a distance is GeographicLib's")
    func measuresDistance() {
        // Monas to Kota Bekasi's alun-alun; geographiclib 2.1: Geodesic.WGS84.Inverse()
        let distance = geodesicDistance(Position(x: 106.8272, y: -6.1754), Position(x: 106.9990, y: -6.2383))
        #expect(abs(distance.metres - 20_245.77842416222) < 1e-6)
        #expect(geodesicDistance(parcel[0], parcel[0]) == .zero)
    }

    @Test(
        "every village has the oracle's areas and perimeter", .enabled(if: TestData.isPresent),
        arguments: [
            "id3275_kota_bekasi", "id3216_bekasi", "id3304_banjarnegara",
        ])
    func villages(file: String) throws {
        let oracle = try VillageOracle.all()
        let villages = try GeoJSONFile(inTestData: "boundaries/\(file).geojson").features
        var grid = TM3Grid()
        var measured = 0
        for village in villages {
            let code = try #require(village.properties["village_code"] as? String)
            let truth = try #require(oracle[code])
            let measure = village.geometry.geodesicMeasure
            #expect(abs(measure.area.squareMetres / truth.geodesicArea - 1) < 1e-9, "\(code)")
            // The oracle's perimeter leaves holes out.
            let exteriors = village.geometry.rings.filter(\.place.isExterior).map(
                \.positions.geodesicRingMeasure.perimeter.metres)
            #expect(abs(exteriors.reduce(0, +) / truth.geodesicPerimeter - 1) < 1e-9, "\(code)")
            #expect(measure.perimeter.metres >= exteriors.reduce(0, +), "\(code)")
            let zone = try #require(TM3Zone.containing(longitude: truth.longitude))
            #expect(zone.crs == .epsg(truth.tm3Code), "\(code)")
            let plane = try village.geometry.mapPositions { try grid.positions($0, in: zone) }
            #expect(abs(plane.planeArea / truth.tm3Area - 1) < 1e-9, "\(code)")
            measured += 1
        }
        #expect(measured == ["id3275_kota_bekasi": 56, "id3216_bekasi": 187, "id3304_banjarnegara": 278][file])
    }

    @Test("no planimeter case is too odd", .enabled(if: TestData.isPresent))
    func planimeter() throws {
        let data = try Data(contentsOf: URL(filePath: TestData.path("conformance/planimeter_cases.json")))
        let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(cases.count == 31)
        var measured = 0
        for entry in cases {
            guard entry["kind"] as? String == "polygon", let object = entry["geometry"] as? [String: Any] else {
                continue
            }
            let geometry = try Geometry(geoJSON: object)
            let measure = geometry.geodesicMeasure
            measured += 1
            let truth = try #require(entry["planimeter_2_1_2"] as? [String]).compactMap(Double.init)
            #expect(abs(measure.perimeter.metres - truth[1]) < 1e-6)
            // With both flags Planimeter takes the rest of the Earth, which is no parcel.
            if entry["flags"] as? [String] == ["-r", "-s"] { continue }
            #expect(abs(measure.area.squareMetres - abs(truth[2])) < 0.1)
        }
        #expect(measured == 25)
    }
}

/// A row of the table of the 521 villages.
private struct VillageOracle {
    var geodesicArea, geodesicPerimeter, tm3Area, longitude: Double
    var tm3Code: Int

    static func all() throws -> [String: VillageOracle] {
        let text = try String(contentsOfFile: TestData.path("boundaries/villages_oracle.csv"), encoding: .utf8)
        var rows: [String: VillageOracle] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            rows[String(fields[1])] = VillageOracle(
                geodesicArea: try #require(Double(fields[3])), geodesicPerimeter: try #require(Double(fields[4])),
                tm3Area: try #require(Double(fields[9])), longitude: try #require(Double(fields[10])),
                tm3Code: try #require(Int(fields[8])))
        }
        return rows
    }
}
