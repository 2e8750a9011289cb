import TapakFormats
import TapakGeometry

/// Hands on rows that waited, batch by batch, and adds to some of them what was found among the features.
struct RowAmending<Writer: RowWriting> {
    private let batches: [SpooledRows.Held]
    private let rows: SpooledBytes
    private let writer: Writer
    /// What stands behind everything else that a feature is told.
    private let last: [Int: [Finding]]

    private var findings: [Int: [Finding]] = [:]
    /// A bit for every feature, set where it is told something.
    private var isTold: [UInt64]
    /// The first batch that was not handed on yet.
    private var next = 0

    /// Begins with the first batch.
    ///
    /// - Parameters:
    ///   - last: what some features are told behind everything else.
    ///   - count: the number of features.
    init(
        _ batches: [SpooledRows.Held], of rows: SpooledBytes, _ writer: Writer,
        last: [(number: Int, finding: Finding)], count: Int
    ) {
        self.batches = batches
        self.rows = rows
        self.writer = writer
        self.last = Dictionary(grouping: last, by: \.number).mapValues { $0.map(\.finding) }
        isTold = [UInt64](repeating: 0, count: count / 64 + 1)
        for (number, _) in last { noteTold(number) }
    }

    /// Notes what features are told, behind what they are told already.
    mutating func note(_ more: [Int: [Finding]]) {
        for (number, told) in more {
            findings[number, default: []] += told
            noteTold(number)
        }
    }

    private mutating func noteTold(_ number: Int) { isTold[number / 64] |= 1 << UInt64(number % 64) }

    /// Hands on all batches that end before a feature.
    ///
    /// - Returns: what their features were told, in order.
    mutating func finish(before end: Int, _ receive: ([UInt8]) throws -> Void) throws -> [Finding] {
        var told: [Finding] = []
        while next < batches.count, batches[next].end <= end {
            try receive(try amended(batches[next], &told))
            next += 1
        }
        return told
    }

    private mutating func amended(_ batch: SpooledRows.Held, _ told: inout [Finding]) throws(InputFailure) -> [UInt8] {
        let text = try rows.bytes(batch.bytes)
        var buffer = TextBuffer()
        var copied = 0
        for place in batch.rowEnds.indices {
            let number = batch.first + place
            guard isTold[number / 64] & 1 << UInt64(number % 64) != 0 else { continue }
            let more = (findings.removeValue(forKey: number) ?? []) + (last[number] ?? [])
            if buffer.count == 0 { buffer.reserve(text.count + text.count / 16) }
            let row = batch.row(place)
            buffer.append(bytes: text[copied..<row.lowerBound])
            writer.appendAmended(text[row], batch.seams[place], with: more, to: &buffer)
            copied = row.upperBound
            told += more
        }
        guard copied > 0 else { return text }
        buffer.append(bytes: text[copied...])
        return buffer.take()
    }
}
