public import TapakProgramme

/// Changes one cooperative by hand.
public struct SetCooperative: Sendable {
    /// What to change.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The code of a unit, whose own cooperative is meant, or a cooperative's id.
        public var choice: String
        /// The changes, in their order.
        public var edits: [CooperativeEdit]
        /// The day of which they are true.
        public var date: CalendarDate?
        /// Where they come from.
        public var source: String?

        /// Changes a cooperative.
        public init(
            project: String, choice: String, edits: [CooperativeEdit], date: CalendarDate? = nil, source: String? = nil
        ) {
            self.project = project
            self.choice = choice
            self.edits = edits
            self.date = date
            self.source = source
        }
    }

    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// The cooperative as it is now.
        public var cooperative: Cooperative
        /// The name of its unit.
        public var unitName: String?
        /// Whether it was not there before.
        public var isNew: Bool
        /// What changed.
        public var changes: [CooperativeChange]

        /// The outcome with the number that a new cooperative was given.
        func numbered(_ given: GivenNumbers) -> Outcome {
            var outcome = self
            outcome.cooperative.id = cooperative.id ?? given.cooperatives.first
            return outcome
        }
    }

    /// The workflow.
    public init() {}

    /// Changes a cooperative; a unit that has none yet gets its own.
    ///
    /// - Throws: `CooperativeError`, with nothing changed.
    public func callAsFunction(_ input: Input) throws(CooperativeError) -> Outcome {
        let (outcome, given) = try CooperativeProject.change(input.project) { project in
            do throws(CooperativeError) {
                let outcome = try Self.changed(input, project)
                let isChanged = outcome.isNew || !outcome.changes.isEmpty
                return .success((CooperativeChanges(cooperatives: isChanged ? [outcome.cooperative] : []), outcome))
            } catch {
                return .failure(error)
            }
        }
        return outcome.numbered(given)
    }

    private static func changed(
        _ input: Input, _ project: CooperativeProject
    ) throws(CooperativeError) -> Outcome {
        let old: Cooperative
        if let unit = project.directory.unit(written: input.choice) {
            let kind = unit.cooperativeKind
            old =
                project.cooperatives.first { $0.unit == unit.code && $0.level == .village }
                ?? Cooperative(
                    unit: unit.code, kind: kind, name: Cooperative.customaryName(kind, of: unit.name))
        } else if let id = Int(input.choice), let found = project.cooperatives.first(where: { $0.id == id }) {
            old = found
        } else {
            throw .unknown(input.choice)
        }
        let new: Cooperative
        do { new = try old.edited(by: input.edits, date: input.date, source: input.source) } catch {
            throw .edit(error)
        }
        try project.requireAlone(new)
        return Outcome(
            cooperative: new, unitName: project.unit(of: new)?.name, isNew: old.id == nil,
            changes: (old.id == nil ? Cooperative(unit: nil, level: new.level, kind: new.kind, name: "") : old)
                .changes(to: new))
    }
}
