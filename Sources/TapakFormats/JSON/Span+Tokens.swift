extension Span where Element == UInt8 {
    /// Eight bytes as a little-endian word. The bounds are checked by the standard library.
    @inline(__always) func word(at index: Int) -> UInt64 {
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The first byte that is not blank, from `index` on; `index` is left there.
    @inline(__always) func next(_ index: inout Int) throws(ScanStop) -> UInt8 {
        while index < count {
            let byte = self[index]
            guard JSONSyntax.isBlank(byte) else { return byte }
            index &+= 1
        }
        throw .endOfWindow
    }

    /// The same, or `nil` where everything up to the end is blank.
    func nextIfAny(_ index: inout Int) -> UInt8? {
        while index < count {
            let byte = self[index]
            guard JSONSyntax.isBlank(byte) else { return byte }
            index += 1
        }
        return nil
    }

    /// Steps over `true`, `false` or `null`.
    func skipLiteral(_ index: inout Int) throws(ScanStop) {
        let text: StaticString =
            switch self[index] {
            case JSONByte.t: "true"
            case JSONByte.f: "false"
            default: "null"
            }
        var place = index
        for offset in 0..<text.utf8CodeUnitCount {
            guard place < count else { throw .endOfWindow }
            guard unsafe self[place] == text.utf8Start[offset] else { throw .fault(at: place, expected: .literal) }
            place += 1
        }
        index = place
    }

    /// Whether the bytes from `start` on are this text; the caller has compared the lengths.
    @inline(__always) func reads(_ text: StaticString, at start: Int) -> Bool {
        for offset in 0..<text.utf8CodeUnitCount where unsafe self[start &+ offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The next member's name of an object, its colon consumed; `nil` where the object closes.
    func nextKey(_ index: inout Int, isFirst: Bool) throws(ScanStop) -> JSONString? {
        var byte = try next(&index)
        if byte == JSONByte.closeBrace {
            index += 1
            return nil
        }
        if !isFirst {
            guard byte == JSONByte.comma else { throw .fault(at: index, expected: .commaOrCloseBrace) }
            index += 1
            byte = try next(&index)
        }
        guard byte == JSONByte.quote else {
            throw .fault(at: index, expected: isFirst ? .memberNameOrCloseBrace : .memberName)
        }
        let name = try string(&index)
        guard try next(&index) == JSONByte.colon else { throw .fault(at: index, expected: .colon) }
        index += 1
        return name
    }

    /// Whether another element of an array follows, its comma consumed; `false` where the array closes.
    func nextElement(_ index: inout Int, isFirst: Bool) throws(ScanStop) -> Bool {
        let byte = try next(&index)
        if byte == JSONByte.closeBracket {
            index += 1
            return false
        }
        guard !isFirst else { return true }
        guard byte == JSONByte.comma else { throw .fault(at: index, expected: .commaOrCloseBracket) }
        index += 1
        return true
    }

    /// A copy of some bytes.
    func copy(_ range: Range<Int>) -> [UInt8] {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
    }

    /// Some bytes as text; they are known to be UTF-8.
    func text(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

/// The bytes that mean something in JSON.
enum JSONByte {
    static let quote: UInt8 = 0x22
    static let backslash: UInt8 = 0x5C
    static let openBrace: UInt8 = 0x7B
    static let closeBrace: UInt8 = 0x7D
    static let openBracket: UInt8 = 0x5B
    static let closeBracket: UInt8 = 0x5D
    static let comma: UInt8 = 0x2C
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let minus: UInt8 = 0x2D
    static let plus: UInt8 = 0x2B
    static let dot: UInt8 = 0x2E
    static let zero: UInt8 = 0x30
    static let t: UInt8 = 0x74
    static let f: UInt8 = 0x66
    static let n: UInt8 = 0x6E
    static let recordSeparator: UInt8 = 0x1E

    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
    @inline(__always) static func startsNumber(_ byte: UInt8) -> Bool { isDigit(byte) || byte == minus }
}

/// Byte order marks.
enum ByteOrderMark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
}
