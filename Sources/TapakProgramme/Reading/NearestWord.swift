/// The word a misspelt one was meant to be.
enum NearestWord {
    /// The candidate with the smallest edit distance, of equals the first; nothing when even that is far.
    ///
    /// **Method.** Levenshtein distance; at most a third of the longer word may differ, two letters at least.
    ///
    /// - Complexity: O(candidates · letters²).
    static func of(_ word: String, in candidates: [String]) -> String? {
        let near = candidates.map { (word: $0, distance: distance(Array(word), Array($0))) }
            .filter { $0.distance <= max(2, max(word.count, $0.word.count) / 3) }
        return near.min { $0.distance < $1.distance }?.word
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let substituted = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
