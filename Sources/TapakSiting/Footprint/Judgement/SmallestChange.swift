import TapakGeometry
import TapakProgramme

/// The smallest change with which a building that does not fit would.
///
/// **Method.** A shorter setback comes first, for the building stays what it is: that from the front where it is known and
/// differs, or else from every side. If none helps, the short or the long side gives up the lesser part, at most half of it;
/// and if neither helps alone, both are made smaller together. Whatever fits still does with a shorter setback or side, so
/// the limit is found by halving, in steps of ``step``; the change returned is one whose answer is `fits`. **Odd cases.** Of
/// a shape so intricate that this takes more than ``mostWork`` no change is told, for it might not be the smallest.
struct SmallestChange: ~Copyable {
    let ground: BuildingGround
    let building: BuildingFootprint
    let setbacks: RuleProfile.Setbacks

    /// Changes are told to 5 cm.
    static let step = 0.05

    /// Linear programmes times corners of the parcel: a quarter of what a single search may take.
    private static let mostWork = 5_000_000
    private var work = 0

    init(ground: BuildingGround, building: BuildingFootprint, setbacks: RuleProfile.Setbacks) {
        self.ground = ground
        self.building = building
        self.setbacks = setbacks
    }

    /// The change; nothing where even a building of hardly any size does not fit, or the work is too much.
    mutating func found() throws(ParcelDefect) -> FootprintStanding.Change? {
        let change = try sought()
        return work > Self.mostWork ? nil : change
    }

    private mutating func sought() throws(ParcelDefect) -> FootprintStanding.Change? {
        if let shorter = try shorterSetback() { return shorter }
        let search = try ground.search(keeping: setbacks)
        if let shorter = try shorterSide(in: search) { return shorter }
        return try smaller(in: search).map { .scale($0) }
    }

    private mutating func shorterSetback() throws(ParcelDefect) -> FootprintStanding.Change? {
        if setbacks.allRound == nil, ground.front.isKnown {
            let front = try longest(below: setbacks.front) { (change, length) throws(ParcelDefect) in
                var changed = change.setbacks
                changed.front = length
                return try change.fits(change.building, in: change.ground.search(keeping: changed))
            }
            return front.map { .frontSetback($0) }
        }
        let allRound = try longest(below: setbacks.longest) { (change, length) throws(ParcelDefect) in
            try change.fits(change.building, in: change.ground.search(keeping: .init(allRound: length)))
        }
        return allRound.map { .setback($0) }
    }

    /// The longest setback of whole steps that is shorter than the present one and with which the building fits.
    private mutating func longest(
        below present: Length, _ isEnough: (inout Self, Length) throws(ParcelDefect) -> Bool
    ) throws(ParcelDefect) -> Length? {
        guard present > .zero else { return nil }
        let most = Int((present.metres / Self.step - 1e-9).rounded(.up))
        // Counted from the present setback downward: the least reduction that helps.
        let reduction = try least(upTo: most) { (change, count) throws(ParcelDefect) in
            try isEnough(&change, .metres(Self.step * Double(most - count)))
        }
        return reduction.map { .metres(Self.step * Double(most - $0)) }
    }

    private mutating func shorterSide(in search: FootprintSearch) throws(ParcelDefect) -> FootprintStanding.Change? {
        let (short, long) = (building.shortSide.metres, building.longSide.metres)
        let fromShort = try leastShortening(ofShortSide: true, upTo: Self.steps(in: short / 2), in: search)
        // The long side is only asked for less than the short one gives up.
        let bound = min(Self.steps(in: long / 2), fromShort.map { $0 - 1 } ?? .max)
        let fromLong = try leastShortening(ofShortSide: false, upTo: bound, in: search)
        if let fromLong { return .longSide(.metres(Self.step * Double(fromLong))) }
        return fromShort.map { .shortSide(.metres(Self.step * Double($0))) }
    }

