import TapakProgramme
import TapakSurvey

/// How many units would have a passing parcel, as the least area changes: the price of a threshold.
public struct PolicyCurve: Hashable, Sendable {
    /// One least area.
    public struct Step: Hashable, Sendable {
        /// The least area in whole square metres.
        public var minimum: Int
        /// Units with a parcel that would pass: A − U is no less, and nothing else forbids it.
        public var passing: Int
        /// Further units with a parcel that might: A + U is no less.
        public var doubtful: Int
        /// Units that pass one step before and no longer here, by code; empty at the first step.
        public var lost: [String]
    }

    /// A unit by its code and name.
    public struct Unit: Hashable, Sendable {
        /// The dotted code.
        public var code: String
        /// The name.
        public var name: String
    }

    /// The least areas, from the smallest.
    public var steps: [Step]
    /// Every unit, by code.
    public var units: [Unit]

    /// The name of a unit.
    public func name(of code: String) -> String { names[code] ?? code }

    private let names: [String: String]

    /// How far the parcels of a unit reach.
    struct Reach: Hashable {
        /// The greatest A − U of its parcels.
        var sure = -Double.infinity
        /// The greatest A + U of its parcels.
        var possible = -Double.infinity
    }

    /// Counts units at every step.
    ///
    /// - Parameters:
    ///   - minimums: the least areas, ascending.
    ///   - units: every unit with how far its parcels reach.
    /// - Complexity: O((units + steps) · log units).
    init(_ minimums: [Int], _ units: [(unit: Unit, reach: Reach)]) {
        self.units = units.map(\.unit)
        names = Dictionary(units.map { ($0.unit.code, $0.unit.name) }, uniquingKeysWith: { first, _ in first })
        let bySureness = units.sorted { $0.reach.sure < $1.reach.sure }
        let possible = units.map { max($0.reach.possible, $0.reach.sure) }.sorted()
        var steps: [Step] = []
        var gone = 0
        var impossible = 0
        for minimum in minimums {
            let before = gone
            while gone < bySureness.count, bySureness[gone].reach.sure < Double(minimum) { gone += 1 }
            while impossible < possible.count, possible[impossible] < Double(minimum) { impossible += 1 }
            let lost = steps.isEmpty ? [] : bySureness[before..<gone].map(\.unit.code).sorted()
            steps.append(
                Step(
                    minimum: minimum, passing: units.count - gone, doubtful: gone - impossible, lost: lost))
        }
        self.steps = steps
    }
}
