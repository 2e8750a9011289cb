public import TapakProgramme
public import TapakSurvey

/// What the rows of a readiness list add up to, for every kecamatan and for all of them.
public struct ReadinessTotals: Hashable, Sendable {
    /// Every kecamatan, by code.
    public var kecamatan: [Line]
    /// All rows.
    public var region: Line

    /// What some units add up to.
    public struct Line: Hashable, Sendable {
        /// The code of the kecamatan or of the region.
        public var code: String
        /// Its name, where it is known.
        public var name: String?
        /// The kota or kabupaten of a kecamatan.
        public var regency: String?
        /// How many units.
        public var units = 0
        /// How many of them have a cooperative on record.
        public var cooperatives = 0
        /// How many of them have a site.
        public var sites = 0
        /// Their parcels.
        public var candidates = 0
        /// Those of them that pass.
        public var passing = 0
        /// Units by where they stand with their parcels.
        public var coverage: [CoverageBoard.Standing: Int] = [:]
        /// Units by how far their site has come.
        public var phases: [Phase: Int] = [:]
        /// Units by how near they are to their next gate.
        public var readiness: [Readiness: Int] = [:]
        /// Units by what is missing; a unit counts for everything it lacks, once.
        public var blockers: [BlockerCode: Int] = [:]
        /// Units with a site, by how long it has been in its stage.
        public var ages: [Age: Int] = [:]
        /// The longest that a site has been in its stage, in days; nothing where no unit has a site.
        public var greatestAge: Int?
        /// The median of those days, of two in the middle the smaller.
        public var medianAge: Int?

        /// Nothing added up yet.
        public init(code: String, name: String?, regency: String? = nil) {
            self.code = code
            self.name = name
            self.regency = regency
        }

        /// Units that have come at least so far.
        public func count(atLeast phase: Phase) -> Int {
            phases.reduce(0) { $0 + ($1.key >= phase ? $1.value : 0) }
        }

        /// Units with a site for which it is not known how long it has been in its stage.
        public var agesUnknown: Int { sites - ages.values.reduce(0, +) }
    }

    /// How long a site has been in its stage.
    public enum Age: String, CaseIterable, Hashable, Sendable {
        /// Up to 30 days.
        case upTo30 = "up_to_30"
        /// 31 to 90 days.
        case upTo90 = "31_to_90"
        /// 91 to 180 days.
        case upTo180 = "91_to_180"
        /// More than 180 days.
        case over180 = "over_180"

        /// The class of so many days.
        public init(days: Int) {
            switch days {
            case ...30: self = .upTo30
            case ...90: self = .upTo90
            case ...180: self = .upTo180
            default: self = .over180
            }
        }
    }

    /// Adds rows up.
    ///
    /// - Complexity: O(rows · log rows).
    public init(_ rows: [ReadinessRow], code: String, name: String?) {
        region = Line(code: code, name: name)
        var days: [Int] = []
        var lines: [String: (line: Line, days: [Int])] = [:]
        for row in rows {
            region.add(row)
            let kecamatan = row.kecamatanCode
            var entry = lines[kecamatan] ?? (Line(code: kecamatan, name: row.kecamatan, regency: row.regency), [])
            // Taken out while it grows, so that its list is not copied.
            lines[kecamatan] = nil
            entry.line.add(row)
            if let age = row.daysInStage {
                entry.days.append(age)
                days.append(age)
            }
            lines[kecamatan] = entry
        }
        region.setAges(days)
        kecamatan = lines.values.map { entry in
            var line = entry.line
            line.setAges(entry.days)
            return line
        }.sorted { $0.code < $1.code }
    }
}

extension ReadinessTotals.Line {
    fileprivate mutating func add(_ row: ReadinessRow) {
        units += 1
        if row.cooperative != nil { cooperatives += 1 }
        if row.site != nil { sites += 1 }
        candidates += row.candidates
        passing += row.passing
        coverage[row.standing, default: 0] += 1
        phases[row.phase, default: 0] += 1
        readiness[row.readiness, default: 0] += 1
        for code in Set(row.blockers.map(\.code)) { blockers[code, default: 0] += 1 }
    }

    fileprivate mutating func setAges(_ days: [Int]) {
        for age in days { ages[ReadinessTotals.Age(days: age), default: 0] += 1 }
        let sorted = days.sorted()
        greatestAge = sorted.last
        medianAge = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    }
}

extension ReadinessRow {
    /// Where the unit stands with its own parcels.
    public var standing: CoverageBoard.Standing {
        switch best?.verdict {
        case nil: .withoutCandidate
        case .pass: .passing
        case .resurvey, .unassessable: .doubtful
        case .fail: .failing
        }
    }
}
