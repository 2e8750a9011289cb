public import TapakGeometry
public import TapakProgramme

/// Answers whether rectangular buildings fit on one parcel, at any rotation and place.
///
/// **Units.** Metres. **Method.** Placements along the parcel's sides are improved until they have no more room; if none
/// fits, ``PlacementSearch`` goes through all poses and either finds one or proves that there is none. The answer does not
/// depend on rotation, place, start or direction of the rings. **Tolerance.** ``tolerance`` on every side.
public struct FootprintSearch: Sendable {
    /// The parcel.
    public let parcel: PlaneParcel
    private let surroundings: Surroundings

    /// A building fits when it does with every side moved outward so far, and does not fit when it does not with every
    /// side moved inward so far: 5 mm.
    public static let tolerance = Length.metres(0.005)

    /// No side of a building is shorter: 2 cm.
    static let leastSide = Length.metres(0.02)

    /// How much to find out.
    public enum Detail: Int, Hashable, Sendable, Comparable {
        /// The answer, with a placement or a certificate.
        case answer
        /// Also the margin of a building that fits, to a millimetre.
        case room
        /// Also the margin of one that does not.
        case margin
        /// Also the largest scale, to a ten-thousandth, when the building does not fit.
        case scale

        /// Less before more.
        public static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
    }

    /// Prepares a parcel for any number of buildings.
    ///
    /// - Throws: ``ParcelDefect/ringsInvalid`` when the rings do not add up.
    public init(_ parcel: PlaneParcel) throws(ParcelDefect) {
        self.parcel = parcel
        surroundings = try Surroundings(of: parcel)
    }

    /// Finds out whether a building fits.
    ///
    /// - Throws: ``ParcelDefect/buildingNotPositive`` when a side is shorter than 2 cm, or longer than 10 km.
    /// - Complexity: tens of microseconds for a parcel of a dozen corners, below a millisecond for a hundred.
    public func fit(_ building: BuildingFootprint, detail: Detail = .margin) throws(ParcelDefect) -> PlaneFit {
        var trial = try trial(of: building)
        return trial.run(detail: detail)
    }

    /// The placement with most room on every side among those with a rotation in a range, such as along a road.
    ///
    /// - Parameters:
    ///   - building: its sides.
    ///   - first: the least direction of the long side, in radians counter-clockwise from the x axis.
    ///   - last: the greatest, not less than `first`.
    /// - Returns: the placement and its margin in metres to a millimetre; nothing when no building of any width stands.
    /// - Throws: ``ParcelDefect/buildingNotPositive``.
    public func placement(
        of building: BuildingFootprint, turnedFrom first: Double, to last: Double
    ) throws(ParcelDefect) -> (placement: PlacedBuilding, margin: ProvenRange)? {
        var trial = try trial(of: building)
        return trial.best(from: first, to: max(last, first + 1e-9))
    }

    /// How much shorter one side of a building has to be to stand near a placement, which is moved and turned for it: no
    /// less than what the search would find, and mostly the same.
    ///
    /// - Returns: a length in metres, negative where there is room; nothing where the placement is no start.
    func shortening(
        ofShortSide isShort: Bool, of building: BuildingFootprint, near placement: PlacedBuilding
    ) throws(ParcelDefect) -> Double? {
        var trial = try trial(of: building)
        return trial.room(ofShortSide: isShort, near: placement).map { -2 * $0 }
    }

    private func trial(of building: BuildingFootprint) throws(ParcelDefect) -> FootprintTrial {
        let long = max(building.longSide.metres, building.shortSide.metres)
        let short = min(building.longSide.metres, building.shortSide.metres)
        // A side that is no number is neither the longer nor the shorter.
        let isMeasured = building.longSide.metres.isFinite && building.shortSide.metres.isFinite
        guard isMeasured, short >= Self.leastSide.metres, long <= PlaneParcel.farthestReach.metres else {
            throw .buildingNotPositive
        }
        return FootprintTrial(parcel, surroundings, long: long, short: short)
    }
}
