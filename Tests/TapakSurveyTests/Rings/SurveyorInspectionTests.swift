import Foundation
import TapakGeometry
import TapakSurvey
import TapakTestSupport
import TapakTopology
import Testing

@Suite("Inspecting rings, with GEOS as judge")
struct SurveyorInspectionTests {
    private func inspect(_ geometry: Geometry) throws -> [Finding] {
        try Surveyor().inspect(geometry, at: InputLocation(file: "a.geojson", feature: 3, id: "X"))
    }

    private func metres(_ rings: [[(Double, Double)]]) -> Geometry {
        Geometry(polygons: [rings.map { ParcelDrawing.ring($0) }])
    }

    @Test("the place holds file, feature, id, ring, index and coordinates")
    func place() throws {
        let finding = try #require(try inspect(metres([[(0, 0), (40, 40), (40, 0), (0, 40), (0, 0)]])).first)
        #expect(finding.code == .ringSelfIntersection)
        #expect(finding.severity == .error)
        #expect(finding.location.file == "a.geojson")
        #expect(finding.location.feature == 3)
        #expect(finding.location.id == "X")
        #expect(finding.location.ring == RingPlace(part: 0, ring: 0))
        #expect(finding.location.positionIndex == 0)
        #expect(finding.fact("other_position") == .integer(2))
        let middle = ParcelDrawing.ring([(20, 20)])[0]
        let position = try #require(finding.location.position)
        #expect(position.distance(to: middle) < 1e-9)
    }

    @Test("where our mapping finds nothing, GEOS' kind and position stand, at the ring next to it")
    func fallback() throws {
        // A hole from side to side cuts the inside in two.
        let outer = [(0.0, 0.0), (10, 0), (10, 10), (0, 10), (0, 0)]
        let geometry = Geometry(polygons: [
            [outer, [(0, 5), (5, 4), (10, 5), (5, 6), (0, 5)]].map { $0.map { Position(x: $0.0, y: $0.1) } }
        ])
        #expect(geometry.ringFaults.isEmpty)
        let finding = try #require(try inspect(geometry).first { $0.severity == .error })
        #expect(finding.code == .ringSelfIntersection)
        #expect(finding.fact("reason") == .text("Interior is disconnected"))
        #expect(finding.location.ring != nil)
        #expect(finding.location.position != nil)
    }

    @Test("an unclosed ring is told, and what else is wrong with it")
    func unclosed() throws {
        let plain = try inspect(metres([[(0, 0), (40, 0), (40, 40), (0, 40)]]))
        #expect(plain.filter { $0.severity == .error }.map(\.code) == [.ringUnclosed])
        #expect(plain.first?.location.positionIndex == 3)
        let crossed = try inspect(metres([[(0, 0), (40, 40), (40, 0), (0, 40)]]))
        #expect(crossed.filter { $0.severity == .error }.map(\.code) == [.ringUnclosed, .ringSelfIntersection])
    }

    @Test("a ring that repeats positions until too few are left is too short")
    func short() throws {
        let findings = try inspect(metres([[(0, 0), (0, 0), (40, 0), (0, 0)]]))
        #expect(findings.filter { $0.severity == .error }.map(\.code) == [.ringTooShort])
        #expect(findings.first?.fact("positions") == .integer(3))
    }

    @Test("a repeated position is a notice with its place, and no error")
    func repeated() throws {
        let geometry = metres([[(0, 0), (40, 0), (40, 0), (40, 40), (40, 40), (0, 40), (0, 0)]])
        let findings = try inspect(geometry)
        #expect(findings.map(\.code) == [.repeatedPosition])
        #expect(findings.first?.severity == .notice)
        #expect(findings.first?.fact("count") == .integer(2))
        #expect(findings.first?.location.positionIndex == 2)
        #expect(findings.first?.location.position == geometry.positions[2])
    }

    @Test("a spike that GEOS lets pass is a warning up to 0.1°")
    func thinSpike() throws {
        // 20 m out: 0.1° is 3.5 cm of width.
        func spiked(_ width: Double) -> Geometry {
            metres([[(0, 0), (40, 0), (40, 20), (60, 20), (40, 20 + width), (40, 40), (0, 40), (0, 0)]])
        }
        let thin = try inspect(spiked(0.02))
        #expect(thin.map(\.code) == [.ringSpike])
        #expect(thin.first?.severity == .warning)
        #expect(thin.first?.location.positionIndex == 3)
        #expect(try inspect(spiked(0.05)).isEmpty)
    }

