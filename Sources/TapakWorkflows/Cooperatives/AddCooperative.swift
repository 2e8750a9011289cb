public import TapakProgramme

/// Records one new cooperative by hand: a unit's own, or one below it.
public struct AddCooperative: Sendable {
    /// What to record.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The code of its unit.
        public var unit: String
        /// What tells which cooperative it is: name, kind, level, place, and other facts.
        public var patch: CooperativePatch
        /// Further facts, in their order.
        public var edits: [CooperativeEdit]
        /// The day of which they are true.
        public var date: CalendarDate?
        /// Where they come from.
        public var source: String?

        /// Records a cooperative.
        public init(
            project: String, unit: String, patch: CooperativePatch, edits: [CooperativeEdit] = [],
            date: CalendarDate? = nil, source: String? = nil
        ) {
            self.project = project
            self.unit = unit
            self.patch = patch
            self.edits = edits
            self.date = date
            self.source = source
        }
    }

    /// The workflow.
    public init() {}

    /// Records it.
    ///
    /// - Throws: `CooperativeError`, with nothing recorded: an unknown unit, a unit that has a cooperative of its own already,
    ///   one of the same name and place below it, a number that is another's.
    public func callAsFunction(_ input: Input) throws(CooperativeError) -> SetCooperative.Outcome {
        let (outcome, given) = try CooperativeProject.change(input.project) { project in
            do throws(CooperativeError) {
                let outcome = try Self.added(input, to: project)
                return .success((CooperativeChanges(cooperatives: [outcome.cooperative]), outcome))
            } catch {
                return .failure(error)
            }
        }
        return outcome.numbered(given)
    }

    private static func added(
        _ input: Input, to project: CooperativeProject
    ) throws(CooperativeError) -> SetCooperative.Outcome {
        guard let unit = project.directory.unit(written: input.unit) else { throw .unknown(input.unit) }
        var new: Cooperative
        switch CooperativeRoster(project.cooperatives).newcomer(input.patch, of: unit) {
        case .success(let cooperative): new = cooperative
        case .failure(.alreadyThere(let name)):
            let owner = project.cooperatives.first { $0.unit == unit.code && $0.level == .village }
            throw owner?.name == name
                ? .villageTaken(unit: unit.code, owner: name) : .refused(.alreadyThere(name: name))
        case .failure(let refusal): throw .refused(refusal)
        }
        do { new = try new.edited(by: input.edits, date: input.date, source: input.source) } catch {
            throw .edit(error)
        }
        new.source = input.source ?? new.source
        new.date = input.date ?? new.date
        try project.requireAlone(new)
        let nothing = Cooperative(unit: nil, level: new.level, kind: new.kind, name: "")
        return .init(cooperative: new, unitName: unit.name, isNew: true, changes: nothing.changes(to: new))
    }
}
