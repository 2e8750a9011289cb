public import TapakGeometry
public import TapakProgramme

/// What every unit of a village layer has among the candidates: all units, also those with none.
public struct CoverageBoard: Sendable {
    /// One unit's line.
    public struct Row: Sendable {
        /// Candidates by verdict; points count as unassessable.
        public var counts: [Verdict: Int] = [:]
        /// Candidates that are only points; they are also counted as unassessable.
        public var pointsOnly = 0
        /// The best candidate.
        public var best: Candidate?

        /// A unit without candidates.
        public init() {}

        /// All candidates, points included.
        public var candidates: Int { counts.values.reduce(0, +) }

        /// The candidates with this verdict.
        public func count(_ verdict: Verdict) -> Int { counts[verdict] ?? 0 }

        fileprivate mutating func enter(_ assessment: Assessment, order: Int) {
            counts[assessment.verdict, default: 0] += 1
            if assessment.parcel.isPointOnly { pointsOnly += 1 }
            guard best.map({ Candidate.isBetter(assessment, order: order, than: $0) }) ?? true else { return }
            best = Candidate(
                id: assessment.parcel.id, verdict: assessment.verdict, area: assessment.area,
                uncertainty: assessment.uncertainty?.bound, areaClass: assessment.areaClass,
                grounds: assessment.grounds,
                order: order)
        }

        fileprivate mutating func add(_ later: Row, orderedFrom start: Int) {
            counts.merge(later.counts, uniquingKeysWith: +)
            pointsOnly += later.pointsOnly
            guard var candidate = later.best else { return }
            candidate.order += start
            if let own = best, !candidate.isBetter(than: own) { return }
            best = candidate
        }

        /// Where the unit stands, by its best candidate.
        public var standing: Standing {
            if candidates == 0 { return .withoutCandidate }
            if count(.pass) > 0 { return .passing }
            return count(.resurvey) + count(.unassessable) > 0 ? .doubtful : .failing
        }
    }

    /// Where a unit stands: what a mayor asks first.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// At least one candidate passes.
        case passing
        /// None passes, yet some may.
        case doubtful
        /// Every candidate fails.
        case failing
        /// There is no candidate.
        case withoutCandidate = "without_candidate"
    }

    /// A candidate as far as ranking and the summary need it.
    public struct Candidate: Sendable {
        /// The file's own id.
        public var id: String?
        /// Its verdict.
        public var verdict: Verdict
        /// Its judged area.
        public var area: Area?
        /// The bound of that area.
        public var uncertainty: Area?
        /// Where that area stands.
        public var areaClass: AreaClass?
        /// Why.
        public var grounds: Grounds
        /// Running number over all files.
        public var order: Int

        /// Best first: verdict, then larger A − U, then file order.
        func isBetter(than other: Candidate) -> Bool {
            Self.isBetter((verdict, area, uncertainty, order), than: other)
        }

        /// The same of an assessment, of which no candidate need be made to know.
        fileprivate static func isBetter(_ assessment: Assessment, order: Int, than other: Candidate) -> Bool {
            isBetter((assessment.verdict, assessment.area, assessment.uncertainty?.bound, order), than: other)
        }

        private static func isBetter(
            _ mine: (verdict: Verdict, area: Area?, uncertainty: Area?, order: Int), than other: Candidate
        ) -> Bool {
            if mine.verdict.preference != other.verdict.preference {
                return mine.verdict.preference < other.verdict.preference
            }
            let least = lowerBound(mine.area, mine.uncertainty)
            let others = lowerBound(other.area, other.uncertainty)
            if least != others { return least > others }
            return mine.order < other.order
        }

        private static func lowerBound(_ area: Area?, _ uncertainty: Area?) -> Double {
            guard let area, let uncertainty else { return -.infinity }
            return area.squareMetres - uncertainty.squareMetres
        }
    }

    /// One row for every unit, in the layer's order.
    public private(set) var rows: [Row]
    /// Candidates that lie in no unit.
    public private(set) var outside = 0
    private var order = 0

    /// A board without candidates.
    public init(unitCount: Int) { rows = Array(repeating: Row(), count: unitCount) }

    /// Enters an assessment.
    public mutating func enter(_ assessment: Assessment) {
        defer { order += 1 }
        guard let village = assessment.place?.village else {
            outside += 1
            return
        }
        rows[village].enter(assessment, order: order)
    }

    /// Enters the candidates of a part that come after those entered before.
    public mutating func enter(_ part: Part) {
        for (village, row) in part.rows { rows[village].add(row, orderedFrom: order) }
        outside += part.outside
        order += part.count
    }

    /// Some candidates in a row, of a few units: what a worker knows of a board.
    public struct Part: Sendable {
        fileprivate var rows: [Int: Row] = [:]
        fileprivate var outside = 0
        fileprivate var count = 0

        /// No candidate yet.
        public init() {}

        /// Enters an assessment.
        public mutating func enter(_ assessment: Assessment) {
            defer { count += 1 }
            guard let village = assessment.place?.village else {
                outside += 1
                return
            }
            rows[village, default: Row()].enter(assessment, order: count)
        }
    }

    /// The units that stand so, by index.
    public func units(_ standing: Standing) -> [Int] { rows.indices.filter { rows[$0].standing == standing } }
}
