public import TapakProgramme
import TapakSurvey

/// How many units would have a parcel for one building or another: the price of its size.
public struct BuildingComparison: Hashable, Sendable {
    /// One building.
    public struct Row: Hashable, Sendable {
        /// The building.
        public var building: BuildingFootprint
        /// Whether it is the one of the profile, with which the others are compared.
        public var isPresent: Bool
        /// Units with a parcel on which it surely fits, and nothing else forbids it.
        public var passing: Int
        /// Further units with a parcel on which it might.
        public var doubtful: Int
        /// Units that pass with it and not with the profile's building, by code.
        public var gained: [String]
        /// Units that pass with the profile's building and not with it, by code.
        public var lost: [String]
        /// Parcels that pass.
        public var parcelsPassing: Int
        /// Parcels that might.
        public var parcelsDoubtful: Int
    }

    /// The profile's building first, then the others as they were asked for.
    public var rows: [Row]
    /// Every unit, by code.
    public var units: [PolicyCurve.Unit]

    /// The name of a unit.
    public func name(of code: String) -> String { names[code] ?? code }

    private let names: [String: String]

    /// What was found out about one parcel.
    struct Parcel: Hashable, Sendable {
        /// Its unit, as an index.
        var unit: Int
        /// Its verdict with each building, in their order.
        var verdicts: [Verdict]
    }

    /// Counts units and parcels for every building.
    ///
    /// - Parameters:
    ///   - buildings: the buildings, the profile's first.
    ///   - units: every unit.
    ///   - parcels: the verdicts of parcels; those that are missing count nowhere.
    /// - Complexity: O(buildings · (units · log units + parcels)).
    init(_ buildings: [BuildingFootprint], _ units: [PolicyCurve.Unit], _ parcels: [Parcel]) {
        self.units = units
        names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        var rows: [Row] = []
        var present: Set<Int> = []
        for (number, building) in buildings.enumerated() {
            var passing: Set<Int> = []
            var possible: Set<Int> = []
            var (parcelsPassing, parcelsDoubtful) = (0, 0)
            for parcel in parcels {
                switch parcel.verdicts[number] {
                case .pass:
                    passing.insert(parcel.unit)
                    parcelsPassing += 1
                case .resurvey:
                    possible.insert(parcel.unit)
                    parcelsDoubtful += 1
                case .unassessable, .fail: break
                }
            }
            if number == 0 { present = passing }
            func codes(_ chosen: Set<Int>) -> [String] { chosen.map { units[$0].code }.sorted() }
            rows.append(
                Row(
                    building: building, isPresent: number == 0, passing: passing.count,
                    doubtful: possible.subtracting(passing).count, gained: codes(passing.subtracting(present)),
                    lost: codes(present.subtracting(passing)), parcelsPassing: parcelsPassing,
                    parcelsDoubtful: parcelsDoubtful))
        }
        self.rows = rows
    }
}
