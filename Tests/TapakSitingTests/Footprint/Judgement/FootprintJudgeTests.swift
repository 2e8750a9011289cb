import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@Suite("The criterion footprint")
struct FootprintJudgeTests {
    private static let angles = (0..<8).map { Double($0) * 0.77 + 0.05 }

    @Test("the doubt decides ±2 cm about what there is of room, or short", arguments: [0.1, 0.5, 1, 1.645], angles)
    func doubt(room: Double, angle: Double) throws {
        var roomy = JudgedParcel(30 + 2 * room, 20 + 2 * room)
        roomy.angle = angle
        let sure = try roomy.standing(uncertainty: room - 0.02)
        #expect(sure.fit == .fits && sure.answer == .pass)
        #expect(abs(try #require(sure.clearance).metres - room) < 2e-3)
        let unsure = try roomy.standing(uncertainty: room + 0.02)
        #expect(unsure.fit == .fits && unsure.answer == .resurvey && unsure.placement != nil)
        #expect(unsure.cornerUncertainty == .metres(room + 0.02))

        var short = JudgedParcel(30 - 2 * room, 20 - 2 * room)
        short.angle = angle
        let failed = try short.standing(uncertainty: room - 0.02)
        #expect(failed.fit == .doesNotFit && failed.answer == .fail && failed.placement == nil)
        #expect(try short.standing(uncertainty: room + 0.02).answer == .resurvey)
    }

    @Test("within the tolerance of the method no doubt is needed for a resurvey")
    func tolerance() throws {
        let exact = try JudgedParcel(30, 20).standing()
        #expect(exact.fit == .withinTolerance && exact.answer == .resurvey && !exact.isUndecided)
        #expect(exact.placement == nil && exact.change == nil)
        // 2 cm of room, and a survey without any doubt.
        #expect(try JudgedParcel(30.04, 20.04).standing().answer == .pass)
        #expect(try JudgedParcel(29.96, 19.96).standing().answer == .fail)
    }

    @Test("front, side and rear add up, wherever the road runs", arguments: angles)
    func setbacks(angle: Double) throws {
        let setbacks = RuleProfile.Setbacks(5, 1.5, 2)
        for change in [0.02, -0.02] {
            for (side, setback) in [(JudgedParcel.Side.south, 5.0), (.north, 2)] {
                var parcel = JudgedParcel(33 + 2 * change, 27 + 2 * change, roads: side)
                parcel.angle = angle
                let standing = try parcel.standing(setbacks: setbacks)
                #expect(standing.answer == (change > 0 ? .pass : .fail), "\(change) \(side)")
                #expect(!standing.frontIsUnknown)
                guard let placement = standing.placement else { continue }
                let corners = parcel.corners(of: placement)
                #expect(abs((corners.map(\.y).min() ?? 0) - setback - 0.02) < 2e-3)
                #expect(abs((corners.map(\.x).min() ?? 0) - 1.52) < 2e-3)
            }
        }
    }

    @Test("an L keeps its rear distance from both sides that face away", arguments: angles)
    func ell(angle: Double) throws {
        // The arm of 12 m takes no building, and the bend lets none reach into it.
        for change in [0.02, -0.02] {
            let depth = 25 + 2 * change
            var parcel = JudgedParcel([[(0, 0), (40, 0), (40, depth), (12, depth), (12, 60), (0, 60)]])
            parcel.roads = [[(-50, -4), (90, -4)]]
            parcel.angle = angle
            #expect(try parcel.standing(setbacks: .init(3, 1, 2)).answer == (change > 0 ? .pass : .fail))
        }
    }

