public import TapakProgramme

/// Lists the units of a project with their cooperatives, also units of which nothing is known.
public struct ListCooperatives: Sendable {
    /// What to list.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The codes of units or kecamatan, or cooperatives' ids; everything where there is none.
        public var choices: [String]
        /// Lists only what lacks this milestone, or does not say that it is reached.
        public var missing: CooperativeMilestone?

        /// Lists a project.
        public init(project: String, choices: [String] = [], missing: CooperativeMilestone? = nil) {
            self.project = project
            self.choices = choices
            self.missing = missing
        }
    }

    /// A unit with one cooperative, a unit without any, or a cooperative without unit.
    public struct Entry: Hashable, Sendable {
        /// The unit.
        public var unit: UnitDirectory.Unit?
        /// The cooperative.
        public var cooperative: Cooperative?

        /// A unit with a cooperative.
        public init(unit: UnitDirectory.Unit?, cooperative: Cooperative?) {
            self.unit = unit
            self.cooperative = cooperative
        }
    }

    /// The workflow.
    public init() {}

    /// Reads the project: units by code, the unit's own cooperative first, then those below it; those of no unit last.
    ///
    /// - Throws: `CooperativeError` when the project cannot be read, or has none of what was chosen.
    public func callAsFunction(_ input: Input) throws(CooperativeError) -> [Entry] {
        let project = try CooperativeProject.read(input.project)
        var entries = Self.entries(of: project)
        if !input.choices.isEmpty {
            let wanted = entries
            var kept: Set<Entry> = []
            for choice in input.choices {
                let found = wanted.filter { Self.matches($0, choice, in: project.directory) }
                guard !found.isEmpty else { throw .unknown(choice) }
                kept.formUnion(found)
            }
            entries = entries.filter(kept.contains)
        }
        guard let missing = input.missing else { return entries }
        return entries.filter { $0.cooperative?.milestones[missing]?.isReached != true }
    }

    private static func entries(of project: CooperativeProject) -> [Entry] {
        let byUnit = Dictionary(grouping: project.cooperatives) { $0.unit ?? "" }
        var entries: [Entry] = []
        for unit in project.directory.units {
            let own = byUnit[unit.code] ?? []
            // A unit always shows whether its own cooperative is known.
            if !own.contains(where: { $0.level == .village }) { entries.append(Entry(unit: unit, cooperative: nil)) }
            entries += own.sorted { $0.level == .village && $1.level == .rw }.map { Entry(unit: unit, cooperative: $0) }
        }
        let known = Set(project.directory.units.map(\.code))
        return entries
            + project.cooperatives.filter { !known.contains($0.unit ?? "") }.map { Entry(unit: nil, cooperative: $0) }
    }

    private static func matches(_ entry: Entry, _ choice: String, in directory: UnitDirectory) -> Bool {
        if let unit = directory.unit(written: choice) { return entry.unit == unit }
        if let id = Int(choice) { return entry.cooperative?.id == id }
        return entry.unit.map { $0.kecamatanCode == choice || $0.regencyCode == choice } ?? false
    }
}
