import TapakFormats
import TapakSurvey

/// What a worker made of some features.
struct Screening<Result: Sendable>: Sendable {
    var result: Result
    /// Which of their attributes served which role.
    var use: AttributeUse
    /// Whether they were the document's, where they were parsed from a stretch.
    var proof: FeatureStretch.Proof?
}
