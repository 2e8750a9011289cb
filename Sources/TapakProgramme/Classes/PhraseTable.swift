/// Phrases and what they mean, for texts that people wrote.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Phrase {
        var words: [String]
        var meaning: Meaning
    }

    /// The phrases by their first word, longest first.
    private let phrases: [String: [Phrase]]

    /// A table of spellings by meaning; spellings are lower case, their words parted by single spaces.
    init(_ table: [(meaning: Meaning, spellings: [String])]) {
        var phrases: [String: [Phrase]] = [:]
        for (meaning, spellings) in table {
            for spelling in spellings {
                let words = spelling.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                phrases[first, default: []].append(Phrase(words: words, meaning: meaning))
            }
        }
        self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The meaning whose phrase comes first in a text; of phrases that begin together, the longest.
    ///
    /// A phrase matches whole words only. One that follows `bukan`, `non`, `tidak` or `not` is passed over.
    ///
    /// - Complexity: O(words of the text).
    func firstMeaning(of text: String) -> Meaning? {
        let words = Words.list(text)
        var start = 0
        while start < words.count {
            let longest = phrases[words[start]]?.first { words[start...].starts(with: $0.words) }
            let isNegated = start > 0 && Self.negations.contains(words[start - 1])
            if let longest, !isNegated { return longest.meaning }
            start += longest?.words.count ?? 1
        }
        return nil
    }

    private static var negations: [String] { ["bukan", "non", "tidak", "not"] }
}
