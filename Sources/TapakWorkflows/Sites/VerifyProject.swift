public import TapakProgramme

/// Recomputes everything in a project that can be recomputed, and names every place that differs.
public struct VerifyProject: Sendable {
    /// What to verify.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// A head of the chain that was noted earlier, outside the project.
        public var knownHead: EventChain.Head?
        /// The number of workers.
        public var workerCount = 1

        /// Verifies a project.
        public init(project: String, knownHead: EventChain.Head? = nil) {
            self.project = project
            self.knownHead = knownHead
        }
    }

    /// What was found.
    public struct Outcome: Sendable {
        /// Every place that differs, in the order of the questions: chain, tables of sites, documents, decisions, parcels.
        public var differences: [ProjectDifference]
        /// Where the chain stands, as it is kept.
        public var head: EventChain.Head
        /// How many sites there are.
        public var siteCount: Int
        /// How many documents there are.
        public var documentCount: Int
        /// How many parcels were assessed anew.
        public var parcelCount: Int
    }

    /// The workflow.
    public init() {}

    /// Verifies a project; nothing is written.
    ///
    /// - Throws: `SiteError` when the project cannot be read at all.
    /// - Complexity: as screening it anew, and O(bytes of documents).
    public func callAsFunction(_ input: Input) async throws(SiteError) -> Outcome {
        let (history, parcels) = try SiteAccess.read(input.project) { database in
            (try HistoryVerification(database, knownHead: input.knownHead), try ParcelVerification(database))
        }
        return Outcome(
            differences: history.differences + (try await parcels.differences(workerCount: input.workerCount)),
            head: history.head, siteCount: history.siteCount, documentCount: history.documentCount,
            parcelCount: parcels.count)
    }
}
