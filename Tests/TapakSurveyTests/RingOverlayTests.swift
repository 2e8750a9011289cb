import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

@testable import TapakSurvey

/// Shares worked out from the boundaries nearby against GEOS' overlays with whole villages.
@Suite("Shares of parcels astride boundaries")
struct RingOverlayTests {
    private static let limit = Length.metres(12.5)

    /// What was seen in a run, so that agreement cannot be had by never differing.
    private struct Tally {
        var asked = 0
        var byOverlay = 0
        var shared = 0
        var whole = 0
        var outside = 0
    }

    /// Locates parcels both ways.
    private static func compare(
        _ layer: VillageLayer, _ parcels: [Geometry], _ comment: String
    ) throws -> Tally {
        let engine = TopologyEngine()
        let quick = VillageLocator(layer, limit: limit, engine: engine)
        let overlays = VillageLocator(layer, limit: limit, engine: engine, asksOverlays: true)
        var tally = Tally()
        for (number, parcel) in parcels.enumerated() where try engine.fault(in: parcel) == nil {
            let before = quick.overlayCount
            let area = parcel.geodesicArea
            let found = try quick.locate(parcel, area: area)
            let expected = try overlays.locate(parcel, area: area)
            // What GEOS rounds: 2e-9 m a corner, along the perimeter.
            let rounding = 1e-9 + 4e-9 * parcel.geodesicPerimeter.metres / area.squareMetres
            #expect(agree(found, expected, within: rounding), "\(comment), \(number): \(parcel.positions)")
            tally.asked += 1
            if quick.overlayCount > before { tally.byOverlay += 1 }
            switch found {
            case .outside: tally.outside += 1
            case .within(let place) where place.second != nil && place.secondShare < 1:
                if quick.overlayCount == before { tally.shared += 1 }
            case .within(let place): tally.whole += place.share == 1 ? 1 : 0
            }
        }
        return tally
    }

    private static func agree(
        _ found: VillageLocator.Answer, _ expected: VillageLocator.Answer, within rounding: Double
    ) -> Bool {
        switch (found, expected) {
        case (.outside(let village, let distance), .outside(let other, let otherDistance)):
            village == other && agree(distance, otherDistance)
        case (.within(let place), .within(let other)):
            place.village == other.village && place.second == other.second
                && agree(place.share, other.share, within: rounding)
                && agree(place.secondShare, other.secondShare, within: rounding)
                && agree(place.boundaryDistance, other.boundaryDistance)
        default: false
        }
    }

    /// Nothing and the whole are exact.
    private static func agree(_ share: Double, _ other: Double, within rounding: Double) -> Bool {
        share == 0 || share == 1 || other == 0 || other == 1 ? share == other : abs(share - other) <= rounding
    }

    private static func agree(_ distance: Length?, _ other: Length?) -> Bool {
        guard let distance, let other else { return distance == nil && other == nil }
        return abs(distance.metres - other.metres) < 1e-9
    }

    // MARK: Layers

    @Test("parcels of all sizes and shapes anywhere", arguments: 0..<6 as Range<UInt64>)
    func anywhere(seed: UInt64) throws {
        let villages = OverlaidVillages(seed: seed)
        var random = SplitMix64(seed: seed + 100)
        let parcels = (0..<RandomCases.perSeed(1500, of: 6)).map { _ in
            OverlaidParcel.star(
                at: (.random(in: -80...2000, using: &random), .random(in: -80...2000, using: &random)),
                size: Bool.random(using: &random)
                    ? .random(in: 3...60, using: &random) : .random(in: 60...700, using: &random), &random)
        }
        let tally = try Self.compare(villages.layer, parcels, "seed \(seed)")
        #expect(tally.asked * 15 > parcels.count * 14)
        // Where a village is there twice, GEOS says which of two equal shares is the larger.
        #expect(tally.byOverlay * 12 < tally.asked, "\(tally)")
        #expect(tally.shared > 300 && tally.whole > 100 && tally.outside > 20, "\(tally)")
    }