    @Test("on a corner the far side is rear; between two roads there is none")
    func corners() throws {
        for change in [0.02, -0.02] {
            let expected: Answer = change > 0 ? .pass : .fail
            // South and east are front; the mean of them faces more to the south, so the north is rear and the west side.
            let corner = JudgedParcel(36 + 2 * change, 28 + 2 * change, roads: .south, .east)
            #expect(try corner.standing(setbacks: .init(5, 1, 3)).answer == expected)
            let between = JudgedParcel(32 + 2 * change, 30 + 2 * change, roads: .south, .north)
            #expect(try between.standing(setbacks: .init(5, 1, 9)).answer == expected)
        }
    }

    @Test("a side is front when more than half of it lies on the road")
    func half() throws {
        // A road that ends beside the front: 17 of 33 m, or 16.
        for (end, isKnown) in [(17.0, true), (16, false)] {
            var parcel = JudgedParcel(33.1, 27.1)
            parcel.roads = [[(-50, -4), (end, -4)]]
            let standing = try parcel.standing(setbacks: .init(5, 1.5, 2))
            #expect(standing.frontIsUnknown == !isKnown)
            #expect(standing.fit == (isKnown ? .fits : .doesNotFit))
        }
    }

    @Test("a hole is kept away from as a side is")
    func hole() throws {
        for change in [0.02, -0.02] {
            let depth = 24 + 2 * change
            let ring = [(0.0, 0.0), (40, 0), (40, depth + 10), (0, depth + 10)]
            // A pond along the whole width leaves the south: 3 m of front, 20 m, 1 m to the pond.
            var parcel = JudgedParcel([ring, [(0.5, depth), (0.5, depth + 9), (39.5, depth + 9), (39.5, depth)]])
            parcel.roads = [[(-50, -4), (90, -4)]]
            #expect(try parcel.standing(setbacks: .init(3, 1, 8)).answer == (change > 0 ? .pass : .fail))
        }
    }

    @Test("a declared front takes the place of the road", arguments: angles)
    func declared(angle: Double) throws {
        var parcel = JudgedParcel(33.04, 27.04, roads: .east)
        parcel.angle = angle
        let south = CompassDirection(degrees: 180 - angle * 180 / .pi)
        let setbacks = RuleProfile.Setbacks(5, 1.5, 2)
        #expect(try parcel.standing(setbacks: setbacks, front: south).answer == .pass)
        #expect(try parcel.standing(setbacks: setbacks).answer == .fail)
        // 40° off is still this side.
        let askew = CompassDirection(degrees: south.degrees + 40)
        #expect(try parcel.standing(setbacks: setbacks, front: askew).answer == .pass)
    }

    @Test("with the front unknown the longest distance is kept all round")
    func unknown() throws {
        for change in [0.02, -0.02] {
            let standing = try JudgedParcel(40 + 2 * change, 30 + 2 * change).standing(setbacks: .init(5, 1, 2))
            #expect(standing.frontIsUnknown)
            #expect(standing.answer == (change > 0 ? .pass : .fail))
        }
        #expect(try !JudgedParcel(50, 40).standing(setbacks: .init(allRound: .metres(2))).frontIsUnknown)
    }

