public import TapakProgramme

/// Takes a site a step further on a track.
public struct AdvanceSite: Sendable {
    /// The step.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The site.
        public var site: Int
        /// The step. To `started` from `started` it is a report of the builder.
        public var advance: StageAdvance
        /// Who records it, when, on which proofs.
        public var entry: SiteEntry

        /// A step of a site.
        public init(project: String, site: Int, advance: StageAdvance, entry: SiteEntry) {
            self.project = project
            self.site = site
            self.advance = advance
            self.entry = entry
        }
    }

    /// The workflow.
    public init() {}

    /// Records the step.
    ///
    /// - Throws: `SiteError`, with nothing recorded; `.step` names everything that is missing, also before gates.
    public func callAsFunction(_ input: Input) throws(SiteError) -> SiteRecord {
        try SiteAccess.change(input.project) { database in
            var book = try SiteBook(database)
            let state = try book.site(input.site)
            let started = ConstructionStage.started
            let isReport =
                input.advance.track == .construction && input.advance.to == started.rawValue
                && state.constructionStage == started
            if isReport, let percent = input.advance.percent {
                try book.record(
                    .progressReported(percent: percent, note: input.advance.note), of: input.site, by: input.entry)
                return try book.finished(input.site)
            }
            let kinds = Self.gates(on: input.advance, of: state)
            var outcomes: [GateOutcome] = []
            if !kinds.isEmpty {
                let gates = try SiteGates(database, sites: [state])
                outcomes = try kinds.map { try gates.outcome(at: $0, for: state, on: input.entry.date) }
            }
            let open = Set(zip(kinds, outcomes).compactMap { $1.isOpen ? $0 : nil })
            do {
                try book.record(
                    .stageAdvanced(input.advance), of: input.site, by: input.entry, openGates: open)
            } catch SiteError.step(let refusal, _) {
                throw SiteError.step(refusal, gates: outcomes.filter { !$0.isOpen })
            }
            var record = try book.finished(input.site)
            record.gates = outcomes
            return record
        }
    }

    /// The gates that the step goes through.
    private static func gates(on advance: StageAdvance, of site: SiteState) -> [Gate.Kind] {
        guard let standing = site.standing(on: advance.track, assetClass: advance.assetClass),
            let step = standing.table.transition(from: standing.stage, to: advance.to)
        else { return [] }
        return step.requirements.compactMap { if case .gate(let kind) = $0 { kind } else { nil } }
    }
}