    @Test(
        "slivers are thin and long, parcels are not",
        arguments: [
            (60.0, 0.3, true), (60, 1, true), (25, 1, true), (100, 1.4, true), (100, 1.6, false), (10, 1, false),
            (60, 12, false), (100, 6, false), (0.5, 0.5, false), (400, 3, false),
        ])
    func slivers(length: Double, width: Double, isSliver: Bool) throws {
        let findings = try inspect(ParcelDrawing.rectangle(length, width))
        #expect(findings.map(\.code) == (isSliver ? [.sliver] : []))
        guard isSliver, case .length(let shown)? = findings.first?.fact("width") else { return }
        // 2A/P = a·b/(a + b).
        #expect(abs(shown.metres - length * width / (length + width)) < 1e-5)
    }

    @Test("random rings: an error of ours exactly where GEOS says invalid", arguments: 0..<20 as Range<UInt64>)
    func agrees(chunk: UInt64) throws {
        let surveyor = Surveyor()
        var invalid = 0
        for seed in chunk * 100..<(chunk + 1) * 100 {
            var random = SplitMix64(seed: seed)
            let parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    let ring = (0..<Int.random(in: 3...5, using: &random)).map { _ in
                        Position(
                            x: 107 + Double(Int.random(in: 0...20, using: &random)) * 1e-4,
                            y: -6 - Double(Int.random(in: 0...20, using: &random)) * 1e-4)
                    }
                    return ring + ring.prefix(1)
                }
            }
            let geometry = Geometry(polygons: parts)
            let isValid = try surveyor.topology.fault(in: geometry) == nil
            if !isValid { invalid += 1 }
            let errors = try surveyor.inspect(geometry, at: InputLocation()).filter { $0.severity == .error }
            #expect(errors.isEmpty == isValid, "seed \(seed): \(parts)")
        }
        #expect((1..<100).contains(invalid))
    }

    @Test("GEOS' own validity cases are told apart as GEOS tells them", .enabled(if: TestData.isPresent))
    func conformance() throws {
        let data = try Data(contentsOf: URL(filePath: TestData.path("conformance/geos/validity_polygons.json")))
        let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let surveyor = Surveyor()
        var judged = 0
        var refused = 0
        for example in cases {
            let name = example["id"] as? String ?? "?"
            let object = try #require(example["geometry"] as? [String: Any])
            guard let geometry = Geometry(nested: object), geometry.positions.allSatisfy(\.isFinite) else {
                refused += 1
                continue
            }
            judged += 1
            let errors = try surveyor.inspect(geometry, at: InputLocation()).filter { $0.severity == .error }
            #expect(errors.isEmpty == (example["expected_valid"] as? Bool), "\(name): \(errors.map(\.code))")
            #expect(errors.allSatisfy { $0.location.position != nil || $0.code == .ringSelfIntersection }, "\(name)")
        }
        #expect(judged == 164)
        #expect(refused == 1)
    }

    @Test(
        "no alarm about rings in 521 real villages", .enabled(if: TestData.isPresent),
        arguments: ["id3275_kota_bekasi", "id3216_bekasi", "id3304_banjarnegara"])
    func villages(name: String) throws {
        let data = try Data(contentsOf: URL(filePath: TestData.path("boundaries/\(name).geojson")))
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let features = try #require(document["features"] as? [[String: Any]])
        #expect(features.count >= 56)
        for feature in features {
            let object = try #require(feature["geometry"] as? [String: Any])
            let geometry = try #require(Geometry(nested: object))
            #expect(try inspect(geometry).allSatisfy { $0.severity == .notice })
        }
    }
}

extension Geometry {
    /// A polygonal geometry from Foundation's JSON; nothing where an ordinate is missing.
    fileprivate init?(nested object: [String: Any]) {
        let polygons: [Any]
        switch object["type"] as? String {
        case "Polygon": polygons = [object["coordinates"] ?? []]
        case "MultiPolygon": polygons = object["coordinates"] as? [Any] ?? []
        default: return nil
        }
        var parts: [[[Position]]] = []
        for polygon in polygons {
            var rings: [[Position]] = []
            for ring in polygon as? [[[Any]]] ?? [] {
                var positions: [Position] = []
                for entry in ring {
                    guard entry.count >= 2, let x = entry[0] as? Double, let y = entry[1] as? Double else { return nil }
                    positions.append(Position(x: x, y: y))
                }
                rings.append(positions)
            }
            parts.append(rings)
        }
        self.init(polygons: parts)
    }
}
