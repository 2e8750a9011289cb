/// What is counted of the cooperatives of some units, each count over all of these units.
public struct CooperativeTally: Hashable, Sendable {
    /// How the units of one question divide.
    public struct Answers: Hashable, Sendable {
        /// Units whose cooperative has it.
        public var yes = 0
        /// Units of which it is said that it is missing.
        public var no = 0
        /// Units whose record does not say.
        public var notStated = 0

        /// Counts.
        public init(yes: Int = 0, no: Int = 0, notStated: Int = 0) {
            self.yes = yes
            self.no = no
            self.notStated = notStated
        }
    }

    /// A partner and what it works with.
    public struct Partner: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// What it is, where that is known.
        public var kind: CooperativePartner.Kind?
        /// How many cooperatives work with it, those below the units among them; partnerships that ended do not count.
        public var cooperatives: Int
        /// The units of these cooperatives, in their order.
        public var units: [UnitDirectory.Unit]
    }

    /// How many units there are.
    public var units = 0
    /// How many of them have a record.
    public var recorded = 0
    /// The answers by question.
    public var answers: [CooperativeMeasure: Answers] = [:]
    /// The members of those that say how many they have.
    public var members = 0
    /// How many units say how many members theirs has.
    public var membersStated = 0
    /// How many units' cooperatives run a branch of business.
    public var businessUnits: [BusinessUnit: Int] = [:]
    /// The partners, the most frequent first, then by name.
    public var partners: [Partner] = []
    /// Cooperatives below the units.
    public var below = 0
    /// How many of these are active, are not, do not say.
    public var belowActive = Answers()

    /// How many units have no record: nothing is known of them.
    public var noData: Int { units - recorded }

    /// Counts nothing.
    public init() {}

    mutating func add(_ unit: UnitDirectory.Unit, own cooperative: Cooperative?) {
        units += 1
        guard let cooperative else { return }
        recorded += 1
        for measure in CooperativeMeasure.allCases {
            let has: Bool? =
                switch measure {
                case .cooperatives: true
                case .active: cooperative.isActive
                default: measure.milestone.flatMap { cooperative.milestones[$0]?.isReached }
                }
            answers[measure, default: Answers()].add(has)
        }
        if let count = cooperative.members {
            members += count
            membersStated += 1
        }
        for branch in cooperative.businessUnits { businessUnits[branch, default: 0] += 1 }
        add(partnersOf: cooperative, of: unit)
    }

    mutating func add(_ unit: UnitDirectory.Unit, below cooperative: Cooperative) {
        below += 1
        belowActive.add(cooperative.isActive)
        add(partnersOf: cooperative, of: unit)
    }

    private mutating func add(partnersOf cooperative: Cooperative, of unit: UnitDirectory.Unit) {
        for partner in cooperative.partners where partner.status != .ended {
            if let index = partners.firstIndex(where: { partner.isNamed($0.name) }) {
                partners[index].cooperatives += 1
                partners[index].kind = partners[index].kind ?? partner.kind
                if partners[index].units.last != unit { partners[index].units.append(unit) }
            } else {
                partners.append(Partner(name: partner.name, kind: partner.kind, cooperatives: 1, units: [unit]))
            }
        }
    }

    mutating func finish() {
        partners.sort { ($1.cooperatives, $0.name) < ($0.cooperatives, $1.name) }
    }
}

extension CooperativeTally.Answers {
    fileprivate mutating func add(_ answer: Bool?) {
        switch answer {
        case true?: yes += 1
        case false?: no += 1
        case nil: notStated += 1
        }
    }
}

/// The cooperatives of a region at a glance: every unit counts, also one of which nothing is known.
public struct CooperativeSummary: Hashable, Sendable {
    /// One region or kecamatan.
    public struct Group: Hashable, Sendable {
        /// Its dotted code.
        public var code: String
        /// Its name, where it is known.
        public var name: String?
        /// What the project counts.
        public var tally: CooperativeTally
        /// What others say, each with its source.
        public var reported: [ReportedCount]
    }

    /// The whole region.
    public var whole: Group
    /// Its kecamatan by code, where they were asked for.
    public var groups: [Group] = []
    /// What others say of single units.
    public var reportedOfUnits: [ReportedCount] = []
    /// Cooperatives of no unit of the region.
    public var elsewhere: [Cooperative] = []

    /// Counts.
    ///
    /// - Parameters:
    ///   - region: the code and name of the region.
    ///   - units: all its units.
    ///   - byKecamatan: whether each kecamatan is counted too.
    /// - Complexity: O(units + cooperatives).
    public init(
        region: (code: String, name: String?), units: [UnitDirectory.Unit], cooperatives: [Cooperative],
        reported: [ReportedCount], byKecamatan: Bool = false
    ) {
        let known = Set(units.map(\.code))
        elsewhere = cooperatives.filter { !known.contains($0.unit ?? "") }
        let byUnit = Dictionary(grouping: cooperatives) { $0.unit ?? "" }
        func group(_ code: String, _ name: String?, _ units: [UnitDirectory.Unit]) -> Group {
            var tally = CooperativeTally()
            for unit in units {
                let own = byUnit[unit.code] ?? []
                tally.add(unit, own: own.first { $0.level == .village })
                for cooperative in own where cooperative.level == .rw { tally.add(unit, below: cooperative) }
            }
            tally.finish()
            return Group(code: code, name: name, tally: tally, reported: reported.filter { $0.scope == code })
        }
        whole = group(region.code, region.name, units)
        reportedOfUnits = reported.filter { known.contains($0.scope) && $0.scope != region.code }
        guard byKecamatan else { return }
        let byCode = Dictionary(grouping: units, by: \.kecamatanCode)
        groups = byCode.keys.sorted().map { code in
            let members = byCode[code] ?? []
            return group(code, members.first?.kecamatan, members)
        }
    }
}

extension UnitDirectory.Unit {
    /// The dotted code of its kecamatan: all but the last part of its own.
    public var kecamatanCode: String { code.split(separator: ".").dropLast().joined(separator: ".") }
}
