import TapakGeometry
import TapakProgramme
import TapakSurvey

/// The parcels of every unit: how many, and the two best.
///
/// **Order.** Verdict (pass, resurvey, unassessable, fail), then the larger A − U, then the order of the parcels'
/// keys.
struct CandidateBoard {
    /// The parcels of one unit, by their place among the assessments.
    struct Entry {
        var candidates = 0
        var passing = 0
        var resurvey = 0
        var best: Int?
        var second: Int?
    }

    /// The units that have parcels, by dotted code.
    private(set) var entries: [String: Entry] = [:]
    /// Parcels that lie in no unit whose code is known.
    private(set) var outside = 0
    private let ranks: [Rank]

    /// Enters the assessments of a project.
    ///
    /// - Parameter codes: the dotted code of every village of the layer that they were made against.
    /// - Complexity: O(assessments).
    init(_ assessments: [Assessment], codes: [String?]) {
        let ranks = assessments.enumerated().map { Rank(order: $0.offset, $0.element) }
        self.ranks = ranks
        for (number, assessment) in assessments.enumerated() {
            guard let place = assessment.place, codes.indices.contains(place.village),
                let code = codes[place.village]
            else {
                outside += 1
                continue
            }
            Self.place(number, assessment.verdict, in: &entries[code, default: Entry()], ranks)
        }
    }

    private static func place(_ number: Int, _ verdict: Verdict, in entry: inout Entry, _ ranks: [Rank]) {
        entry.candidates += 1
        if verdict == .pass { entry.passing += 1 }
        if verdict == .resurvey { entry.resurvey += 1 }
        if let best = entry.best, !(ranks[number] < ranks[best]) {
            if let second = entry.second, !(ranks[number] < ranks[second]) { return }
            entry.second = number
        } else {
            entry.second = entry.best
            entry.best = number
        }
    }

    /// The best of some parcels; nothing of none.
    func best(of numbers: some Sequence<Int>) -> Int? { numbers.min { ranks[$0] < ranks[$1] } }

    /// The place of a parcel in the order, best first.
    private struct Rank: Comparable {
        var preference: Int
        var lowerBound: Double
        var order: Int

        init(order: Int, _ assessment: Assessment) {
            self.order = order
            preference = assessment.verdict.preference
            lowerBound = assessment.lowerBound?.squareMetres ?? -.infinity
        }

        static func < (left: Rank, right: Rank) -> Bool {
            if left.preference != right.preference { return left.preference < right.preference }
            return left.lowerBound != right.lowerBound
                ? left.lowerBound > right.lowerBound : left.order < right.order
        }
    }
}
