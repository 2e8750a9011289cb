import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Assessing a parcel")
struct AssessorTests {
    private func assess(
        _ parcel: Parcel, profile: String = "kota-bekasi-600", layer: VillageLayer? = nil
    ) throws -> Assessment {
        try Assessor(profile: try RuleProfile.shipped(profile), layer: layer).assess(parcel)
    }

    struct AreaCase: CustomTestStringConvertible, Sendable {
        var area: Double
        var capture: CaptureClass
        var verdict: Verdict
        var areaClass: AreaClass
        var testDescription: String { "\(area) m², \(capture.rawValue): \(verdict.rawValue)" }
    }

    /// By hand: U = 0.5·√A unstated, 1.645·σ·√(a² + b²) with a = 20 m otherwise.
    static let cases: [AreaCase] = [
        // A + 0.5·√A < 600 up to 587.877; A − 0.5·√A ≥ 600 from 612.374.
        AreaCase(area: 587.87, capture: .unstated, verdict: .fail, areaClass: .below),
        AreaCase(area: 587.89, capture: .unstated, verdict: .resurvey, areaClass: .below),
        AreaCase(area: 599.99, capture: .unstated, verdict: .resurvey, areaClass: .below),
        AreaCase(area: 600.01, capture: .unstated, verdict: .resurvey, areaClass: .within),
        AreaCase(area: 612.37, capture: .unstated, verdict: .resurvey, areaClass: .within),
        AreaCase(area: 612.39, capture: .unstated, verdict: .pass, areaClass: .within),
        AreaCase(area: 999.99, capture: .unstated, verdict: .pass, areaClass: .within),
        AreaCase(area: 1000.01, capture: .unstated, verdict: .pass, areaClass: .above),
        // Near 20 × 30, √(20² + 30²) = 36.06: RTK and total station U = 2.97, orthophoto 17.8. Near 20 × 35, √ = 40.3:
        // imagery 99, GNSS 199. 20 × 50, √ = 53.9: phone 443.
        AreaCase(area: 597.0, capture: .rtk, verdict: .fail, areaClass: .below),
        AreaCase(area: 597.1, capture: .rtk, verdict: .resurvey, areaClass: .below),
        AreaCase(area: 602.9, capture: .totalStation, verdict: .resurvey, areaClass: .within),
        AreaCase(area: 603.1, capture: .totalStation, verdict: .pass, areaClass: .within),
        AreaCase(area: 580, capture: .orthophoto, verdict: .fail, areaClass: .below),
        AreaCase(area: 610, capture: .orthophoto, verdict: .resurvey, areaClass: .within),
        AreaCase(area: 620, capture: .orthophoto, verdict: .pass, areaClass: .within),
        AreaCase(area: 700, capture: .imagery, verdict: .pass, areaClass: .within),
        AreaCase(area: 690, capture: .imagery, verdict: .resurvey, areaClass: .within),
        AreaCase(area: 700, capture: .handheldGNSS, verdict: .resurvey, areaClass: .within),
        AreaCase(area: 1000.01, capture: .phone, verdict: .resurvey, areaClass: .above),
        AreaCase(area: 900, capture: .phone, verdict: .resurvey, areaClass: .within),
    ]

    @Test("verdicts worked out by hand", arguments: cases)
    func handTable(example: AreaCase) throws {
        let assessment = try assess(
            ParcelDrawing.parcel(ParcelDrawing.rectangle(20, example.area / 20), capture: example.capture))
        #expect(assessment.verdict == example.verdict)
        #expect(assessment.areaClass == example.areaClass)
        // The plane is true to 1e-7 of the area here, and geodesic area to 1e-4 m².
        #expect(abs((assessment.area?.squareMetres ?? 0) - example.area) < 3e-4)
    }

