import Foundation
import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

/// A fixed part of the mutants; all of them, and Python's opinion, by `Scripts/fuzz.sh`.
@Suite("Mutants of sound documents")
struct FuzzMutationTests {
    private func isJSON(_ bytes: [UInt8]) -> Bool {
        do {
            try JSONSyntax.check(bytes)
            return true
        } catch { return false }
    }

    @Test("the documents they are made of are read without complaint")
    func seeds() {
        for seed in FuzzMutator.seeds {
            let verdict = FuzzVerdict(Array(seed.utf8), window: 1 << 12)
            #expect(verdict.refusal == nil, "\(seed)")
            #expect(!verdict.accepted.isEmpty && !verdict.features.isEmpty, "\(seed)")
            #expect(verdict.features.allSatisfy { $0.positions >= 1 }, "\(seed)")
        }
    }

    @Test("the same chunk gives the same mutants, another one others")
    func repeatable() {
        var first = FuzzMutator(chunk: 3)
        var again = FuzzMutator(chunk: 3)
        var other = FuzzMutator(chunk: 4)
        let mutants = (0..<50).map { _ in first.next() }
        #expect(mutants == (0..<50).map { _ in again.next() })
        #expect(mutants != (0..<50).map { _ in other.next() })
    }

    @Test("none traps, the window does not show, and what is read is JSON", arguments: 0..<20 as Range<UInt64>)
    func mutants(chunk: UInt64) {
        var mutator = FuzzMutator(chunk: chunk)
        var read = 0
        for _ in 0..<1000 {
            let bytes = mutator.next()
            let verdict = FuzzVerdict(bytes, window: 1 << 12)
            if verdict != FuzzVerdict(bytes, window: 16) {
                Issue.record("the window shows: \(Data(bytes).base64EncodedString())")
            }
            if let refusal = verdict.refusal {
                if refusal.location.byte == nil || refusal.severity != .error {
                    Issue.record("refused without a place: \(Data(bytes).base64EncodedString())")
                }
            } else {
                read += 1
            }
            for range in verdict.accepted where !isJSON(Array(bytes[range])) {
                Issue.record("read, but not JSON: \(Data(bytes).base64EncodedString())")
            }
        }
        // Neither all nor nothing: the mutants reach both sides.
        #expect((100..<900).contains(read))
    }
}
