/// Something to tell a person about their data: facts only, no text.
///
/// A finding is collected and the run goes on. It carries its place and the numbers that make it believable;
/// `TapakLanguage` turns it into a sentence and a help.
public struct Finding: Hashable, Sendable {
    /// What was found.
    public var code: FindingCode
    /// How bad it is.
    public var severity: FindingSeverity
    /// Where it was found.
    public var location: InputLocation
    /// The values that belong to it, by the name the sentence uses.
    public var facts: [Fact]

    /// One named value of a finding.
    public struct Fact: Hashable, Sendable {
        /// The name by which the sentence refers to it.
        public var name: String
        /// The value.
        public var value: FactValue

        /// Names a value.
        public init(_ name: String, _ value: FactValue) {
            self.name = name
            self.value = value
        }
    }

    /// A finding at a place; the severity is the code's own unless given.
    public init(
        _ code: FindingCode, at location: InputLocation = InputLocation(), severity: FindingSeverity? = nil,
        facts: [Fact] = []
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.location = location
        self.facts = facts
    }

    /// The value of the fact with this name, if there is one.
    public func fact(_ name: String) -> FactValue? { facts.first { $0.name == name }?.value }
}

/// A value in a finding or a reason, typed so that it can be written with its unit in any language.
public enum FactValue: Hashable, Sendable {
    /// Words of the file or names from a standard.
    case text(String)
    /// A count or an index.
    case integer(Int)
    /// A number without unit.
    case number(Double)
    /// An area.
    case area(Area)
    /// A length.
    case length(Length)
    /// A share between 0 and 1.
    case share(Double)
    /// A position, in degrees or metres.
    case position(Position)
}

/// How bad a finding is.
public enum FindingSeverity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing.
    case notice
    /// Probably wrong, yet usable.
    case warning
    /// The feature cannot be used.
    case error

    /// Milder before worse.
    public static func < (left: FindingSeverity, right: FindingSeverity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .notice: 0
        case .warning: 1
        case .error: 2
        }
    }
}