    @Test("what was not looked at is named: the footprint and every layer")
    func notChecked() throws {
        let assessment = try assess(ParcelDrawing.parcel(ParcelDrawing.rectangle(20, 40)))
        #expect(
            assessment.notChecked.map(\.code) == [
                "footprint", "layer:lp2b", "layer:lsd", "layer:rth", "layer:sempadan", "layer:sutet", "layer:banjir",
            ])
    }

    @Test("a profile that decides by footprint cannot judge before it is checked")
    func footprintDecides() throws {
        let assessment = try assess(ParcelDrawing.parcel(ParcelDrawing.rectangle(20, 40)), profile: "adapted-15x20")
        #expect(assessment.verdict == .unassessable)
        #expect(assessment.reason == .notChecked(.footprint))
        #expect(assessment.answers[.area] == .pass)
    }

    @Test("but an area that fails stays a failure")
    func footprintDoesNotHideFailure() throws {
        let assessment = try assess(ParcelDrawing.parcel(ParcelDrawing.rectangle(10, 20)), profile: "adapted-15x20")
        #expect(assessment.verdict == .fail)
    }

    @Test("the reason of doubt gives the σ that would pass")
    func sigmaToPass() throws {
        // A = 610, margin 10; √(20² + 30.5²) = 36.4726: σ = 10 / (1.645 · 36.4726) = 0.16667 m.
        let assessment = try assess(ParcelDrawing.parcel(ParcelDrawing.rectangle(20, 30.5), capture: .orthophoto))
        guard case .areaInDoubt(let numbers) = assessment.reason else {
            Issue.record("reason is \(assessment.reason)")
            return
        }
        #expect(abs((numbers.sigmaToPass?.metres ?? 0) - 0.166_67) < 1e-4)
        #expect(numbers.sigmaToFail == nil)
        #expect(!numbers.captureIsAssumed)
    }

    @Test("a multi-part parcel is judged by its largest part, and the rest is told")
    func multipart() throws {
        let large = ParcelDrawing.rectangle(20, 35)
        let small = ParcelDrawing.rectangle(10, 10, at: Position(x: 107.001, y: -6.25))
        let geometry = Geometry(polygons: [small.nestedPolygons[0], large.nestedPolygons[0]])
        let assessment = try assess(ParcelDrawing.parcel(geometry))
        #expect(abs((assessment.area?.squareMetres ?? 0) - 700) < 3e-4)
        #expect(abs((assessment.measurement?.geodesicArea.squareMetres ?? 0) - 800) < 5e-4)
        let finding = try #require(assessment.findings.first { $0.code == .multipart })
        #expect(finding.fact("parts") == .integer(2))
        guard case .area(let rest)? = finding.fact("rest") else {
            Issue.record("no rest")
            return
        }
        #expect(abs(rest.squareMetres - 100) < 3e-4)
    }

    @Test("two small islands do not add up to a pass")
    func islands() throws {
        let west = ParcelDrawing.rectangle(20, 20)
        let east = ParcelDrawing.rectangle(20, 20, at: Position(x: 107.001, y: -6.25))
        let assessment = try assess(
            ParcelDrawing.parcel(Geometry(polygons: [west.nestedPolygons[0], east.nestedPolygons[0]])))
        #expect(assessment.verdict == .fail)
    }

    @Test("a hole is taken away and adds to the uncertainty")
    func hole() throws {
        let outer = ParcelDrawing.rectangle(40, 40).nestedPolygons[0][0]
        let inner = ParcelDrawing.ring([(-5, -5), (-5, 5), (5, 5), (5, -5), (-5, -5)])
        let assessment = try assess(ParcelDrawing.parcel(Geometry(polygons: [[outer, inner]]), capture: .orthophoto))
        #expect(abs((assessment.area?.squareMetres ?? 0) - 1500) < 5e-4)
        // Σ = 4(40² + 40²) + 4(10² + 10²) = 13,600; U = 1.645 · 0.5 · 0.3 · √13,600.
        #expect(abs((assessment.uncertainty?.bound.squareMetres ?? 0) - 1.645 * 0.15 * 116.619_037_9) < 1e-5)
    }

    @Test("a bow-tie is unassessable, with its kind and place, and has no judged area")
    func bowTie() throws {
        let ring = ParcelDrawing.ring([(-15, -15), (15, 15), (15, -15), (-15, 15), (-15, -15)])
        let assessment = try assess(ParcelDrawing.parcel(Geometry(polygons: [[ring]])))
        #expect(assessment.verdict == .unassessable)
        #expect(assessment.area == nil)
        guard case .faultyGeometry(.ringSelfIntersection, let position) = assessment.reason else {
            Issue.record("reason is \(assessment.reason)")
            return
        }
        // The diagonals cross at the place itself.
        #expect(abs((position?.x ?? 0) - 107) < 1e-8)
        #expect(abs((position?.y ?? 0) + 6.25) < 1e-8)
    }

    @Test("an unclosed and a short ring are told before topology is asked")
    func brokenRings() throws {
        let open = ParcelDrawing.ring([(0, 0), (30, 0), (30, 30), (0, 30)])
        let short = ParcelDrawing.ring([(0, 0), (30, 0), (0, 0)])
        #expect(
            try assess(ParcelDrawing.parcel(Geometry(polygons: [[open]]))).findings.map(\.code).contains(.ringUnclosed))
        #expect(
            try assess(ParcelDrawing.parcel(Geometry(polygons: [[short]]))).findings.map(\.code).contains(.ringTooShort)
        )
    }

    @Test("a point shows what is claimed and cannot be judged")
    func point() throws {
        var parcel = ParcelDrawing.parcel(Geometry(kind: .point, positions: [ParcelDrawing.place]))
        parcel.declaredArea = .squareMetres(720)
        let assessment = try assess(parcel)
        #expect(assessment.verdict == .unassessable)
        #expect(assessment.reason == .pointOnly(claimed: .squareMetres(720)))
    }

    @Test("coordinates coarser than a square metre are told", arguments: [(5, true), (6, true), (7, false)])
    func coarse(decimals: Int, isCoarse: Bool) throws {
        // 1.645 · ½ · r/√12 · 2√(20² + 35²): 21.3 m² at 5 decimals, 2.1 at 6, 0.21 at 7.
        let assessment = try assess(ParcelDrawing.parcel(ParcelDrawing.rectangle(20, 35), decimals: decimals))
        #expect(assessment.findings.contains { $0.code == .coordinatesCoarse } == isCoarse)
    }

    @Test("a declared area is compared with the TM-3 area first, then the geodesic one")
    func declared() throws {
        // 700 m² geodesic is 699.91 on TM-3 here; the tolerance is 0.5·√700 = 13.2 m².
        func codes(_ declared: Double) throws -> [FindingCode] {
            var parcel = ParcelDrawing.parcel(ParcelDrawing.rectangle(20, 35))
            parcel.declaredArea = .squareMetres(declared)
            return try assess(parcel).findings.map(\.code)
        }
        #expect(try !codes(700).contains(.declaredDiffers))
        #expect(try !codes(713).contains(.declaredDiffers))
        #expect(try codes(714).contains(.declaredDiffers))
        #expect(try codes(686).contains(.declaredDiffers))
    }

    @Test("swapped axes, a lost minus and another country are told, and nothing is put right")
    func implausible() throws {
        func reason(_ x: Double, _ y: Double) throws -> Reason {
            let ring = [(0.0, 0.0), (0.0002, 0.0), (0.0002, 0.0002), (0.0, 0.0002), (0.0, 0.0)]
                .map { Position(x: x + $0.0, y: y + $0.1) }
            return try assess(ParcelDrawing.parcel(Geometry(polygons: [[ring]]))).reason
        }
        #expect(try reason(-6.25, 107) == .implausibleCoordinates(.axesSwapped))
        #expect(try reason(107, 8.25) == .implausibleCoordinates(.latitudeSignLost))
        #expect(try reason(5, 52) == .implausibleCoordinates(.outsideIndonesia))
        #expect(try reason(721_280, 9_308_739) == .implausibleCoordinates(.projectedWithoutCrs))
    }
}
