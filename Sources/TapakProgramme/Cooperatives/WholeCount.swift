/// Counts as people write them.
enum WholeCount {
    /// Reads `350`, `1.250`, `1 250` or `350 orang`; nothing for anything else.
    ///
    /// A comma makes a count ambiguous (`1,250` may be a little more than one, or more than a thousand), and so does a dot
    /// that does not stand before three digits: neither is guessed at.
    static func read(_ text: String) -> Int? {
        var words = text.trimmed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if let last = words.last, units.contains(last) { words.removeLast() }
        guard let first = words.first, !first.isEmpty else { return nil }
        let groups: [Substring]
        if words.count == 1 {
            groups = first.split(separator: ".", omittingEmptySubsequences: false)
        } else {
            groups = words.map { $0[...] }
        }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups[0].first != "0",
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        guard let count = Int(groups.joined()), count <= 100_000_000 else { return nil }
        return count
    }

    private static let units: Set<String> = ["orang", "org", "anggota", "jiwa", "members"]
}
