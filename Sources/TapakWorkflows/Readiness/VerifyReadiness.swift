import TapakFormats
public import TapakProgramme
public import TapakSurvey

/// Holds a written readiness list against its project: whether every cell says what the project says.
///
/// Exactly, areas to 0.05 m². What depends on the day (`days_in_stage`, and what is added up of it) is compared only
/// for a day that is named. A list in JSON is compared whole: rows, totals, and what it says of its origin.
public struct VerifyReadiness: Sendable {
    /// What to compare.
    public struct Input: Sendable {
        /// The list: CSV or JSON; `-` for standard input.
        public var list: String
        /// The project.
        public var project: String
        /// The units or kecamatan that the list was restricted to.
        public var choices: [String] = []
        /// The day for which the list was made; today where that is not known.
        public var date: CalendarDate
        /// Whether that day is known.
        public var knowsDate: Bool
        /// The wordings of a reason, the one for this run first.
        public var sentences: @Sendable (Grounds) -> [String]
        /// The number of workers.
        public var workerCount = 1

        /// Compares a list with a project.
        public init(
            list: String, project: String, date: CalendarDate, knowsDate: Bool,
            sentences: @escaping @Sendable (Grounds) -> [String]
        ) {
            self.list = list
            self.project = project
            self.date = date
            self.knowsDate = knowsDate
            self.sentences = sentences
        }
    }

    /// What was found.
    public struct Outcome: Sendable {
        /// The first thousand differences.
        public var differences: [ReadinessDifference]
        /// How many there are.
        public var differenceCount: Int
        /// How many rows were compared.
        public var rowCount: Int
        /// How many cells were compared.
        public var cellCount: Int
        /// The hash of the list's bytes.
        public var sha256: String
        /// What the project says of itself.
        public var provenance: ReadinessProvenance
        /// Whether what depends on the day was compared.
        public var comparesDated: Bool

        /// Whether the list says what the project says.
        public var isSame: Bool { differenceCount == 0 }
    }

    /// The workflow.
    public init() {}

    /// Compares.
    ///
    /// - Throws: `ReadinessError`.
    public func callAsFunction(_ input: Input) async throws(ReadinessError) -> Outcome {
        let bytes: [UInt8]
        let sha256: String
        do throws(InputFailure) {
            let source = try ByteSource(path: input.list)
            bytes = try source.readToEnd()
            sha256 = try source.sha256AfterReadingToEnd()
        } catch {
            throw .workflow(.reading(.input(error)))
        }
        var listing = ListReadiness.Input(project: input.project, choices: input.choices, date: input.date)
        listing.workerCount = input.workerCount
        let expected = try await ListReadiness()(listing)
        var comparison = ListComparison(expected, input: input)
        try comparison.compare(bytes)
        return Outcome(
            differences: comparison.differences, differenceCount: comparison.differenceCount,
            rowCount: comparison.rowCount, cellCount: comparison.cellCount, sha256: sha256,
            provenance: expected.provenance, comparesDated: input.knowsDate)
    }
}
