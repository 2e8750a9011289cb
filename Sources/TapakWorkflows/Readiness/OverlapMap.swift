import TapakGeometry
import TapakSurvey
import TapakTopology

/// Which parcels lie on the same ground: the same outline twice, or an overlap that counts.
struct OverlapMap: Sendable {
    private var others: [Int: [Int]] = [:]
    private var sameOutlines: [[Int]]
    /// The group of one outline that a parcel belongs to.
    private var groups: [Int: Int] = [:]

    private static let rangeSize = 512

    /// Compares the parcels of assessments with each other, on several workers.
    ///
    /// - Throws: `WorkflowError` when GEOS fails.
    /// - Complexity: O(*n* log *n*), and one overlay for every two parcels whose boxes share as much as the threshold.
    init(_ assessments: [Assessment], from threshold: Area, workerCount: Int) async throws {
        var feeding = ParcelRelations(overlapFrom: threshold)
        for assessment in assessments { feeding.add(assessment) }
        let relations = feeding
        let search = try relations.search()
        let starts = Array(stride(from: 0, to: assessments.count, by: Self.rangeSize))
        let count = assessments.count
        let workers = min(max(1, workerCount), max(1, starts.count))
        let overlaps = try await withThrowingTaskGroup(of: [ParcelRelations.Overlap].self) { group in
            for turn in 0..<workers {
                group.addTask {
                    // Neighbours in a file are alike in cost, so every worker takes each so-manieth range.
                    let engine = TopologyEngine()
                    var found: [ParcelRelations.Overlap] = []
                    for number in stride(from: turn, to: starts.count, by: workers) {
                        let range = starts[number]..<min(starts[number] + Self.rangeSize, count)
                        do throws(RelationFailure) {
                            found += try relations.overlaps(of: range, in: search, engine: engine)
                        } catch {
                            throw WorkflowError(error)
                        }
                    }
                    return found
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        for overlap in overlaps {
            others[overlap.first, default: []].append(overlap.second)
            others[overlap.second, default: []].append(overlap.first)
        }
        sameOutlines = search.sameOutlines
        for (group, numbers) in sameOutlines.enumerated() {
            for number in numbers { groups[number] = group }
        }
    }

    /// The parcels on the same ground as some, which are themselves left out, in their order.
    func others(than numbers: [Int]) -> [Int] {
        var found: Set<Int> = []
        for number in numbers {
            found.formUnion(others[number] ?? [])
            if let group = groups[number] { found.formUnion(sameOutlines[group]) }
        }
        return found.subtracting(numbers).sorted()
    }
}
