import TapakFormats
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import Testing

@testable import TapakWorkflows

@Suite("Screening in stretches")
struct ScreeningRunTests {
    private struct Broken: Error {}

    let scratch: ScratchFolder
    /// More features than are parsed before the first stretch is cut.
    private static let count = 6000

    init() throws { scratch = try ScratchFolder() }

    /// The features that arrive, where a worker fails on what it is given.
    private func arrivals(
        workers: Int, failing: @escaping @Sendable (FeatureBatch) -> Bool
    ) async throws -> (features: Int, stretches: Int) {
        let features = (0..<Self.count).map {
            ScreenParcelsTests.feature(ScreenParcelsTests.square(107 + 0.001 * Double($0 % 900), -6.25))
        }
        let path = try scratch.write(ScreenParcelsTests.collection(features), to: "a.geojson")
        var input = ScreenParcels.Input(
            files: [path], profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "")
        input.workerCount = workers
        var run = try ScreeningRun(input, trustsEnds: true)
        var arrived = (features: 0, stretches: 0)
        try await run.read(path, { _ in }) { worker, batch in
            if failing(batch) { throw Broken() }
            return Screening(
                result: (count: batch.count, isStretch: batch.asStretch != nil), use: AttributeUse(),
                proof: batch.asStretch?.read { (_, _) throws(Never) in })
        } take: { result, _ in
            arrived.features += result.count
            arrived.stretches += result.isStretch ? 1 : 0
            return result.count
        }
        return arrived
    }

    @Test("all features arrive, most of them in stretches", arguments: [1, 2])
    func whole(workers: Int) async throws {
        let arrived = try await arrivals(workers: workers) { _ in false }
        #expect(arrived.features == Self.count && arrived.stretches > 2)
    }

    @Test("what fails on a stretch is read again feature by feature", arguments: [1, 2])
    func failingStretches(workers: Int) async throws {
        let arrived = try await arrivals(workers: workers) { $0.asStretch != nil }
        #expect(arrived.features == Self.count && arrived.stretches == 0)
    }

    @Test("what fails on the document's own features fails the run", arguments: [1, 2])
    func failing(workers: Int) async throws {
        await #expect(throws: Broken.self) { _ = try await arrivals(workers: workers) { _ in true } }
        await #expect(throws: Broken.self) {
            _ = try await arrivals(workers: workers) { batch in
                // Also where it fails behind the first stretch only.
                if case .features(let features, _) = batch { (features.first?.index ?? 0) > 2000 } else { true }
            }
        }
    }
}
