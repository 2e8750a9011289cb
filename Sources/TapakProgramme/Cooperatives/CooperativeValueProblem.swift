/// Why a value cannot be a fact of a cooperative.
public struct CooperativeValueProblem: Error, Hashable, Sendable {
    /// What is found.
    public var found: String
    /// What could stand there.
    public var expected: Expectation

    /// What can stand somewhere.
    public enum Expectation: Hashable, Sendable {
        /// A day.
        case date
        /// A day, `sudah` or `belum`.
        case milestone
        /// The number of a registration, a day, `sudah` or `belum`.
        case registration
        /// A count without comma.
        case count
        /// Yes or no.
        case yesOrNo
        /// One of these codes.
        case oneOf([String])
        /// A partner as ``CooperativePartner/init(recognising:)`` reads it.
        case partner
        /// Anything but the number of a person.
        case impersonal
        /// Something.
        case text
    }

    /// Names what is found and what is expected.
    public init(found: String, expected: Expectation) {
        self.found = found
        self.expected = expected
    }
}
