import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The elements transformed, in their order, by all cores at once: for work of a microsecond and more each.
    ///
    /// - Parameters:
    ///   - portion: how many elements one core takes at a time.
    ///   - transform: what is done; it sees every element once, in no particular order.
    /// - Complexity: O(*n*) calls of `transform`, and one more copy of the results.
    public func mappedInParallel<Result: Sendable>(
        portion: Int = 512, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        let portions = (count + portion - 1) / portion
        guard portions > 1 else { return map(transform) }
        let parts = Mutex([[Result]](repeating: [], count: portions))
        DispatchQueue.concurrentPerform(iterations: portions) { number in
            let part = self[number * portion..<Swift.min(count, (number + 1) * portion)].map(transform)
            parts.withLock { $0[number] = part }
        }
        var results: [Result] = []
        results.reserveCapacity(count)
        for part in parts.withLock({ $0 }) { results += part }
        return results
    }
}
