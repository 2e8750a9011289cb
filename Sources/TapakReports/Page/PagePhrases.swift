import TapakFormats

/// The sentences of a page, each wording once.
///
/// Sentences about parcels differ mostly in their numbers. A sentence is therefore written as the index of its wording,
/// in which the numbers are gaps, and the numbers as text; the page puts them together again, byte for byte.
struct PagePhrases {
    /// Stands for a number in a wording; no sentence contains it.
    static let gap: UInt8 = 0x01

    private var indices: [[UInt8]: Int] = [:]
    private(set) var wordings: [[UInt8]] = []

    /// Writes a sentence: the index alone, or a list of the index and the numbers.
    mutating func append(_ sentence: String, to buffer: inout TextBuffer) {
        let (wording, numbers) = Self.split(Array(sentence.utf8))
        let index = indices[wording] ?? wordings.count
        if index == wordings.count {
            indices[wording] = index
            wordings.append(wording)
        }
        guard !numbers.isEmpty else { return buffer.appendInteger(index) }
        buffer.append("[")
        buffer.appendInteger(index)
        for number in numbers {
            buffer.append(",")
            buffer.appendScriptString(number)
        }
        buffer.append("]")
    }

    /// Takes the numbers out of a text: runs of digits, with points and commas between digits.
    static func split(_ text: [UInt8]) -> (wording: [UInt8], numbers: [ArraySlice<UInt8>]) {
        var wording: [UInt8] = []
        var numbers: [ArraySlice<UInt8>] = []
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard isDigit(byte) else {
                wording.append(byte == gap ? UInt8(ascii: " ") : byte)
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < text.count {
                if isDigit(text[index]) {
                    index += 1
                } else if isMark(text[index]), index + 1 < text.count, isDigit(text[index + 1]) {
                    index += 2
                } else {
                    break
                }
            }
            wording.append(gap)
            numbers.append(text[start..<index])
        }
        return (wording, numbers)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
}
