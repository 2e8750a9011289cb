/// Text reduced to what comparison needs.
///
/// Names and words of Indonesian are ASCII nearly always, and a screening compares a thousand before it reads the first
/// parcel: such a text goes by its bytes, any other by its characters, to the same result.
enum Words {
    /// Lower-case letters and digits in runs, parted by single spaces: `Aset Pemkot (BMD)` is `aset pemkot bmd`.
    static func spaced(_ text: String) -> String {
        guard isASCII(text) else { return spacedByCharacter(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isPending = false
        for byte in text.utf8 {
            if let kept = lowered(byte) {
                if isPending, !result.isEmpty { result.append(space) }
                isPending = false
                result.append(kept)
            } else {
                isPending = true
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The runs of letters and digits, in lower case: `Aset Pemkot (BMD)` is `aset`, `pemkot` and `bmd`.
    static func list(_ text: String) -> [String] {
        guard isASCII(text) else { return spacedByCharacter(text).split(separator: " ").map(String.init) }
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            if let kept = lowered(byte) {
                word.append(kept)
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Lower-case letters and digits only: `Luas (m2)` is `luasm2`.
    static func joined(_ text: String) -> String {
        guard isASCII(text) else { return text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return kept(of: text) { _ in true }
    }

    /// Lower-case letters only: `Bekasi Jaya` is `bekasijaya`.
    static func letters(_ text: String) -> String {
        guard isASCII(text) else { return text.lowercased().filter(\.isLetter) }
        return kept(of: text) { $0 >= UInt8(ascii: "a") }
    }

    // MARK: By bytes

    private static let space = UInt8(ascii: " ")

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// The letters and digits of an ASCII text that are wanted, in lower case.
    private static func kept(of text: String, where isWanted: (UInt8) -> Bool) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if let letter = lowered(byte), isWanted(letter) { bytes.append(letter) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An ASCII letter in lower case or a digit; nothing for any other byte.
    private static func lowered(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    // MARK: By characters

    private static func spacedByCharacter(_ text: String) -> String {
        var result = ""
        var isPending = false
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                if isPending, !result.isEmpty { result.append(" ") }
                isPending = false
                result.append(character)
            } else {
                isPending = true
            }
        }
        return result
    }
}
