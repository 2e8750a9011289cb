public import TapakSurvey

/// What is different between two deliveries, feature by feature, with the ids people know them by.
public struct DeliveryChanges: Sendable {
    /// A feature by its id; where a file gives none, by its place in the file, from 1.
    public struct Name: Hashable, Sendable {
        /// The id.
        public var id: String?
        /// The place, from 0.
        public var place: Int
    }

    /// A feature that is different.
    public struct Changed: Sendable {
        /// What it was.
        public var old: Name
        /// What it is.
        public var new: Name
        /// How it was found.
        public var match: DeliveryComparison.Match
        /// What is different.
        public var changes: [DeliveryComparison.FeatureChange]
    }

    /// Features that were not there before.
    public var new: [Name] = []
    /// Features that are no longer there.
    public var gone: [Name] = []
    /// Features that are different.
    public var changed: [Changed] = []
    /// Features that were divided, with their pieces.
    public var splits: [(old: Name, new: [Name])] = []
    /// Features that were joined, with what they were.
    public var merges: [(old: [Name], new: Name)] = []
    /// How many are as they were.
    public var unchanged = 0

    /// Whether nothing is different.
    public var isEmpty: Bool {
        new.isEmpty && gone.isEmpty && changed.isEmpty && splits.isEmpty && merges.isEmpty
    }

    init(unchanged: Int) { self.unchanged = unchanged }

    /// Names what a comparison found; of what is gone, that which counts.
    init(
        _ comparison: DeliveryComparison, gone missing: [Int], old: [DeliveredFeature], new later: [DeliveredFeature]
    ) {
        func before(_ place: Int) -> Name { Name(id: old[place].id, place: place) }
        func after(_ place: Int) -> Name { Name(id: later[place].id, place: place) }
        new = comparison.new.map(after)
        gone = missing.map(before)
        for pair in comparison.pairs {
            if pair.changes.isEmpty {
                unchanged += 1
            } else {
                changed.append(
                    Changed(old: before(pair.old), new: after(pair.new), match: pair.match, changes: pair.changes))
            }
        }
        splits = comparison.splits.map { (before($0.old), $0.new.map(after)) }
        merges = comparison.merges.map { ($0.old.map(before), after($0.new)) }
    }
}
