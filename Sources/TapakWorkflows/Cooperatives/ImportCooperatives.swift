import TapakFormats
import TapakGeoPackage
public import TapakProgramme

/// Brings a list of cooperatives (CSV) into a project.
///
/// A row changes what it says and nothing else; empty cells say nothing. A row that cannot be understood is told and left out,
/// and costs no other row. The same list twice changes nothing.
public struct ImportCooperatives: Sendable {
    /// What to bring in.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The list, `-` for standard input.
        public var file: String
        /// Columns named by hand.
        public var roles: [CooperativeRole: String]
        /// Where the list comes from; the name of the file unless it is said.
        public var source: String?
        /// The day of the list.
        public var date: CalendarDate?
        /// The day it was received.
        public var received: CalendarDate
        /// Who brought it: an office or an account.
        public var who: String?
        /// Whether nothing is stored.
        public var isDryRun: Bool

        /// Brings in a list.
        public init(
            project: String, file: String, roles: [CooperativeRole: String] = [:], source: String? = nil,
            date: CalendarDate? = nil, received: CalendarDate, who: String? = nil, isDryRun: Bool = false
        ) {
            self.project = project
            self.file = file
            self.roles = roles
            self.source = source
            self.date = date
            self.received = received
            self.who = who
            self.isDryRun = isDryRun
        }
    }

    /// A cooperative that the list brought or changed.
    public struct Touched: Hashable, Sendable {
        /// The line of the list.
        public var line: Int
        /// The cooperative as it is now.
        public var cooperative: Cooperative
        /// The name of its unit.
        public var unitName: String
        /// What changed; empty for a new one.
        public var changes: [CooperativeChange]
    }

    /// What came of it.
    public struct Outcome: Sendable {
        /// The rows of the list, without those that are blank.
        public var rowCount = 0
        /// New cooperatives.
        public var added: [Touched] = []
        /// Changed ones.
        public var changed: [Touched] = []
        /// How many rows said nothing new.
        public var unchangedCount = 0
        /// How many rows named a unit and said nothing of it.
        public var emptyCount = 0
        /// What is to be told of rows, in their order.
        public var problems: [CooperativeRowProblem] = []
        /// Columns dropped because they are about persons.
        public var dropped: [DroppedColumn] = []
        /// Columns that no role was found for.
        public var unmapped: [String] = []
        /// The number under which the list is kept among the deliveries; 0 where it is not.
        public var delivery: Int64 = 0
        /// The columns that were read, with their roles.
        public var columns: [(header: String, role: CooperativeRole)] = []

        /// How many rows were left out.
        public var refusedCount: Int { Set(problems.filter(\.costsRow).map(\.row)).count }
    }

    /// The workflow.
    public init() {}

    /// Reads the list and stores what it says, all rows that can be understood or, on any failure, none.
    ///
    /// - Throws: `CooperativeError`; when every row is refused nothing is stored either.
    public func callAsFunction(_ input: Input) throws(CooperativeError) -> Outcome {
        let table = try CooperativeTable(cooperatives: input.file, roles: input.roles)
        guard input.isDryRun else {
            var (outcome, given) = try CooperativeProject.change(input.project) { project in
                Self.taken(table, input, project)
            }
            outcome.delivery = given.delivery
            return outcome
        }
        return try Self.taken(table, input, try CooperativeProject.read(input.project)).get().value
    }

    private static func taken(
        _ table: CooperativeTable, _ input: Input, _ project: CooperativeProject
    ) -> Result<(changes: CooperativeChanges, value: Outcome), CooperativeError> {
        var intake = CooperativeIntake(table, input, project)
        for row in table.rows { intake.take(row) }
        intake.finish()
        let outcome = intake.outcome
        let isUseless = outcome.rowCount > 0 && outcome.refusedCount == outcome.rowCount
        guard !isUseless else { return .failure(.nothingUsable(file: input.file, outcome.problems)) }
        let stored = (outcome.added + outcome.changed).map(\.cooperative)
        var changes = CooperativeChanges(cooperatives: stored)
        let delivery = delivery(of: table, input, outcome)
        // The same list of the same source once more is no news.
        let last = project.deliveries.last { $0.layer == delivery.layer && $0.source == delivery.source }
        if !stored.isEmpty || last?.sha256 != delivery.sha256 { changes.delivery = delivery }
        return .success((changes, outcome))
    }

    private static func delivery(of table: CooperativeTable, _ input: Input, _ outcome: Outcome) -> Delivery {
        Delivery(
            list: ListTables.cooperatives, source: input.source ?? ListTables.cooperatives,
            file: ListTables.fileName(of: input.file), sha256: table.sha256, received: input.received.text,
            who: input.who, rowCount: outcome.rowCount, droppedColumns: outcome.dropped.map(\.header))
    }
}
