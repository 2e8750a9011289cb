/// Numbers as nearly all files write them: digits, and digits after a point.
enum PlainNumber {
    /// The nearest double of a text of up to fifteen digits with at most one point between two of them; `nil` for
    /// anything else.
    ///
    /// **Method.** Digits and power of ten are both exact as doubles, so that their quotient is rounded once (Clinger 1990).
    static func value(of text: String) -> Double? {
        let bytes = text.utf8
        guard bytes.count <= 16 else { return nil }
        var digits: UInt64 = 0
        var count = 0
        var whole: Int?
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = 10 * digits + UInt64(byte - UInt8(ascii: "0"))
                count += 1
            case UInt8(ascii: "."):
                guard whole == nil, count > 0 else { return nil }
                whole = count
            default: return nil
            }
        }
        guard count > 0, count <= 15, whole != count else { return nil }
        return Double(digits) / powers[count - (whole ?? count)]
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
