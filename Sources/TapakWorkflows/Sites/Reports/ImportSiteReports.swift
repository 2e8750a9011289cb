import TapakFormats
import TapakGeoPackage
public import TapakProgramme

/// Brings in what another system says of the sites of a project: each word is kept as it stands there, with source and day,
/// and moves nothing here. Every row is accounted for.
public struct ImportSiteReports: Sendable {
    /// What to bring in.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The list (CSV); `-` for standard input.
        public var file: String
        /// Whose words they are.
        public var vocabulary: StageVocabulary
        /// Columns named by hand.
        public var roles: [SiteReportRole: String] = [:]
        /// Who gave the list; the system itself where it is not said.
        public var source: String?
        /// The day of which the list is true, where it is said; rows may have their own.
        public var listDate: CalendarDate?
        /// Who records it, when; its day counts where none is said.
        public var entry: SiteEntry
        /// The day it was received.
        public var received: CalendarDate
        /// Who brought it: an office or an account.
        public var who: String?
        /// Whether nothing is stored.
        public var isDryRun = false

        /// Brings in a list; everything else is set afterwards.
        public init(
            project: String, file: String, vocabulary: StageVocabulary, entry: SiteEntry, received: CalendarDate
        ) {
            self.project = project
            self.file = file
            self.vocabulary = vocabulary
            self.entry = entry
            self.received = received
        }
    }

    /// What came of it.
    public struct Outcome: Sendable {
        /// What became of every row, in the order of the list.
        public var rows: [SiteReportRow] = []
        /// Columns dropped because they are about persons.
        public var dropped: [DroppedColumn] = []
        /// Columns that no role was found for.
        public var unmapped: [String] = []
        /// The number under which the list is kept among the deliveries; 0 where it is not.
        public var delivery: Int64 = 0
        /// Where the chain stands now.
        public var head: EventChain.Head = .origin

        /// The rows that are about one site.
        public var matchedCount: Int { rows.count { if case .matched = $0.result { true } else { false } } }
        /// The rows that may mean several things.
        public var ambiguousCount: Int { rows.count { if case .ambiguous = $0.result { true } else { false } } }
        /// The rows that are about no site.
        public var unmatchedCount: Int { rows.count - matchedCount - ambiguousCount }
        /// How many words were recorded.
        public var recordedCount: Int {
            rows.reduce(0) { sum, row in
                if case .matched(_, _, let recorded, _) = row.result { sum + recorded.count } else { sum }
            }
        }
    }

    /// The workflow.
    public init() {}

    /// Reads the list and records what it says.
    ///
    /// A word that is on record already, of the same day or of none that the list gives, is not recorded again: the same list
    /// twice changes nothing.
    ///
    /// - Throws: `SiteError`, with nothing recorded.
    public func callAsFunction(_ input: Input) throws(SiteError) -> Outcome {
        let list: DeliveredList<SiteReportRole>
        do throws(DeliveredList<SiteReportRole>.Failure) {
            list = try DeliveredList(path: input.file, roles: input.roles)
        } catch {
            switch error {
            case .reading(let error): throw .list(error)
            case .noSuchColumn(let role, let name, let found):
                throw .noSuchColumn(file: input.file, role: role, column: name, found: found)
            }
        }
        guard list.columnsByRole.contains(where: \.role.tellsSite),
            list.columnsByRole.contains(where: \.role.tellsStage)
        else { throw .noReportColumns(file: input.file, found: list.columns.map(\.header)) }
        guard input.isDryRun else {
            return try SiteAccess.change(input.project) { try Self.record(list, input, in: $0) }
        }
        return try SiteAccess.read(input.project) { try Self.record(list, input, in: $0) }
    }

    private static func record(
        _ list: DeliveredList<SiteReportRole>, _ input: Input, in database: ProjectDatabase
    ) throws -> Outcome {
        var book = try SiteBook(database)
        var intake = SiteReportIntake(list, input, book.ledger, database: try CooperativeProject(database))
        for row in list.rows { intake.read(row) }
        intake.settle()
        var outcome = Outcome()
        outcome.rows = try intake.recorded(in: &book)
        (outcome.dropped, outcome.unmapped) = (list.dropped, list.unmapped)
        outcome.head = book.ledger.head
        guard !input.isDryRun else { return outcome }
        try book.finish()
        let delivery = Delivery(
            list: ListTables.sites, source: input.source ?? input.vocabulary.rawValue,
            file: ListTables.fileName(of: input.file), sha256: list.sha256, received: input.received.text,
            who: input.who, rowCount: list.rows.count, droppedColumns: list.dropped.map(\.header))
        let last = try database.deliveries().last { $0.layer == delivery.layer && $0.source == delivery.source }
        if outcome.recordedCount > 0 || last?.sha256 != delivery.sha256 {
            outcome.delivery = try database.keep(delivery, parts: [])
        }
        return outcome
    }
}
