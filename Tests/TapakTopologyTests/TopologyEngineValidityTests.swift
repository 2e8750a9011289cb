import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

struct ValidityTests {
    /// A geometry with one fault.
    struct Faulty: CustomTestStringConvertible {
        var testDescription: String
        var geometry: Geometry
        var kind: TopologyFault.Kind
        var position: Position?
        var reason: String
    }

    static let outer = rectangleRing(0, 0, 10, 10)
    static let faulty = [
        Faulty(
            testDescription: "a bow tie", geometry: .ring((0, 0), (1, 1), (1, 0), (0, 1), (0, 0)),
            kind: .selfIntersection, position: Position(x: 0.5, y: 0.5), reason: "Self-intersection"),
        Faulty(
            testDescription: "a ring that touches itself",
            geometry: .ring((0, 0), (2, 0), (4, 4), (6, 0), (8, 0), (8, 8), (4, 4), (0, 8), (0, 0)),
            kind: .ringSelfIntersection, position: Position(x: 4, y: 4), reason: "Ring Self-intersection"),
        Faulty(
            testDescription: "a hole outside", geometry: Geometry(polygons: [[outer, rectangleRing(20, 20, 21, 21)]]),
            kind: .holeOutside, position: Position(x: 20, y: 20), reason: "Hole lies outside shell"),
        Faulty(
            testDescription: "a hole in a hole",
            geometry: Geometry(polygons: [[outer, rectangleRing(1, 1, 9, 9), rectangleRing(4, 4, 5, 5)]]),
            kind: .holesNested, position: Position(x: 4, y: 4), reason: "Holes are nested"),
        Faulty(
            testDescription: "a polygon in a polygon",
            geometry: Geometry(polygons: [[outer], [rectangleRing(4, 4, 5, 5)]]),
            kind: .shellsNested, position: Position(x: 4, y: 4), reason: "Nested shells"),
        Faulty(
            testDescription: "a hole from side to side",
            geometry: Geometry(polygons: [
                [
                    outer,
                    [(0, 5), (5, 4), (10, 5), (5, 6), (0, 5)].map { Position(x: $0.0, y: $0.1) },
                ]
            ]),
            kind: .interiorDisconnected, position: nil, reason: "Interior is disconnected"),
        Faulty(
            testDescription: "a line there and back", geometry: .ring((3, 4), (7, 4), (3, 4)),
            kind: .tooFewPositions, position: Position(x: 3, y: 4), reason: "Too few points in geometry component"),
        Faulty(
            testDescription: "one place four times", geometry: .ring((3, 4), (3, 4), (3, 4), (3, 4)),
            kind: .tooFewPositions, position: Position(x: 3, y: 4), reason: "Too few points in geometry component"),
        Faulty(
            testDescription: "a single position", geometry: .ring((3, 4)),
            kind: .tooFewPositions, position: Position(x: 3, y: 4), reason: "Too few points in geometry component"),
        Faulty(
            testDescription: "a ring that is not closed", geometry: .ring((0, 0), (1, 0), (1, 1), (0, 1)),
            kind: .ringNotClosed, position: Position(x: 0, y: 1), reason: "Ring is not closed"),
        Faulty(
            testDescription: "an infinite ordinate", geometry: .ring((0, 0), (.infinity, 0), (1, 1), (0, 0)),
            kind: .nonFinite, position: Position(x: .infinity, y: 0), reason: "Invalid Coordinate"),
    ]

