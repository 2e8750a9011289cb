import TapakFormats
import TapakTestSupport
import Testing

@Suite("Bytes that wait")
struct SpoolTests {
    @Test("what was appended is read again, in memory and on disk", arguments: [0, 10, 5_000, 1 << 20])
    func readAgain(limit: Int) throws {
        let spool = Spool(memoryLimit: limit)
        var all: [UInt8] = []
        // Pieces smaller and larger than what is written at once.
        for (number, size) in [3, 0, 700, 300_000, 1, 262_144, 17].enumerated() {
            let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number) }
            #expect(spool.count == all.count)
            try spool.append(piece)
            all += piece
        }
        let bytes = spool.finished()
        for range in [
            0..<all.count, 0..<0, 2..<5, 702..<704, 0..<3, 1..<703, 300_700..<300_800, all.count - 20..<all.count,
        ] {
            #expect(try bytes.bytes(range) == Array(all[range]))
        }
    }

    @Test("several threads read at once")
    func threads() async throws {
        let spool = Spool(memoryLimit: 0)
        let all = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try spool.append(all)
        let bytes = spool.finished()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for start in stride(from: 0, to: 99_000, by: 1_000) {
                group.addTask { try bytes.bytes(start..<start + 1_000) == Array(all[start..<start + 1_000]) }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
