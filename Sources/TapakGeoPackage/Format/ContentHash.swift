import TapakFormats

/// The SHA-256 of some content: equal contents have equal hashes, and different ones, for all that is known, never.
public struct ContentHash: Hashable, Sendable {
    /// Four words, the first byte the most significant of the first word.
    private let words: SIMD4<UInt64>

    /// The number of bytes of a hash.
    public static let size = 32

    /// The hash of bytes.
    ///
    /// **Method.** FIPS 180-4.
    ///
    /// - Complexity: O(*n*).
    public init(of content: RawSpan) { words = SHA256Digest.words(of: content) }

    /// The hash of the bytes of an array.
    public init(of content: [UInt8]) { unsafe self.init(of: content.span.bytes) }

    /// A hash from its bytes; nil unless there are 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.size else { return nil }
        var words = SIMD4<UInt64>()
        for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
        self.words = words
    }

    /// A hash from 64 hexadecimal digits of either case; nil for anything else.
    public init?(hex: some StringProtocol) {
        let digits = hex.utf8
        guard digits.count == 2 * Self.size else { return nil }
        var words = SIMD4<UInt64>()
        for (index, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            words[index / 16] = words[index / 16] << 4 | UInt64(value)
        }
        self.words = words
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        unsafe withBytes { unsafe Array($0) }
    }

    /// Looks at the 32 bytes where they stand.
    func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        var words = SIMD4(words[0].bigEndian, words[1].bigEndian, words[2].bigEndian, words[3].bigEndian)
        return unsafe withUnsafeBytes(of: &words) { unsafe body($0) }
    }

    /// The 64 lower-case hexadecimal digits.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension ContentHash: CustomStringConvertible {
    /// The hexadecimal digits.
    public var description: String { hex }
}
