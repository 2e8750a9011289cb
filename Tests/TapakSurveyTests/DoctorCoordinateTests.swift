import TapakGeodesy
import TapakGeometry
import TapakSurvey
import Testing

@Suite("Which mistake explains a place")
struct DoctorCoordinateTests {
    /// Two villages of 4 km side by side around 107.0° E, 6.25° S.
    static let layer: VillageLayer = {
        func village(_ index: Int, _ west: Double, _ east: Double) -> Village {
            let ring = ParcelDrawing.ring([(west, -2000), (east, -2000), (east, 2000), (west, 2000), (west, -2000)])
            var village = Village(index: index, geometry: Geometry(polygons: [[ring]]))
            village.name = ["Barat", "Timur"][index]
            return village
        }
        return VillageLayer([village(0, -4000, 0), village(1, 0, 4000)])
    }()

    private func parcel(_ x: Double, _ y: Double) -> Geometry {
        let side = 0.0002
        return Geometry(polygons: [
            [[(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map { Position(x: x + $0.0, y: y + $0.1) }]
        ])
    }

    private func diagnosis(
        _ geometry: Geometry, declared: String? = nil, layer: VillageLayer? = Self.layer
    ) -> CoordinateDiagnosis? {
        CoordinateDoctor(layer: layer).diagnosis(
            of: geometry, declaredKelurahan: declared, at: InputLocation(feature: 4))
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var x, y: Double
        var code: FindingCode?
        var evidence: CoordinateEvidence? = .landsInLayer
        var declared: String?
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "in the layer", x: 107.01, y: -6.25, code: nil),
        Case(name: "beside the layer", x: 107.05, y: -6.25, code: nil),
        Case(name: "in the next regency", x: 107.3, y: -6.6, code: nil),
        Case(name: "far away, yet in Indonesia", x: 119.4, y: -5.1, code: nil),
        Case(name: "swapped", x: -6.25, y: 107.01, code: .axesSwapped),
        Case(
            name: "swapped, in the declared kelurahan", x: -6.25, y: 107.01, code: .axesSwapped,
            evidence: .landsInDeclaredKelurahan, declared: "Timur"),
        Case(
            name: "swapped, in another kelurahan than declared", x: -6.25, y: 107.01, code: .axesSwapped,
            declared: "Barat"),
        Case(name: "swapped, near the layer", x: -6.6, y: 107.3, code: .axesSwapped, evidence: .landsNearLayer),
        Case(name: "minus lost", x: 107.01, y: 6.25, code: .latitudeSignLost),
        Case(name: "minus lost, near the layer", x: 107.3, y: 6.6, code: .latitudeSignLost, evidence: .landsNearLayer),
        Case(name: "a degree east", x: 108.01, y: -6.25, code: .degreeTypo),
        Case(name: "two degrees west", x: 105.01, y: -6.25, code: .degreeTypo),
        Case(name: "a degree north", x: 107.01, y: -5.25, code: .degreeTypo),
        Case(name: "two degrees south", x: 107.01, y: -8.25, code: .degreeTypo),
        Case(
            name: "a degree east of the declared kelurahan", x: 108.01, y: -6.25, code: .degreeTypo,
            evidence: .landsInDeclaredKelurahan, declared: "Timur"),
        Case(name: "a degree east of another kelurahan", x: 108.01, y: -6.25, code: nil, declared: "Barat"),
        Case(name: "a degree east, of a kelurahan elsewhere", x: 108.01, y: -6.25, code: nil, declared: "Cirebon"),
        Case(name: "a degree east and a little", x: 108.09, y: -6.25, code: nil),
        Case(name: "three degrees east", x: 110.01, y: -6.25, code: nil),
        Case(name: "another country", x: 5, y: 52, code: .outsideIndonesia, evidence: nil),
    ]

    @Test("one mistake, one name, with its evidence", arguments: cases)
    func named(example: Case) throws {
        let found = diagnosis(parcel(example.x, example.y), declared: example.declared)
        #expect(found?.finding.code == example.code)
        guard let found else { return }
        #expect(found.finding.severity == .error)
        #expect(found.finding.location.feature == 4)
        #expect(found.finding.fact("evidence") == example.evidence.map { .text($0.rawValue) })
        #expect((found.proposed == nil) == (example.evidence == nil))
        if let proposed = found.proposed {
            #expect(found.finding.fact("before") == .position(Position(x: example.x, y: example.y)))
            #expect(found.finding.fact("after") == .position(proposed.positions[0]))
            #expect(proposed.lineEnds == parcel(0, 0).lineEnds)
        }
    }

    @Test("how far it moves is told in metres")
    func moved() throws {
        // A degree of longitude at 6.25° S is 110,659 m on the parallel, by hand: π/180·a·cos φ/√(1 − e² sin² φ).
        guard case .length(let length)? = diagnosis(parcel(108.01, -6.25))?.finding.fact("moved") else {
            Issue.record("no length")
            return
        }
        #expect(abs(length.metres - 110_659) < 5)
        #expect(diagnosis(parcel(-6.25, 107.01))?.finding.fact("moved") == nil)
    }

    @Test("a parcel a degree off but within 5 km of a village is left alone")
    func nearAnotherVillage() {
        // A second group of villages a degree east, and a parcel 4 km beyond it.
        var villages = Self.layer.villages
        for (index, place) in [Position(x: 108, y: -6.25)].enumerated() {
            let ring = ParcelDrawing.ring(
                [(-4000, -2000), (4000, -2000), (4000, 2000), (-4000, 2000), (-4000, -2000)], at: place)
            villages.append(Village(index: 2 + index, geometry: Geometry(polygons: [[ring]])))
        }
        let wide = VillageLayer(villages)
        #expect(diagnosis(parcel(108.02, -6.30), layer: wide) == nil)
        // Between the two groups, inside the box of the layer, and a degree west of nothing.
        #expect(diagnosis(parcel(107.5, -6.25), layer: wide) == nil)
        // A degree beyond the eastern group; two degrees beyond the western one.
        #expect(diagnosis(parcel(109.01, -6.25), layer: wide) == nil, "one and two degrees explain it equally")
        #expect(diagnosis(parcel(109.01, -6.25), declared: "Timur", layer: wide)?.finding.code == .degreeTypo)
    }

    @Test("near the equator a neighbour of the layer is not a mirror image")
    func equator() {
        let ring = ParcelDrawing.ring(
            [(-9000, -20_000), (9000, -20_000), (9000, 3000), (-9000, 3000), (-9000, -20_000)],
            at: Position(x: 109.3, y: 0))
        let layer = VillageLayer([Village(index: 0, geometry: Geometry(polygons: [[ring]]))])
        #expect(diagnosis(parcel(109.3, 0.1), layer: layer) == nil)
    }

    @Test("without a layer only what cannot be Indonesia is told")
    func withoutLayer() {
        #expect(diagnosis(parcel(108.01, -6.25), layer: nil) == nil)
        #expect(diagnosis(parcel(107, 6.25), layer: nil) == nil)
        #expect(diagnosis(parcel(-6.25, 107), layer: nil)?.finding.fact("evidence") == .text("lands_in_indonesia"))
        #expect(diagnosis(parcel(107, 8.25), layer: nil)?.finding.code == .latitudeSignLost)
        #expect(diagnosis(parcel(5, 52), layer: nil)?.finding.code == .outsideIndonesia)
    }

    struct Metres: CustomTestStringConvertible, Sendable {
        var crs: String
        var x, y: Double
        var testDescription: String { crs }
    }

    /// 107.0° E, 6.25° S by pyproj 3.7.
    static let metres = [
        Metres(crs: "EPSG:32748", x: 721_280.113, y: 9_308_739.181),
        Metres(crs: "EPSG:23834", x: 255_326.275, y: 808_926.145),
        Metres(crs: "EPSG:3857", x: 11_911_185.515, y: -697_130.732),
    ]

    @Test("metres amid degrees are known by where they land", arguments: metres)
    func metresAsDegrees(example: Metres) throws {
        let point = Geometry(kind: .point, positions: [Position(x: example.x, y: example.y)])
        let found = try #require(diagnosis(point))
        #expect(found.finding.code == .metresAsDegrees)
        #expect(found.finding.fact("crs") == .text(example.crs))
        let place = try #require(found.proposed?.positions.first)
        #expect(geodesicDistance(place, Position(x: 107, y: -6.25)) < .metres(0.01))
        // Without a layer nobody knows which of the zones it is.
        let bare = try #require(diagnosis(point, layer: nil))
        #expect(bare.finding.code == .projectedWithoutCrs)
        #expect(bare.proposed == nil)
    }

    @Test("numbers that land nowhere are metres without a system")
    func metresNowhere() {
        let point = Geometry(kind: .point, positions: [Position(x: 400_000, y: 123)])
        #expect(diagnosis(point)?.finding.code == .projectedWithoutCrs)
    }

    // MARK: Zones

    private func zone(_ positions: [Position], _ code: Int, layer: VillageLayer? = Self.layer) -> Finding? {
        CoordinateDoctor(layer: layer).zoneFinding(of: positions, in: .epsg(code), at: InputLocation(file: "a.geojson"))
    }

    private func parcels(in code: Int, around place: Position = Position(x: 107, y: -6.25)) throws -> [Position] {
        var positions = (0..<20).map { Position(x: place.x + Double($0) * 0.001, y: place.y - Double($0) * 0.0005) }
        try Reprojection(from: .crs84, to: .epsg(code)).reproject(&positions)
        return positions
    }

    @Test(
        "the zone beside the right one, or the other hemisphere, is told with the right one",
        arguments: [
            (32_748, 32_749), (32_748, 32_747), (32_748, 32_648), (9488, 9489), (23_878, 23_877), (23_834, 23_835),
            (23_834, 23_833),
        ])
    func wrongZone(codes: (right: Int, named: Int)) throws {
        let finding = try #require(zone(try parcels(in: codes.right), codes.named))
        #expect(finding.code == .wrongZone)
        #expect(finding.severity == .error)
        #expect(finding.fact("crs") == .text("EPSG:\(codes.named)"))
        #expect(finding.fact("right") == .text("EPSG:\(codes.right)"))
        #expect(finding.fact("count") == .integer(20))
        guard case .position(let after)? = finding.fact("after") else {
            Issue.record("no place")
            return
        }
        #expect(geodesicDistance(after, Position(x: 107, y: -6.25)) < .metres(0.01))
    }

    @Test("the right zone, no zone, and a file that lies elsewhere are not")
    func rightZone() throws {
        #expect(zone(try parcels(in: 32_748), 32_748) == nil)
        #expect(zone(try parcels(in: 23_834), 23_834) == nil)
        #expect(zone(try parcels(in: 3857), 3857) == nil)
        #expect(zone(try parcels(in: 32_748), 32_749, layer: nil) == nil)
        // Semarang, rightly in 49S; its numbers in 48S fall at 104.4° E.
        #expect(zone(try parcels(in: 32_749, around: Position(x: 110.4, y: -7)), 32_749) == nil)
        // A fifth of the file lies in the layer as it is.
        let mixed = try Array(parcels(in: 32_748).prefix(16)) + parcels(in: 32_749).prefix(4)
        #expect(zone(mixed, 32_749) == nil)
    }

    // MARK: Points

    @Test("a point on the middle of its village is told, one 2 m beside is not")
    func centroid() throws {
        let doctor = CoordinateDoctor(layer: Self.layer)
        let middle = try #require(Self.layer.villages[1].geometry?.boundingBox.centre)
        let plane = LocalTransverseMercator(centre: middle)
        func finding(_ x: Double, _ y: Double) -> Finding? {
            doctor.centroidFinding(of: plane.inverse(Position(x: x, y: y)), inVillage: 1, at: InputLocation())
        }
        #expect(finding(0, 0)?.code == .onVillageCentroid)
        #expect(finding(0.5, -0.5)?.fact("village") == .text("Timur"))
        #expect(finding(2, 0) == nil)
        #expect(finding(0, -1.5) == nil)
        #expect(doctor.centroidFinding(of: middle, inVillage: 0, at: InputLocation()) == nil)
    }

    @Test("the centre of gravity of a village with a corner cut off counts as well as the middle of its box")
    func centreOfGravity() {
        // A triangle: the middle of the box lies on its long side, the centre of gravity at a third.
        let triangle = Geometry(polygons: [
            [
                [(107.0, -6.3), (107.03, -6.3), (107.0, -6.27), (107.0, -6.3)].map {
                    Position(x: $0.0, y: $0.1)
                }
            ]
        ])
        let doctor = CoordinateDoctor(layer: VillageLayer([Village(index: 0, geometry: triangle)]))
        func isOn(_ x: Double, _ y: Double) -> Bool {
            doctor.centroidFinding(of: Position(x: x, y: y), inVillage: 0, at: InputLocation()) != nil
        }
        #expect(isOn(107.01, -6.29))
        #expect(isOn(107.015, -6.285))
        #expect(!isOn(107.0101, -6.29))
    }

    @Test("points on one coordinate are told on each, with the others; outlines and single points are not")
    func shared() {
        var shared = SharedCoordinates()
        func add(_ feature: Int, _ id: String?, _ geometry: Geometry?) {
            var parcel = ParcelDrawing.parcel(geometry)
            parcel.feature = feature
            parcel.id = id
            shared.add(parcel)
        }
        let office = Position(x: 107, y: -6.25)
        add(0, "a", Geometry(kind: .point, positions: [office]))
        add(1, nil, Geometry(kind: .point, positions: [office]))
        add(2, "c", Geometry(kind: .point, positions: [Position(x: 107, y: -6.250_000_000_1)]))
        add(3, "d", ParcelDrawing.rectangle(20, 30))
        add(4, "e", ParcelDrawing.rectangle(20, 30))
        add(5, "f", nil)
        add(6, "g", Geometry(kind: .multiPoint, positions: [office, office]))
        let numbered = shared.findings()
        #expect(numbered.map(\.number) == [0, 1, 6])
        let findings = numbered.map(\.finding)
        #expect(findings.map(\.location.feature) == [0, 1, 6])
        #expect(findings.allSatisfy { $0.code == .sharedCoordinate && $0.fact("count") == .integer(3) })
        #expect(findings[0].fact("others") == .text("#1, g"))
        #expect(findings[1].fact("position") == .position(office))
    }
}
