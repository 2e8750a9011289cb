/// Where a string stands: its content without the quotes.
struct JSONString {
    /// The first byte after the opening quote.
    var start: Int
    /// The closing quote.
    var end: Int
    /// Whether the content holds escapes.
    var hasEscapes: Bool

    var count: Int { end - start }
}

extension Span where Element == UInt8 {
    /// Steps over a string that opens at `index`, checking it.
    ///
    /// **Method.** Eight bytes at a time: a word without quote, backslash, control character and non-ASCII byte is
    /// stepped over whole (Mycroft's test for a zero byte; a false hit can only stand after a true one).
    func string(_ index: inout Int) throws(ScanStop) -> JSONString {
        let start = index &+ 1
        var place = start
        var hasEscapes = false
        while true {
            while place &+ 8 <= count {
                let hits = Self.specialBytes(in: word(at: place))
                guard hits == 0 else {
                    place &+= hits.trailingZeroBitCount >> 3
                    break
                }
                place &+= 8
            }
            guard place < count else { throw .endOfWindow }
            let byte = self[place]
            if byte == JSONByte.quote { break }
            if byte == JSONByte.backslash {
                hasEscapes = true
                place = try escapeEnd(from: place)
            } else if byte < 0x20 {
                throw .fault(at: place, expected: .stringCharacter)
            } else if byte >= 0x80 {
                place = try characterEnd(from: place)
            } else {
                place &+= 1
            }
        }
        index = place &+ 1
        return JSONString(start: start, end: place, hasEscapes: hasEscapes)
    }

    @inline(__always) private static func specialBytes(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* UInt64(JSONByte.quote))
        let backslashes = word ^ (ones &* UInt64(JSONByte.backslash))
        let quoteHits = (quotes &- ones) & ~quotes
        let backslashHits = (backslashes &- ones) & ~backslashes
        let controlHits = (word &- (ones &* 0x20)) & ~word
        return (quoteHits | backslashHits | controlHits | word) & tops
    }

    private func escapeEnd(from index: Int) throws(ScanStop) -> Int {
        guard index + 1 < count else { throw .endOfWindow }
        switch self[index + 1] {
        case JSONByte.quote, JSONByte.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return index + 2
        case UInt8(ascii: "u"):
            for place in index + 2..<index + 6 {
                guard place < count else { throw .endOfWindow }
                guard Self.hexValue(self[place]) != nil else { throw .fault(at: place, expected: .hexDigit) }
            }
            return index + 6
        default:
            throw .fault(at: index + 1, expected: .escape)
        }
    }

    /// Steps over one character of more than one byte (The Unicode Standard, table 3-7).
    private func characterEnd(from index: Int) throws(ScanStop) -> Int {
        let lead = self[index]
        let length = UTF8Lead.length(lead)
        guard length > 1 else { throw .fault(at: index, expected: .utf8) }
        guard index + 1 < count else { throw .endOfWindow }
        guard UTF8Lead.secondBytes(lead).contains(self[index + 1]) else { throw .fault(at: index, expected: .utf8) }
        for place in index + 2..<Swift.max(index + 2, index + length) {
            guard place < count else { throw .endOfWindow }
            guard self[place] & 0xC0 == 0x80 else { throw .fault(at: index, expected: .utf8) }
        }
        return index + length
    }

    /// The content of a string; escapes of lone surrogates become U+FFFD.
    func content(_ string: JSONString) -> String {
        guard string.hasEscapes else { return text(string.start..<string.end) }
        return String(decoding: unescaped(string), as: UTF8.self)
    }

    /// The content of a string in UTF-8.
    func unescaped(_ string: JSONString) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(string.count)
        var place = string.start
        while place < string.end {
            let byte = self[place]
            guard byte == JSONByte.backslash else {
                result.append(byte)
                place += 1
                continue
            }
            let escape = self[place + 1]
            place += 2
            switch escape {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"): result.append(contentsOf: scalar(&place, before: string.end).utf8)
            default: result.append(escape)
            }
        }
        return result
    }

    /// The character of the hexadecimal digits at `place`, joined with the surrogate that follows where there is one.
    private func scalar(_ place: inout Int, before end: Int) -> String {
        let first = codeUnit(at: place)
        place += 4
        if first & 0xFC00 == 0xD800, place + 6 <= end, self[place] == JSONByte.backslash,
            self[place + 1] == UInt8(ascii: "u")
        {
            let second = codeUnit(at: place + 2)
            if second & 0xFC00 == 0xDC00 {
                place += 6
                return String(decoding: [UInt16(first), UInt16(second)], as: UTF16.self)
            }
        }
        return String(decoding: [UInt16(first)], as: UTF16.self)
    }

    private func codeUnit(at place: Int) -> UInt32 {
        (place..<place + 4).reduce(0) { $0 << 4 | UInt32(Self.hexValue(self[$1]) ?? 0) }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// What the first byte of a UTF-8 character promises.
enum UTF8Lead {
    /// The bytes of the character; 0 where no character starts with this byte.
    static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// What the second byte may be: neither overlong forms nor surrogates nor anything beyond U+10FFFF.
    static func secondBytes(_ lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
