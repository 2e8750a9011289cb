/// Text reduced to what comparison needs.
enum Words {
    /// Lower-case letters and digits in runs, parted by single spaces: `Aset Pemkot (BMD)` is `aset pemkot bmd`.
    static func spaced(_ text: String) -> String {
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

    /// Lower-case letters and digits only: `Luas (m2)` is `luasm2`.
    static func joined(_ text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        // Attribute names are looked up for every feature, so the common case goes by bytes.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Lower-case letters only: `Bekasi Jaya` is `bekasijaya`.
    static func letters(_ text: String) -> String {
        text.lowercased().filter(\.isLetter)
    }
}
