import TapakGeodesy
import TapakGeometry
import TapakSurvey
import Testing

@Suite("Which mistake explains a declared area")
struct WitnessAreaTests {
    /// A field of 28 ha near Bekasi.
    static let field = Geometry(polygons: [
        [
            [(106.97, -6.33), (106.9751, -6.3292), (106.9748, -6.3251), (106.9702, -6.3247), (106.97, -6.33)].map {
                Position(x: $0.0, y: $0.1)
            }
        ]
    ])

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var declared: Double
        var code: FindingCode?
        var testDescription: String { name }
    }

    /// Areas of the field by pyproj 3.7 and shapely 2: geodesic 279043.884, TM-3 48.2 279006.948; the least rectangle is
    /// 586.533 × 560.552 m = 328782.36 m².
    static let cases = [
        Case(name: "Web Mercator", declared: 284_332.2, code: .witnessWebMercator),
        Case(name: "UTM 48S", declared: 279_149.57, code: .witnessUtm),
        Case(name: "UTM 47S", declared: 284_258.55, code: .witnessWrongZone),
        Case(name: "UTM 49S", declared: 280_195.19, code: .witnessWrongZone),
        Case(name: "TM-3 48.1", declared: 280_009.63, code: .witnessWrongZone),
        Case(name: "TM-3 49.1", declared: 279_528.65, code: .witnessWrongZone),
        Case(name: "sphere of the equator", declared: 280_878.82, code: .witnessSphere),
        Case(name: "sphere of the mean radius", declared: 280_251.35, code: .witnessSphere),
        Case(name: "length × width", declared: 328_782.36, code: .witnessLengthWidth),
        Case(name: "length × width to the decimetre", declared: 586.5 * 560.6, code: .witnessLengthWidth),
        Case(name: "are", declared: 2790.07, code: .witnessUnit),
        Case(name: "hectare", declared: 27.9, code: .witnessUnit),
        Case(name: "m² read as are", declared: 27_900_695, code: .witnessUnit),
        Case(name: "m² read as hectare", declared: 2_790_069_482, code: .witnessUnit),
        Case(name: "thousands dot", declared: 279.007, code: .witnessThousands),
        Case(name: "nothing known", declared: 265_000, code: nil),
        Case(name: "a quarter more", declared: 348_759, code: nil),
        Case(name: "a nonsense entry", declared: 1, code: nil),
    ]

    private func findings(_ declared: Double, tolerance: Double = 30) throws -> [Finding] {
        try AreaWitness().findings(
            declared: .squareMetres(declared), geometry: Self.field, measurement: try Surveyor().measure(Self.field),
            tolerance: .squareMetres(tolerance), at: InputLocation(file: "a.geojson", feature: 3))
    }

    @Test("each known mistake is named, anything else is not", arguments: cases)
    func named(example: Case) throws {
        let found = try findings(example.declared)
        #expect(found.map(\.code) == [.declaredDiffers] + (example.code.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.location.feature == 3 })
    }

    @Test(
        "within the tolerance of TM-3 or of the geodesic area nothing is said",
        arguments: [
            279_006.95, 278_976.96, 279_036.9, 279_043.88, 279_073.8,
        ])
    func agrees(declared: Double) throws { #expect(try findings(declared).isEmpty) }

    @Test("beside the tolerance it differs", arguments: [278_976.9, 279_073.9])
    func differs(declared: Double) throws { #expect(try findings(declared).map(\.code) == [.declaredDiffers]) }

    @Test("a mistake smaller than the tolerance stays unsaid")
    func small() throws {
        // 0.5·√A = 264 m²: the 143 m² of UTM are within it, the 5,300 m² of Web Mercator are not.
        #expect(try findings(279_149.57, tolerance: 264).isEmpty)
        #expect(try findings(284_332.2, tolerance: 264).count == 2)
    }

    @Test("the facts give the numbers of the comparison")
    func facts() throws {
        let found = try findings(280_195.19)
        #expect(found[0].fact("declared") == .area(.squareMetres(280_195.19)))
        #expect(found[0].fact("tolerance") == .area(.squareMetres(30)))
        #expect(found[0].fact("basis") == .text("tm3"))
        #expect(found[1].fact("other") == .text("49S"))
        #expect(found[1].fact("zone") == .text("48.2"))
        #expect(found[1].fact("crs") == .text("EPSG:32749"))
        guard case .area(let measured)? = found[0].fact("measured"), case .area(let witness)? = found[1].fact("witness")
        else {
            Issue.record("no areas")
            return
        }
        #expect(abs(measured.squareMetres - 279_006.948_239) < 1e-3)
        #expect(abs(witness.squareMetres - 280_195.186_094) < 1e-3)
    }

    @Test("where two mistakes fit, neither is named")
    func ambiguous() throws {
        // On the border of two UTM zones, 108° E, the own zone and the one beside it give the same area.
        let square = ParcelDrawing.rectangle(600, 600, at: Position(x: 108, y: -6.25))
        let measurement = try Surveyor().measure(square)
        func codes(_ declared: Double) throws -> [FindingCode] {
            try AreaWitness().findings(
                declared: .squareMetres(declared), geometry: square, measurement: measurement,
                tolerance: .squareMetres(30), at: InputLocation()
            ).map(\.code)
        }
        // Scale on the border: 0.9996·(1 + ½(λ cos φ)²…) → area 360,000 · 1.00194.
        let plane = try Reprojection(from: .crs84, to: .epsg(32_749))
        var carried = square
        plane.reproject(&carried.positions)
        #expect(carried.planeArea > 360_500)
        #expect(try codes(carried.planeArea) == [.declaredDiffers])
    }

    @Test("a figure rounded to whole metres is understood, a guess is not stretched to fit")
    func rounding() throws {
        let square = ParcelDrawing.rectangle(50, 40)
        let measurement = try Surveyor().measure(square)
        func codes(_ declared: Double) throws -> [FindingCode] {
            try AreaWitness().findings(
                declared: .squareMetres(declared), geometry: square, measurement: measurement,
                tolerance: .squareMetres(22.4), at: InputLocation()
            ).map(\.code)
        }
        // Web Mercator makes 2037.3 m² of 2,000 (DOMAIN §10: 611.19 of 600).
        #expect(try codes(2037).contains(.witnessWebMercator))
        #expect(try codes(2037.3).contains(.witnessWebMercator))
        // UTM 47S makes 2037.8 of them here: with decimals the two are told apart.
        #expect(try codes(2038).contains(.witnessWrongZone))
        #expect(try codes(2039) == [.declaredDiffers])
    }

    @Test("the 1.9 % of Web Mercator on 600 m² are within what a certificate may be off")
    func smallParcel() throws {
        let parcel = ParcelDrawing.rectangle(20, 30)
        let found = try AreaWitness().findings(
            declared: .squareMetres(611.19), geometry: parcel, measurement: try Surveyor().measure(parcel),
            tolerance: .squareMetres(12.25), at: InputLocation())
        #expect(found.isEmpty)
    }

    @Test("two parts have no length and width")
    func parts() throws {
        let west = ParcelDrawing.ring([(0, 0), (30, 0), (0, 30), (0, 0)])
        let east = ParcelDrawing.ring([(40, 0), (70, 0), (40, 30), (40, 0)])
        let both = Geometry(polygons: [[west], [east]])
        let found = try AreaWitness().findings(
            declared: .squareMetres(2100), geometry: both, measurement: try Surveyor().measure(both),
            tolerance: .squareMetres(15), at: InputLocation())
        #expect(found.map(\.code) == [.declaredDiffers])
    }
}