    /// The least count of steps by which one side has to be shorter; nothing where the greatest is not enough.
    ///
    /// From a placement that fits the building is moved and turned until that side can be longest, which mostly is the
    /// answer: then one step less is refuted at once.
    private mutating func leastShortening(
        ofShortSide isShort: Bool, upTo most: Int, in search: FootprintSearch
    ) throws(ParcelDefect) -> Int? {
        guard most >= 1 else { return nil }
        guard var placement = try placed(isShort, most, in: search) else { return nil }
        var (fails, low) = (0, most)
        var isTrusted = true
        while low - fails > 1 {
            var next = fails + (low - fails) / 2
            if let length = try search.shortening(ofShortSide: isShort, of: building, near: placement) {
                let spare = 2 * FootprintSearch.tolerance.metres
                let near = Int(((length + spare) / Self.step - 1e-6).rounded(.up))
                if near > fails, near < low {
                    next = near
                } else if isTrusted {
                    // What was reached is as short as it gets: then one step less is refuted.
                    next = near >= low ? low - 1 : fails + 1
                    isTrusted = false
                }
            }
            if let found = try placed(isShort, next, in: search) {
                (low, placement) = (next, found)
            } else {
                fails = next
            }
        }
        return low
    }

    /// Where the building stands with one side shorter by so many steps; nothing where it does not fit.
    private mutating func placed(
        _ isShort: Bool, _ count: Int, in search: FootprintSearch
    ) throws(ParcelDefect) -> PlacedBuilding? {
        let smaller = isShort ? shorter(by: count, 0) : shorter(by: 0, count)
        guard smaller.isLargeEnough, work <= Self.mostWork else { return nil }
        let fit = try search.fit(smaller, detail: .answer)
        work += fit.work * search.parcel.corners.count
        guard fit.answer == .fits, var placement = fit.placement else { return nil }
        // A placement is turned by its longer side, which may be the one that used to be the short one.
        if smaller.longSide < smaller.shortSide { placement.angle += .pi / 2 }
        return placement
    }

    private mutating func smaller(in search: FootprintSearch) throws(ParcelDefect) -> Double? {
        guard work <= Self.mostWork, let largest = try search.fit(building, detail: .scale).largestScale?.atLeast else {
            return nil
        }
        // The largest touches; so that it fits, both sides give up the tolerance twice.
        let short = min(building.shortSide.metres, building.longSide.metres)
        let tolerance = 2 * FootprintSearch.tolerance.metres / short
        for spare in [1.02, 1.5, 2, 4] {
            let factor = largest - spare * tolerance
            if try fits(scaled(by: factor), in: search) { return factor }
        }
        return nil
    }

    // MARK: Answers

    private mutating func fits(_ building: BuildingFootprint, in search: FootprintSearch) throws(ParcelDefect) -> Bool {
        guard building.isLargeEnough, work <= Self.mostWork else { return false }
        let fit = try search.fit(building, detail: .answer)
        work += fit.work * search.parcel.corners.count
        return fit.answer == .fits
    }

    private func shorter(by short: Int, _ long: Int) -> BuildingFootprint {
        BuildingFootprint(
            shortSide: .metres(building.shortSide.metres - Self.step * Double(short)),
            longSide: .metres(building.longSide.metres - Self.step * Double(long)))
    }

    private func scaled(by factor: Double) -> BuildingFootprint {
        BuildingFootprint(
            shortSide: .metres(building.shortSide.metres * factor),
            longSide: .metres(building.longSide.metres * factor))
    }

    private static func steps(in length: Double) -> Int { Int((length / step + 1e-9).rounded(.down)) }

    /// The least count from 1 for which something holds that goes on holding for greater ones; nothing if it never does.
    private mutating func least(
        upTo most: Int, _ holds: (inout Self, Int) throws(ParcelDefect) -> Bool
    ) throws(ParcelDefect) -> Int? {
        guard most >= 1, try holds(&self, most) else { return nil }
        var (fails, low) = (0, most)
        while low - fails > 1 {
            let middle = fails + (low - fails) / 2
            if try holds(&self, middle) { low = middle } else { fails = middle }
        }
        return low
    }
}
