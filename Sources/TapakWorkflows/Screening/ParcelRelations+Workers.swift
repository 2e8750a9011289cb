import TapakSurvey

extension ParcelRelations {
    /// Features that are looked at in one go.
    private static let rangeSize = 512

    /// Has all overlaps looked for by several workers, and takes them in the order of the features.
    ///
    /// - Parameter take: takes the overlaps of some features with later ones; of all features before `end` every overlap is
    ///   known then.
    /// - Throws: `RelationFailure`, or whatever `take` throws.
    func overlaps(
        in search: Search, by workers: [ScreeningWorker], take: ([Overlap], _ end: Int) throws -> Void
    ) async throws {
        var inFlight: [(task: Task<[Overlap], any Error>, end: Int)] = []
        defer { inFlight.forEach { $0.task.cancel() } }
        func settle() async throws {
            let first = inFlight.removeFirst()
            try take(try await first.task.value, first.end)
        }
        for (turn, start) in stride(from: 0, to: count, by: Self.rangeSize).enumerated() {
            let range = start..<min(start + Self.rangeSize, count)
            let worker = workers[turn % workers.count]
            guard workers.count > 1 else {
                try take(try await worker.overlaps(of: range, in: self, search), range.upperBound)
                continue
            }
            inFlight.append((Task { try await worker.overlaps(of: range, in: self, search) }, range.upperBound))
            if inFlight.count > 4 * workers.count { try await settle() }
        }
        while !inFlight.isEmpty { try await settle() }
    }
}
