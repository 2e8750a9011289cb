import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@testable import TapakWorkflows

@Suite("Buildings tried on one parcel")
struct BuildingTrialTests {
    private func building(_ short: Double, _ long: Double) -> BuildingFootprint {
        BuildingFootprint(shortSide: .metres(short), longSide: .metres(long))
    }

    /// A rectangle in Bekasi, turned by an angle.
    private func ground(
        _ width: Double, _ height: Double, turned angle: Double = 0, corner: Double = 0
    ) -> BuildingTrial.Ground {
        let placed = PlacedBuilding(
            centre: Position(x: 0, y: 0), angle: angle, longSide: .metres(width), shortSide: .metres(height))
        let corners = placed.corners()
        let plane = LocalTransverseMercator(centre: Position(x: 107, y: -6.25))
        return BuildingTrial.Ground(
            polygon: Geometry(polygons: [[plane.inverse(corners + corners.prefix(1))]]),
            area: .squareMetres(width * height), cornerUncertainty: .metres(corner))
    }

    @Test("setbacks and the uncertainty of corners, by hand")
    func byHand() throws {
        let buildings = [building(20, 30), building(15, 20)]
        func answers(_ ground: BuildingTrial.Ground, setback: Double = 0) throws -> [Answer] {
            try BuildingTrial(buildings, keeping: .init(allRound: .metres(setback))).answers(on: ground)
        }
        #expect(try answers(ground(26.5, 36.5)) == [.pass, .pass])
        #expect(try answers(ground(36.5, 26.5, turned: 1, corner: 0.2), setback: 3) == [.pass, .pass])
        #expect(try answers(ground(36.5, 26.5, turned: 1, corner: 0.3), setback: 3) == [.resurvey, .pass])
        #expect(try answers(ground(36.5, 26.5, turned: 1, corner: 0.2), setback: 4) == [.fail, .pass])
        #expect(try answers(ground(36.5, 26.5, turned: 1, corner: 2), setback: 4) == [.resurvey, .resurvey])
        #expect(try answers(ground(12, 60, corner: 0.2)) == [.fail, .fail])
        // A telephone is off by more than the strip is wide.
        #expect(try answers(ground(12, 60, corner: 8)) == [.resurvey, .resurvey])
        #expect(try answers(ground(60, 60, corner: 8)) == [.pass, .pass])
    }

    /// Whether one rectangle fits in another (Carver 1957).
    private func fits(_ p: Double, _ q: Double, in a: Double, _ b: Double) -> Bool {
        let (p, q, a, b) = (max(p, q), min(p, q), max(a, b), min(a, b))
        if p <= a { return q <= b }
        let square = p * p + q * q
        return q <= b && square >= a * a
            && b * square >= 2 * p * q * a + (p * p - q * q) * (square - a * a).squareRoot()
    }

    @Test("in rectangles the answers are those of the closed form, whatever follows from what")
    func closedForm() throws {
        var random = SplitMix64(seed: 1_502_030)
        var counts: [Answer: Int] = [:]
        for _ in 0..<400 {
            let (width, height) = (
                Double.random(in: 12...45, using: &random), Double.random(in: 12...45, using: &random)
            )
            let corner = Double.random(in: 0.05...2, using: &random)
            let buildings = (0..<4).map { _ in
                building(Double.random(in: 8...22, using: &random), Double.random(in: 22...35, using: &random))
            }
            let angle = Double.random(in: 0..<3.14, using: &random)
            let answers = try BuildingTrial(buildings, keeping: .init(allRound: .zero)).answers(
                on: ground(width, height, turned: angle, corner: corner))
            for (building, answer) in zip(buildings, answers) {
                func holds(_ distance: Double) -> Bool {
                    fits(
                        building.longSide.metres + 2 * distance, building.shortSide.metres + 2 * distance, in: width,
                        height)
                }
                // Within a centimetre the tolerance decides.
                if holds(corner - 0.01) != holds(corner + 0.01) || holds(-corner - 0.01) != holds(0.01 - corner) {
                    continue
                }
                let expected: Answer = holds(corner) ? .pass : holds(-corner) ? .resurvey : .fail
                #expect(answer == expected, "\(building) in \(width) × \(height), \(corner)")
                counts[answer, default: 0] += 1
            }
        }
        #expect(
            counts[.pass, default: 0] > 100 && counts[.fail, default: 0] > 100 && counts[.resurvey, default: 0] > 50)
    }

    @Test("a parcel that is none is unassessable, not too small")
    func defects() throws {
        var ground = ground(30, 40)
        ground.polygon = Geometry(kind: .point, positions: [Position(x: 107, y: -6.25)])
        let trial = BuildingTrial([building(20, 30)], keeping: .init(allRound: .zero))
        #expect(try trial.answers(on: ground) == [.unassessable])
    }
}
