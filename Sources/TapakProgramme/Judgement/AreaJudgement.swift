public import TapakGeometry

/// What a profile says of an area and its uncertainty, with the smallest changes that would make it say otherwise.
public struct AreaJudgement: Hashable, Sendable {
    /// Pass, fail or resurvey.
    public var answer: Answer
    /// Where the area itself stands.
    public var areaClass: AreaClass
    /// The judged area, A.
    public var area: Area
    /// Its one-sided bound, U.
    public var uncertainty: Area
    /// The minimum that was asked for.
    public var minimum: Area

    /// How much the area is short of the minimum; nothing when it is not.
    public var shortfall: Area? { area < minimum ? minimum - area : nil }

    /// How much the area exceeds the minimum, zero included; nothing when it is short of it.
    public var surplus: Area? { area < minimum ? nil : area - minimum }

    /// What a failing area lacks, with the same uncertainty, to be in doubt: minimum − (A + U).
    public var missingToDoubt: Area? { answer == .fail ? minimum - (area + uncertainty) : nil }

    /// What an area that does not pass lacks, with the same uncertainty, to pass: minimum − (A − U).
    public var missingToPass: Area? { answer == .pass ? nil : minimum - (area - uncertainty) }

    /// The largest uncertainty with which an area in doubt would pass, A − minimum; nothing when A itself is short.
    public var sufficientUncertainty: Area? { answer == .resurvey ? surplus : nil }

    /// The largest standard deviation of a corner with which an area in doubt would pass.
    ///
    /// **Units.** `boundPerMetre` is the bound in square metres of corners that are one metre uncertain,
    /// k · ½ √Σ|p(i+1) − p(i−1)|²; `roundingBound` is the part of U that the rounding of coordinates causes.
    /// **Method.** U² = (boundPerMetre · σ)² + roundingBound² solved for σ at U = A − minimum.
    /// **Odd cases.** Nothing when the area passes or fails, is itself short, or when rounding alone is too coarse.
    public func sufficientSigma(boundPerMetre: Double, roundingBound: Area = .zero) -> Length? {
        guard let wanted = sufficientUncertainty?.squareMetres, boundPerMetre > 0 else { return nil }
        let square = wanted * wanted - roundingBound.squareMetres * roundingBound.squareMetres
        return square > 0 ? .metres(square.squareRoot() / boundPerMetre) : nil
    }
}