    @Test("parcels on borders", arguments: 0..<6 as Range<UInt64>)
    func onBorders(seed: UInt64) throws {
        let villages = OverlaidVillages(seed: seed)
        var random = SplitMix64(seed: seed + 200)
        let parcels = (0..<RandomCases.perSeed(1500, of: 6)).map { _ in OverlaidParcel.near(villages.corners, &random) }
        let tally = try Self.compare(villages.layer, parcels, "seed \(seed)")
        #expect(tally.asked * 15 > parcels.count * 14)
        // Mostly the village that is there twice.
        #expect(tally.byOverlay * 20 < tally.asked, "\(tally)")
        #expect(tally.shared > 500, "\(tally)")
    }

    @Test("parcels that touch borders, nearly or exactly", arguments: 0..<6 as Range<UInt64>)
    func touching(seed: UInt64) throws {
        let villages = OverlaidVillages(seed: seed)
        var random = SplitMix64(seed: seed + 300)
        let parcels = (0..<RandomCases.perSeed(1500, of: 6)).map { _ in
            OverlaidParcel.touching(villages.corners, &random)
        }
        let tally = try Self.compare(villages.layer, parcels, "seed \(seed)")
        #expect(tally.asked * 3 > parcels.count * 2)
        // What touches is left to GEOS; what only nearly does is not.
        #expect(tally.byOverlay > 300 && tally.byOverlay < tally.asked - 200, "\(tally)")
    }

    @Test(
        "parcels on real borders", .enabled(if: TestData.isPresent), arguments: DoctorRealVillagesTests.regions)
    func realBorders(region: String) throws {
        let engine = TopologyEngine()
        var villages = try DoctorCity(TestData.path("boundaries/\(region).geojson"), seed: 7).layer.villages
        for index in villages.indices {
            guard let geometry = villages[index].geometry, try engine.fault(in: geometry) != nil else { continue }
            villages[index].geometry = try engine.madeValid(geometry)
        }
        let layer = VillageLayer(villages)
        let corners = layer.villages.flatMap { $0.geometry?.positions ?? [] }
        var random = SplitMix64(seed: 400)
        let parcels = (0..<1000).map { _ in OverlaidParcel.near(corners, &random) }
        let tally = try Self.compare(layer, parcels, region)
        #expect(tally.asked > 900)
        #expect(tally.byOverlay * 20 < tally.asked, "\(tally)")
        #expect(tally.shared > 400, "\(tally)")
    }

    // MARK: Odd cases

    @Test("parcels of several rings, and rings that are not closed, are left to GEOS")
    func oddRings() throws {
        let villages = OverlaidVillages(seed: 1)
        var random = SplitMix64(seed: 500)
        let parcels = (0..<300).map { _ -> Geometry in
            let outer = OverlaidParcel.near(villages.corners, &random)
            let other = OverlaidParcel.near(villages.corners, &random)
            return Geometry(polygons: [[outer.positions], [other.positions]])
        }
        let tally = try Self.compare(villages.layer, parcels, "several parts")
        #expect(tally.asked > 250 && tally.byOverlay > 200, "\(tally)")
        let open = VillageLayer([
            Village(index: 0, geometry: Geometry(polygons: [[villages.corners.prefix(3).map { $0 }]]))
        ])
        let locator = VillageLocator(open, limit: Self.limit, engine: TopologyEngine())
        #expect(throws: TopologyError.self) { try locator.locate(villages.corners[1]) }
    }

    @Test("positions", arguments: 0..<4 as Range<UInt64>)
    func positions(seed: UInt64) throws {
        let villages = OverlaidVillages(seed: seed)
        var random = SplitMix64(seed: seed + 600)
        let engine = TopologyEngine()
        let quick = VillageLocator(villages.layer, limit: Self.limit, engine: engine)
        let overlays = VillageLocator(villages.layer, limit: Self.limit, engine: engine, asksOverlays: true)
        for number in 0..<1000 {
            let position =
                number % 10 == 0
                ? villages.corners[.random(in: villages.corners.indices, using: &random)]
                : ParcelDrawing.ring([
                    (.random(in: -80...2000, using: &random), .random(in: -80...2000, using: &random))
                ])[0]
            let (found, expected) = (try quick.locate(position), try overlays.locate(position))
            // Deep within a village no second one is looked for, nor is there any.
            #expect(Self.agree(found, expected, within: 0), "seed \(seed), \(position)")
        }
        #expect(quick.overlayCount >= 100 && quick.overlayCount < 120)
    }
}
