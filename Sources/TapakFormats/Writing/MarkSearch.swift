/// Looks for bytes that a format treats specially, eight at a time.
///
/// **Method.** Mycroft's test for a zero byte: exact as to whether a word has a hit at all, and false hits can only stand
/// after a true one.
enum MarkSearch {
    /// Where the first quote, comma or line break stands, which part the fields and rows of CSV.
    static func firstOfCSV(in text: Span<UInt8>, from start: Int) -> Int? {
        first(in: text, from: start) {
            hits(JSONByte.quote, $0) | hits(JSONByte.comma, $0) | hits(0x0A, $0) | hits(0x0D, $0)
        }
    }

    /// Where the first quote, backslash or control character stands, which a string of JSON must escape.
    static func firstOfJSON(in text: Span<UInt8>, from start: Int) -> Int? {
        first(in: text, from: start) {
            hits(JSONByte.quote, $0) | hits(JSONByte.backslash, $0) | (($0 &- ones &* 0x20) & ~$0)
        }
    }

    /// - Complexity: O(*n*).
    @inline(__always)
    private static func first(in text: Span<UInt8>, from start: Int, _ hits: (UInt64) -> UInt64) -> Int? {
        var place = start
        while place < text.count {
            let left = text.count &- place
            let word = left >= 8 ? text.word(at: place) : lastWord(of: text, left)
            let found = hits(word) & tops
            guard found == 0 else { return place &+ found.trailingZeroBitCount / 8 }
            place &+= 8
        }
        return nil
    }

    /// The last bytes, fewer than eight, filled up with letters.
    @inline(__always)
    private static func lastWord(of text: Span<UInt8>, _ count: Int) -> UInt64 {
        var word = ones &* UInt64(UInt8(ascii: "x"))
        for offset in 1...count { word = word &<< 8 | UInt64(text[text.count &- offset]) }
        return word
    }

    /// The highest bit of every byte of a word that is `byte`.
    @inline(__always)
    private static func hits(_ byte: UInt8, _ word: UInt64) -> UInt64 {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }
}
