/// Whether a building fits on a parcel, by geometry alone.
public enum FitAnswer: String, CaseIterable, Hashable, Sendable {
    /// The building, moved outward by the tolerance on every side, stands on the parcel.
    case fits
    /// The building, moved inward by the tolerance on every side, stands nowhere on the parcel.
    case doesNotFit = "does_not_fit"
    /// Neither: the answer is a matter of millimetres.
    case withinTolerance = "within_tolerance"
}
