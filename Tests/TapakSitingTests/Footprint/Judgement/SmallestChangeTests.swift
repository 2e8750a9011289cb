import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import Testing

@Suite("The smallest change with which a building would fit")
struct SmallestChangeTests {
    typealias Change = FootprintStanding.Change

    /// In whole steps of 5 cm, so that 3.95 is 3.95.
    private static func steps(_ count: Int) -> Length { .metres(0.05 * Double(count)) }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var width: Double
        var depth: Double
        var hasRoad = false
        var setbacks = RuleProfile.Setbacks(allRound: .zero)
        var building = standard
        var change: Change
        var testDescription: String { name }
    }

    // To fit is to have 5 mm to spare on every side: 20 × 30 m take 20.01 × 30.01 m.
    private static let cases = [
        Case(
            name: "26 m of depth less 2 m of rear and 20.01 m leave 3.99 m of front", width: 40, depth: 26,
            hasRoad: true, setbacks: .init(5, 1.5, 2), change: .frontSetback(steps(79))),
        Case(
            name: "with no front at all", width: 40, depth: 22.03, hasRoad: true, setbacks: .init(5, 1.5, 2),
            change: .frontSetback(.zero)),
        Case(
            name: "34 m of width leave 1.995 m on both sides", width: 34, depth: 25,
            setbacks: .init(allRound: .metres(3)), change: .setback(steps(39))),
        Case(
            name: "the front unknown, the longest all round", width: 34, depth: 25, setbacks: .init(3, 1, 1),
            change: .setback(steps(39))),
        Case(
            name: "three equal distances are one, road or no road", width: 34, depth: 25, hasRoad: true,
            setbacks: .init(3, 3, 3), change: .setback(steps(39))),
        Case(
            name: "no front setback makes 19 m of 20: the short side gives up what all the setbacks take", width: 40,
            depth: 19, hasRoad: true, setbacks: .init(1, 1, 1.5), change: .shortSide(steps(71))),
        Case(name: "1 m and 1 cm on the short side", width: 40, depth: 19, change: .shortSide(steps(21))),
        Case(
            name: "2 m and 1 cm on the long side of a square of 28 m", width: 28, depth: 28,
            change: .longSide(steps(41))),
        Case(
            name: "of equal sides the short one", width: 25, depth: 19,
            building: BuildingFootprint(shortSide: .metres(20), longSide: .metres(20)), change: .shortSide(steps(21))),
    ]

    @Test("as reckoned by hand, at several rotations", arguments: cases)
    func byHand(example: Case) throws {
        for angle in [0, 0.4, 2.1] {
            var parcel = JudgedParcel(example.width, example.depth)
            if example.hasRoad { parcel = JudgedParcel(example.width, example.depth, roads: .south) }
            parcel.angle = angle
            let standing = try parcel.standing(
                setbacks: example.setbacks, seeksChange: true, building: example.building)
            #expect(standing.fit == .doesNotFit)
            #expect(standing.change == example.change)
            #expect(
                try parcel.standing(setbacks: example.setbacks, seeksChange: false, building: example.building).change
                    == nil)
        }
    }

    @Test("where neither side can give up enough by half, both are made smaller together")
    func scale() throws {
        // The long side of 30 m takes all of 12 m: 0.4, less 1 cm in 20 m.
        let parcel = JudgedParcel(12, 12)
        let standing = try parcel.standing(seeksChange: true)
        guard case .scale(let factor)? = standing.change else {
            Issue.record("\(String(describing: standing.change))")
            return
        }
        #expect(factor < 0.4 && factor > 0.3985)
        let smaller = BuildingFootprint(shortSide: .metres(20 * factor), longSide: .metres(30 * factor))
        #expect(try parcel.standing(building: smaller).fit == .fits)
    }

    @Test("where setbacks leave nothing, nothing helps but no setbacks")
    func nothing() throws {
        let parcel = JudgedParcel(3, 3)
        let standing = try parcel.standing(setbacks: .init(allRound: .metres(2)), seeksChange: true)
        #expect(standing.fit == .doesNotFit && standing.answer == .fail)
        #expect(standing.change == nil)
    }
}
