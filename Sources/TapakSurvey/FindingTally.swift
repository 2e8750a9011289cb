public import TapakGeometry

/// Findings counted by code, with a few examples each.
public struct FindingTally: Sendable {
    /// One code's line.
    public struct Row: Sendable {
        /// The code.
        public var code: FindingCode
        /// The worst severity it came with.
        public var severity: FindingSeverity
        /// How often it came.
        public var count: Int
        /// The first few, in input order.
        public var examples: [Finding]
    }

    private var byCode: [FindingCode: Row] = [:]
    private let exampleLimit = 3

    /// Nothing found yet.
    public init() {}

    /// Counts a finding.
    public mutating func add(_ finding: Finding) {
        var row = byCode[finding.code] ?? Row(code: finding.code, severity: finding.severity, count: 0, examples: [])
        row.severity = max(row.severity, finding.severity)
        row.count += 1
        if row.examples.count < exampleLimit { row.examples.append(finding) }
        byCode[finding.code] = row
    }

    /// Counts one finding as often as it was met.
    public mutating func add(repeated finding: Finding, count: Int) {
        for _ in 0..<min(count, exampleLimit) { add(finding) }
        if count > exampleLimit { byCode[finding.code]?.count += count - exampleLimit }
    }

    /// Counts a finding that stands for several features.
    public mutating func add(_ finding: Finding, count: Int) {
        guard count > 0 else { return }
        add(finding)
        byCode[finding.code]?.count += count - 1
    }

    /// Adds what was counted of later features.
    public mutating func add(_ later: FindingTally) {
        for (code, more) in later.byCode {
            guard var row = byCode[code] else {
                byCode[code] = more
                continue
            }
            row.severity = max(row.severity, more.severity)
            row.count += more.count
            row.examples += more.examples.prefix(exampleLimit - row.examples.count)
            byCode[code] = row
        }
    }

    /// The rows: errors first, then the most frequent, then by code.
    public var rows: [Row] {
        byCode.values.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.count != right.count { return left.count > right.count }
            return left.code.rawValue < right.code.rawValue
        }
    }

    /// Whether nothing was found.
    public var isEmpty: Bool { byCode.isEmpty }

    /// How often a code came.
    public func count(_ code: FindingCode) -> Int { byCode[code]?.count ?? 0 }

    /// Whether any finding is an error.
    public var hasErrors: Bool { byCode.values.contains { $0.severity == .error } }
}
