import TapakSurvey

extension ParcelRelations {
    /// Features that are looked at in one go.
    private static let rangeSize = 512

    /// All overlaps, looked for by several workers; in no order.
    ///
    /// - Throws: `RelationFailure`.
    func overlaps(in search: Search, by workers: [ScreeningWorker]) async throws -> [Overlap] {
        let starts = Array(stride(from: 0, to: count, by: Self.rangeSize))
        let count = count
        return try await withThrowingTaskGroup(of: [Overlap].self) { group in
            for (turn, worker) in workers.enumerated() where turn < starts.count {
                // Every worker takes each so-manieth range, since neighbours in a file are alike in cost.
                let ranges = stride(from: turn, to: starts.count, by: workers.count).map {
                    starts[$0]..<min(starts[$0] + Self.rangeSize, count)
                }
                group.addTask { try await worker.overlaps(of: ranges, in: self, search) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
