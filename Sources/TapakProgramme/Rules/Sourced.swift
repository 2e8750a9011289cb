/// A value of a profile together with where it comes from.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    public var value: Value
    /// Where it comes from.
    public var source: Source

    /// A value from a source.
    public init(_ value: Value, from source: Source) {
        self.value = value
        self.source = source
    }
}

/// Where a number of a profile comes from, and since when it holds.
public struct Source: Hashable, Sendable {
    /// The regulation, statement or article, with its date; or the ground of an assumption.
    public var citation: String
    /// The day, month or year from which the number holds: `2025-12-03`, `2025-12` or `2025`.
    public var effectiveFrom: String
    /// How sure it is.
    public var confidence: Confidence

    /// A source with its date and standing.
    public init(citation: String, effectiveFrom: String, confidence: Confidence) {
        self.citation = citation
        self.effectiveFrom = effectiveFrom
        self.confidence = confidence
    }
}

/// How sure a number of a profile is.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
    /// A primary source, or several that agree.
    case high
    /// One credible source.
    case medium
    /// One weak source, or an inference.
    case low
    /// Widely used, but not found in any rule.
    case ruleOfThumb = "rule_of_thumb"
    /// Chosen by the author of the profile.
    case assumption
}
