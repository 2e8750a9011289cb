/// How a building grows with a level: half its long and half its short side, in metres.
///
/// The search knows one number to raise, the level. With ``growth(longSide:shortSide:)`` it is the distance in metres by
/// which every side moves outward, with ``scale(longSide:shortSide:)`` the factor of both sides, with
/// ``oneSide(longSide:shortSide:isShort:)`` the distance by which two opposite sides do.
struct Sizing {
    var long: Double
    var short: Double
    var longRate: Double
    var shortRate: Double
    /// Below this level there is no building left.
    var leastLevel: Double
    /// Levels nearer to each other than this are the same to whoever reads them.
    var step: Double

    /// The level is how far every side has moved outward.
    static func growth(longSide: Double, shortSide: Double) -> Sizing {
        Sizing(
            long: longSide / 2, short: shortSide / 2, longRate: 1, shortRate: 1,
            leastLevel: 0.0005 - shortSide / 2, step: 0.001)
    }

    /// The level is the factor of both sides.
    static func scale(longSide: Double, shortSide: Double) -> Sizing {
        Sizing(
            long: 0, short: 0, longRate: longSide / 2, shortRate: shortSide / 2,
            leastLevel: min(1e-3, 0.001 / shortSide), step: 1e-4)
    }

    /// The level is how far the two faces of the long side, or of the short one, move outward; the other two hardly move.
    ///
    /// They move by a ten-thousandth of it, so that they count as conditions without deciding anything.
    static func oneSide(longSide: Double, shortSide: Double, isShort: Bool) -> Sizing {
        let still = 1e-4
        return Sizing(
            long: longSide / 2, short: shortSide / 2, longRate: isShort ? still : 1, shortRate: isShort ? 1 : still,
            leastLevel: 0.0005 - (isShort ? shortSide : longSide) / 2, step: 0.001)
    }

    func halfLong(at level: Double) -> Double { long + longRate * level }
    func halfShort(at level: Double) -> Double { short + shortRate * level }
}
