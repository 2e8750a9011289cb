import Foundation
import TapakFormats
import TapakGeometry

/// Reads many mutants and says, one a line, what became of each, for `Tests/Oracles/strict_json.py`:
///
///     SeededRun FIRST-CHUNK CHUNKS      chunks of 10,000 mutants
///     SeededRun --files FILE...         files instead, such as the corpus of a guided run
///
/// A line is a word and the bytes in Base64. `read`: this was taken for JSON. `sound`, `broken`: what the grammar of
/// this house says of a whole mutant. Numbers go to standard error.
@main
enum SeededRun {
    private static let mutantsInChunk = 10_000
    /// Far more than a mutant of some hundred bytes may take, on a machine that does other things too.
    private static let patience = Duration.seconds(2)

    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        var judge = Judge()
        if arguments.first == "--files" {
            arguments = arguments.dropFirst()
            for path in arguments {
                guard let data = FileManager.default.contents(atPath: path) else { continue }
                judge.judge([UInt8](data))
            }
        } else {
            guard arguments.count == 2, let first = arguments.first.flatMap({ UInt64($0) }),
                let count = arguments.last.flatMap({ UInt64($0) })
            else {
                report("usage: SeededRun FIRST-CHUNK CHUNKS | --files FILE...")
                exit(64)
            }
            for chunk in first..<first + count {
                var mutator = FuzzMutator(chunk: chunk)
                for _ in 0..<mutantsInChunk { judge.judge(mutator.next()) }
            }
        }
        judge.flush()
        let slowest = judge.slowest.formatted(.units(allowed: [.milliseconds], fractionalPart: .show(length: 1)))
        report("\(judge.count) read or refused, \(judge.readCount) of them read; slowest \(slowest); \(peakMemory())")
        guard judge.slowest < patience, judge.disagreements == 0 else { exit(1) }
    }

    private static func report(_ line: String) { FileHandle.standardError.write(Data("fuzz: \(line)\n".utf8)) }

    private static func peakMemory() -> String {
        let status = FileManager.default.contents(atPath: "/proc/self/status").map {
            String(decoding: $0, as: UTF8.self)
        }
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? "VmHWM: unknown"
        return "peak memory " + line.dropFirst(6).trimmingCharacters(in: .whitespaces)
    }

    private struct Judge {
        var count = 0
        var readCount = 0
        var disagreements = 0
        var slowest = Duration.zero
        private var lines = Data()

        mutating func judge(_ bytes: [UInt8]) {
            let clock = ContinuousClock()
            var verdict: FuzzVerdict?
            let time = clock.measure { verdict = FuzzVerdict(bytes, window: 1 << 12) }
            slowest = max(slowest, time)
            guard let verdict else { return }
            count += 1
            if verdict.refusal == nil { readCount += 1 }
            if verdict != FuzzVerdict(bytes, window: 16) {
                disagreements += 1
                SeededRun.report("the window shows: \(Data(bytes).base64EncodedString())")
            }
            for range in verdict.accepted { write("read", bytes[range]) }
            do {
                try JSONSyntax.check(bytes)
                write("sound", bytes[...])
            } catch {
                // Python nests as deep as it likes.
                if error.finding.code != .nestingTooDeep { write("broken", bytes[...]) }
            }
        }

        private mutating func write(_ word: String, _ bytes: ArraySlice<UInt8>) {
            lines.append(contentsOf: "\(word) ".utf8)
            lines.append(Data(bytes).base64EncodedData())
            lines.append(0x0A)
            if lines.count > 1 << 20 { flush() }
        }

        mutating func flush() {
            FileHandle.standardOutput.write(lines)
            lines.removeAll(keepingCapacity: true)
        }
    }
}
