import TapakProgramme
import TapakSurvey

extension ReadinessTotals.Line {
    /// A named number of a line.
    public struct Figure: Hashable, Sendable {
        /// Its name; the name of its column.
        public var name: String
        /// The number.
        public var value: ReadinessValue
        /// Whether it depends on the day for which the list is made.
        public var isDated: Bool

        init(_ name: String, _ count: Int?, isDated: Bool = false) {
            self.name = name
            value = count.map(ReadinessValue.integer) ?? .none
            self.isDated = isDated
        }

        init(_ name: String, _ value: ReadinessValue) {
            self.name = name
            self.value = value
            isDated = false
        }
    }

    /// Everything of the line, in the order of the columns of `--by kecamatan`; the same names for every line.
    public var figures: [Figure] {
        var figures = [
            Figure("code", .code(code)), Figure("name", name.map(ReadinessValue.text) ?? .none),
            Figure("regency", regency.map(ReadinessValue.text) ?? .none), Figure("units", units),
            Figure("cooperatives", cooperatives), Figure("sites", sites), Figure("candidates", candidates),
            Figure("passing", passing),
        ]
        figures += CoverageBoard.Standing.allCases.map { Figure("coverage_" + $0.rawValue, coverage[$0] ?? 0) }
        figures += Phase.allCases.map { Figure("phase_" + $0.rawValue, phases[$0] ?? 0) }
        figures += Readiness.allCases.map { Figure("readiness_" + $0.rawValue, readiness[$0] ?? 0) }
        figures += ReadinessTotals.Age.allCases.map { Figure("days_" + $0.rawValue, ages[$0] ?? 0, isDated: true) }
        figures.append(Figure("days_median", medianAge, isDated: true))
        figures.append(Figure("days_greatest", greatestAge, isDated: true))
        return figures + BlockerCode.allCases.map { Figure("blocker_" + $0.rawValue, blockers[$0] ?? 0) }
    }
}
