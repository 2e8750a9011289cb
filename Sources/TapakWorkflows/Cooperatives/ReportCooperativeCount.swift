public import TapakProgramme

/// Keeps a count that somebody else gives, with its source.
public struct ReportCooperativeCount: Sendable {
    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// The count as it is kept.
        public var reported: ReportedCount
        /// What the same source was said to count on the same day.
        public var corrected: Int?
        /// Everything that is kept of the same measure and scope, this count included.
        public var beside: [ReportedCount]
    }

    /// The workflow.
    public init() {}

    /// Keeps the count.
    ///
    /// - Parameter scope: the code of the region, a kecamatan or a unit; the region where it is not said.
    /// - Throws: `CooperativeError`.
    public func callAsFunction(
        project path: String, scope: String?, measure: CooperativeMeasure, count: Int, source: String,
        date: CalendarDate?
    ) throws(CooperativeError) -> Outcome {
        try CooperativeProject.change(path) {
            (project) -> Result<(changes: CooperativeChanges, value: Outcome), CooperativeError> in
            let scope = scope ?? project.regionCode
            let units = project.directory.units
            let isKnown =
                scope == project.regionCode
                || units.contains { $0.code == scope || $0.kecamatanCode == scope || $0.regencyCode == scope }
            guard isKnown else { return .failure(.unknownScope(scope, region: project.regionCode)) }
            let new = ReportedCount(scope: scope, measure: measure, count: count, source: source, date: date)
            let (same, others) = project.reported.filter { $0.scope == scope && $0.measure == measure }
                .parted { $0.source == source && $0.date == date }
            let corrected = same.first.map(\.count).flatMap { $0 == count ? nil : $0 }
            let isNew = same.isEmpty || corrected != nil
            let outcome = Outcome(
                reported: new, corrected: corrected,
                beside: (others + [new]).sorted { ($0.date?.text ?? "", $0.source) < ($1.date?.text ?? "", $1.source) })
            return .success((CooperativeChanges(reported: isNew ? [new] : []), outcome))
        }.value
    }
}

extension Array {
    /// The elements that are so, and the others.
    fileprivate func parted(_ isSo: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        (filter(isSo), filter { !isSo($0) })
    }
}