    @Test("the long side lies along the road where it can", arguments: angles)
    func alongRoad(angle: Double) throws {
        // Most room is from west to east, 10 m; along a road in the east there are 5 m.
        var parcel = JudgedParcel(50, 40, roads: .east)
        parcel.angle = angle
        let turned = (360 - angle * 180 / .pi).truncatingRemainder(dividingBy: 180)
        func away(_ rotation: Double?, from bearing: Double) throws -> Double {
            let off = abs(try #require(rotation) - bearing).truncatingRemainder(dividingBy: 180)
            return min(off, 180 - off)
        }
        let beside = try parcel.standing(uncertainty: 8)
        #expect(try away(beside.rotation, from: turned) <= 10.01)
        #expect(try #require(beside.clearance).metres > 4.99 && beside.clearance ?? .zero < .metres(6))
        // The answer goes by the most room of all.
        #expect(beside.answer == .pass)
        #expect(try parcel.standing(uncertainty: 10.02).answer == .resurvey)
        parcel.roads = []
        let free = try parcel.standing(uncertainty: 8)
        #expect(abs(try #require(free.clearance).metres - 10) < 2e-3)
        #expect(try away(free.rotation, from: turned + 90) < 1)
        // Without 5 mm to spare along the road, the other way round.
        var tight = JudgedParcel(50, 30.005, roads: .east)
        tight.angle = angle
        let other = try tight.standing()
        #expect(other.fit == .fits)
        #expect(try away(other.rotation, from: turned + 90) < 10.01)
    }

    @Test("nothing changes with rotation, start or direction of the ring", arguments: 0..<20 as Range<UInt64>)
    func invariance(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func near(_ value: Double) -> Double { value + Double.random(in: -3..<3, using: &random) }
        let ring = [
            (near(0), near(0)), (near(18), near(-1)), (near(37), near(0)), (near(36), near(27)), (near(0), near(28)),
        ]
        var parcel = JudgedParcel([ring])
        parcel.roads = [[(-60, -6), (90, -6)]]
        let setbacks = RuleProfile.Setbacks(2, 0.5, 1)
        let first = try parcel.standing(setbacks: setbacks, uncertainty: 0.3, seeksChange: true)
        var others: [JudgedParcel] = []
        for start in 1..<ring.count { others.append(JudgedParcel([Array(ring[start...] + ring[..<start])])) }
        others.append(JudgedParcel([ring.reversed()]))
        for index in others.indices { others[index].roads = parcel.roads }
        var turned = parcel
        turned.angle = Double.random(in: 0..<7, using: &random)
        others.append(turned)
        for (number, other) in others.enumerated() {
            let again = try other.standing(setbacks: setbacks, uncertainty: 0.3, seeksChange: true)
            #expect(again.fit == first.fit && again.answer == first.answer, "change \(number)")
            #expect(again.frontIsUnknown == first.frontIsUnknown)
            let difference = (again.clearance?.metres ?? 0) - (first.clearance?.metres ?? 0)
            #expect(abs(difference) < 1.1e-3, "change \(number)")
            #expect(again.change == first.change, "change \(number)")
        }
    }

    @Test("doubt without measure, and parcels that are none")
    func odd() throws {
        let roomy = JudgedParcel(40, 30)
        let small = JudgedParcel(28, 18)
        for doubt in [Double.infinity, .nan] {
            #expect(try roomy.standing(uncertainty: doubt).answer == .resurvey)
            #expect(try small.standing(uncertainty: doubt).answer == .resurvey)
        }
        // Nothing is left of a building of 20 m that is moved inward by 10 m.
        #expect(try small.standing(uncertainty: 10).answer == .resurvey)
        #expect(try small.standing(uncertainty: -4).answer == .fail)
        #expect(try roomy.standing(uncertainty: -4).answer == .pass)

        let judge = FootprintJudge(building: standard, setbacks: .init(5, 1, 2))
        let access = try #require(JudgedParcel(40, 30, roads: .south).access)
        let five = JudgedParcel([[(0, 0), (20, 0), (40, 0), (40, 30), (0, 30)]]).polygon
        #expect(throws: ParcelDefect.setbackCount(ring: 0)) {
            try judge.standing(of: five, cornerUncertainty: .zero, access: access, seeksChange: false)
        }
        #expect(throws: ParcelDefect.notPolygonal) {
            try judge.standing(of: LayerDrawing.line([(0, 0), (9, 9)]), cornerUncertainty: .zero, seeksChange: false)
        }
        #expect(throws: ParcelDefect.empty) {
            try judge.standing(of: Geometry(kind: .polygon), cornerUncertainty: .zero, seeksChange: false)
        }
        let negative = FootprintJudge(building: standard, setbacks: .init(-1, 1, 2))
        #expect(throws: ParcelDefect.setbackNotLength) {
            try negative.standing(of: roomy.polygon, cornerUncertainty: .zero, access: access, seeksChange: false)
        }
    }
}