    @Test("the kind, place and reason of a fault are told", arguments: faulty)
    func names(faulty: Faulty) throws {
        let engine = TopologyEngine()
        let fault = try #require(try engine.fault(in: faulty.geometry))
        #expect(fault.kind == faulty.kind)
        #expect(fault.reason == faulty.reason)
        if let position = faulty.position { #expect(fault.position == position) }
        #expect(fault.position != nil)
    }

    @Test("a number that is none is a fault with its place")
    func notANumber() throws {
        let fault = try TopologyEngine().fault(in: .ring((0, 0), (1, .nan), (1, 1), (0, 0)))
        #expect(fault?.kind == .nonFinite)
        #expect(fault?.position?.x == 1)
    }

    @Test("holes without an exterior are a fault, not a failure")
    func emptyExterior() throws {
        let geometry = Geometry(polygons: [[[], Self.outer]])
        let fault = try TopologyEngine().fault(in: geometry)
        #expect(fault?.kind == .other)
        #expect(fault?.reason.contains("shell is empty") == true)
    }

    @Test(
        "what is valid has no fault",
        arguments: [
            Geometry.rectangle(0, 0, 10, 10), Geometry(polygons: [[outer, rectangleRing(1, 1, 2, 2)]]),
            Geometry(polygons: [[outer, []]]), Geometry.nothing, Geometry(kind: .multiPolygon), Geometry.point(1, 2),
            Geometry(kind: .point), Geometry.line((0, 0), (1, 1)),
            Geometry(kind: .multiPoint, positions: [Position(x: 0, y: 0), Position(x: 1, y: 1)]),
            Geometry(
                kind: .multiLineString,
                positions: [Position(x: 0, y: 0), Position(x: 1, y: 1), Position(x: 2, y: 0), Position(x: 2, y: 1)],
                lineEnds: [2, 4]),
            Geometry(kind: .geometryCollection),
        ])
    func valid(geometry: Geometry) throws {
        #expect(try TopologyEngine().fault(in: geometry) == nil)
    }

    @Test("winding and the start of a ring do not matter", arguments: 0..<4)
    func spelling(shift: Int) throws {
        let corners = Array(Self.outer.dropLast())
        let turned = corners[shift...] + corners[..<shift]
        let ring = turned + turned.prefix(1)
        let engine = TopologyEngine()
        #expect(try engine.fault(in: Geometry(polygons: [[Array(ring)]])) == nil)
        #expect(try engine.fault(in: Geometry(polygons: [[ring.reversed()]])) == nil)
    }

    @Test("a bow tie becomes two triangles")
    func mends() throws {
        let engine = TopologyEngine()
        let mended = try engine.madeValid(.ring((0, 0), (1, 1), (1, 0), (0, 1), (0, 0)))
        #expect(mended.kind == .multiPolygon && mended.partCount == 2)
        #expect(mended.planeArea == 0.5)
        #expect(try engine.fault(in: mended) == nil)
    }

    @Test("what is valid stays what it was")
    func leavesAlone() throws {
        let engine = TopologyEngine()
        let square = Geometry.rectangle(0, 0, 2, 2)
        let mended = try engine.madeValid(square)
        #expect(mended.kind == .polygon && mended.planeArea == 4)
        #expect(try engine.equals(square, mended))
    }

    @Test("a line drawn as a ring leaves nothing")
    func collapses() throws {
        let mended = try TopologyEngine().madeValid(.ring((0, 0), (1, 0), (2, 0), (0, 0)))
        #expect(mended.isEmpty && mended.kind == .multiPolygon)
    }

    @Test("only areas can be made valid")
    func onlyAreas() {
        #expect(throws: TopologyError.notPolygonal) { _ = try TopologyEngine().madeValid(.line((0, 0), (1, 1))) }
    }

    @Test("a ring that cannot be built names the function of GEOS and its reason")
    func failure() {
        let engine = TopologyEngine()
        let open = Geometry.ring((0, 0), (1, 0), (1, 1), (0, 1))
        let expected = TopologyError.libraryFailure(
            function: "GEOSGeom_createLinearRing_r",
            message: "IllegalArgumentException: Points of LinearRing do not form a closed linestring")
        #expect(throws: expected) { _ = try engine.madeValid(open) }
        // The exterior is built and then dropped; the members before the open one too.
        #expect(throws: expected) {
            _ = try engine.union(of: [
                .rectangle(0, 0, 1, 1), Geometry(polygons: [[Self.outer], [Self.outer, open.positions]]),
            ])
        }
        #expect(throws: Never.self) { _ = try engine.fault(in: .rectangle(0, 0, 1, 1)) }
    }

    @Test("GEOS' own cases", .enabled(if: TestData.isPresent))
    func corpus() throws {
        let engine = TopologyEngine()
        let cases = try conformanceCases("validity_polygons.json")
        #expect(cases.count == 165)
        for entry in cases {
            let geometry = try Geometry(geoJSON: #require(entry["geometry"] as? [String: Any]))
            let expected = try #require(entry["expected_valid"] as? Bool)
            let fault = try engine.fault(in: geometry)
            #expect(
                (fault == nil) == expected, "\(entry["id"] ?? ""): \(entry["desc"] ?? ""), \(String(describing: fault))"
            )
        }
    }

    @Test("whatever GEOS' cases are, they can be mended", .enabled(if: TestData.isPresent))
    func mendsCorpus() throws {
        let engine = TopologyEngine()
        for entry in try conformanceCases("validity_polygons.json") {
            let geometry = try Geometry(geoJSON: #require(entry["geometry"] as? [String: Any]))
            let fault = try engine.fault(in: geometry)
            if [.nonFinite, .ringNotClosed, .other].contains(fault?.kind) { continue }
            let mended = try engine.madeValid(geometry)
            #expect(try engine.fault(in: mended) == nil, "\(entry["id"] ?? "")")
        }
    }

    @Test(
        "the real villages are read, and those that are faulty can be mended", .enabled(if: TestData.isPresent),
        arguments: [
            "id3275_kota_bekasi", "id3216_bekasi", "id3304_banjarnegara",
        ])
    func villages(file: String) throws {
        let engine = TopologyEngine()
        for village in try geometries(inTestData: "boundaries/\(file).geojson") {
            guard try engine.fault(in: village) != nil else { continue }
            #expect(try engine.fault(in: engine.madeValid(village)) == nil)
        }
    }
}
