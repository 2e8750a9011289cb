/// Everything that is wrong with a profile, at once.
public struct ProfileError: Error, Hashable, Sendable {
    /// The file as the user named it.
    public var file: String
    /// The problems in the order of their lines; never empty.
    public var problems: [Problem]

    /// Problems of a file.
    public init(file: String, problems: [Problem]) {
        self.file = file
        self.problems = problems
    }

    /// One thing that is wrong, and where.
    public struct Problem: Hashable, Sendable {
        /// What kind of thing.
        public var kind: Kind
        /// One-based line of the file.
        public var line: Int?
        /// One-based column in that line, counted in Unicode scalars.
        public var column: Int?
        /// Where in the document, as `layers[2].effect`; empty for the document itself.
        public var path: String
        /// What stands there, as in the file; empty when nothing does.
        public var found: String
        /// What would be right, in the terms of the file: a key, a type, a bound, or choices parted by ` | `.
        public var expected: String

        /// A problem at a place.
        public init(
            _ kind: Kind, line: Int? = nil, column: Int? = nil, path: String, found: String, expected: String
        ) {
            self.kind = kind
            self.line = line
            self.column = column
            self.path = path
            self.found = found
            self.expected = expected
        }
    }

    /// The kinds of problems.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// It is not YAML; `found` is what the parser says.
        case syntax
        /// The document has no content.
        case empty
        /// A key is missing.
        case missingKey = "missing_key"
        /// A key has no meaning here; `expected` is the nearest that has.
        case unknownKey = "unknown_key"
        /// A key occurs twice in one mapping; the place is the later one.
        case duplicateKey = "duplicate_key"
        /// A value has the wrong type.
        case wrongType = "wrong_type"
        /// A number or date is out of bounds.
        case outOfRange = "out_of_range"
        /// A word is none of the choices.
        case unknownValue = "unknown_value"
        /// Two values contradict each other.
        case conflict
    }
}
