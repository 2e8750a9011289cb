import TapakGeodesy
public import TapakGeometry
public import TapakProgramme

/// How sure an area is: the one-sided bound U of docs/method.md.
///
/// **Method.** With a stated capture class, U₀ = k · ½ σ √Σ|p(i+1) − p(i−1)|² over the corners of all rings, which is
/// linear propagation of independent corner errors through the shoelace formula. Unstated, U₀ is the profile's
/// tolerance. The rounding of coordinates adds (k σ_A(r))² under the root.
public struct AreaUncertainty: Hashable, Sendable {
    /// The bound that the verdict uses.
    public var bound: Area
    /// The part of it that capture or tolerance accounts for, U₀.
    public var captureBound: Area
    /// The part of it that rounding accounts for, k σ_A(r).
    public var roundingBound: Area
    /// The bound for a corner that is one metre uncertain: U₀ = this · σ. The smallest change of σ follows from it.
    public var boundPerMetre: Double

    /// The uncertainty of the area of a polygon.
    ///
    /// - Parameters:
    ///   - polygon: one part, in CRS84.
    ///   - area: its area, for the tolerance formula.
    ///   - capture: how its corners were captured.
    ///   - rounding: how finely its coordinates are written.
    ///   - profile: gives σ, k and the tolerance.
    /// - Complexity: O(*n* log *n*) in the positions.
    public init(
        of polygon: Geometry, area: Area, capture: CaptureClass, rounding: CoordinateRounding, profile: RuleProfile
    ) {
        self.init(
            of: polygon, in: LocalTransverseMercator(centre: polygon.boundingBox.centre), area: area,
            sigma: profile.sigma(of: capture), rounding: rounding, profile: profile)
    }

    /// The same in a plane around the middle of the polygon's box, with the standard deviation that the profile gives to
    /// its capture class.
    init(
        of polygon: Geometry, in plane: LocalTransverseMercator, area: Area, sigma: Length?,
        rounding: CoordinateRounding, profile: RuleProfile
    ) {
        let tolerance = max(sigma?.metres ?? 0, Self.leastTolerance)
        let chordSquares = CornerChords.squares(of: polygon, tolerance: tolerance, in: plane)
        let factor = profile.confidenceFactor
        boundPerMetre = factor * 0.5 * chordSquares.squareRoot()
        if let sigma {
            captureBound = .squareMetres(boundPerMetre * sigma.metres)
        } else {
            captureBound = profile.uncertainty(forUnstated: area)
        }
        roundingBound = .squareMetres(boundPerMetre * rounding.standardDeviation.metres)
        let square =
            captureBound.squareMetres * captureBound.squareMetres
            + roundingBound.squareMetres * roundingBound.squareMetres
        bound = .squareMetres(square.squareRoot())
    }

    /// Corners are found with at least this tolerance in metres: 1 cm.
    private static let leastTolerance = 0.01

    /// Above this bound rounding is worth a finding.
    static let coarse = Area.squareMetres(1)

    /// How far a corner may be off under a profile, at its confidence: k σ with what rounding adds.
    ///
    /// The bound of the area is what this does to it; where capture is unstated, so far are the corners off that the
    /// tolerance stands for.
    public func cornerUncertainty(under profile: RuleProfile) -> Length {
        guard boundPerMetre > 0 else { return .zero }
        return .metres(profile.confidenceFactor * bound.squareMetres / boundPerMetre)
    }

    /// The corner accuracy with which the bound would be `wanted`, or nothing when rounding alone exceeds it.
    public func sigma(forBound wanted: Area) -> Length? {
        let square =
            wanted.squareMetres * wanted.squareMetres - roundingBound.squareMetres * roundingBound.squareMetres
        guard wanted > .zero, square > 0, boundPerMetre > 0 else { return nil }
        return .metres(square.squareRoot() / boundPerMetre)
    }
}
