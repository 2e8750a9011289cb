import TapakGeometry

/// Bytes that are no record.
struct RecordFault: Error {}

/// Reads what ``RecordWriter`` wrote. The bytes are not trusted: nothing is read beyond their end, and no memory is asked
/// for that they could not fill.
struct RecordReader {
    /// A finding takes at least its code, severity, flags and number of facts.
    static let leastFinding = 4

    private let bytes: [UInt8]
    private var place = 0

    /// Starts at the first byte.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything was read.
    var isAtEnd: Bool { place == bytes.count }

    /// How many bytes are left.
    var remaining: Int { bytes.count - place }

    /// A byte.
    mutating func byte() throws(RecordFault) -> UInt8 {
        guard place < bytes.count else { throw RecordFault() }
        defer { place += 1 }
        return bytes[place]
    }

    /// An integer.
    mutating func integer() throws(RecordFault) -> Int {
        let bits = try bits()
        return Int(truncatingIfNeeded: Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
    }

    /// An integer that is not negative.
    mutating func index() throws(RecordFault) -> Int {
        let number = try integer()
        guard number >= 0 else { throw RecordFault() }
        return number
    }

    /// The number of things to follow, each of at least so many bytes.
    mutating func count(leastSize: Int) throws(RecordFault) -> Int {
        let number = try index()
        guard number <= remaining / leastSize else { throw RecordFault() }
        return number
    }

    /// A double.
    mutating func double() throws(RecordFault) -> Double {
        let count = Int(try byte())
        guard count <= 8, count <= remaining else { throw RecordFault() }
        var bits: UInt64 = 0
        for _ in 0..<count {
            bits = bits << 8 | UInt64(bytes[place])
            place += 1
        }
        return Double(bitPattern: count == 0 ? 0 : bits << UInt64(64 - 8 * count))
    }

    /// A position.
    mutating func position() throws(RecordFault) -> Position {
        guard remaining >= 16 else { throw RecordFault() }
        return Position(x: Double(bitPattern: whole()), y: Double(bitPattern: whole()))
    }

    /// A text; bytes that are not UTF-8 become replacement characters.
    mutating func text() throws(RecordFault) -> String {
        let count = try count(leastSize: 1)
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    /// Whether something that may be absent follows.
    mutating func isPresentNext() throws(RecordFault) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw RecordFault()
        }
    }

    /// A number that may be absent.
    mutating func doubleIfPresent() throws(RecordFault) -> Double? { try isPresentNext() ? try double() : nil }

    /// A text that may be absent.
    mutating func textIfPresent() throws(RecordFault) -> String? { try isPresentNext() ? try text() : nil }

    /// So many flags; a set one beyond them is a fault.
    mutating func flags(count: Int) throws(RecordFault) -> RecordFlags {
        let bits = try bits()
        guard bits < 1 << UInt64(count) else { throw RecordFault() }
        return RecordFlags(bits: UInt16(truncatingIfNeeded: bits))
    }

    /// The case that has the number.
    mutating func numbered<Value: RecordNumbered>(_ type: Value.Type) throws(RecordFault) -> Value {
        guard let value = Value.recordNumbers[try byte()] else { throw RecordFault() }
        return value
    }

    private mutating func bits() throws(RecordFault) -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            result |= UInt64(byte & 0x7F) << shift
            guard byte >= 0x80 else { return result }
            shift += 7
            guard shift < 64 else { throw RecordFault() }
        }
    }

    private mutating func whole() -> UInt64 {
        var bits: UInt64 = 0
        for shift in 0..<8 as Range<UInt64> {
            bits |= UInt64(bytes[place]) << (shift * 8)
            place += 1
        }
        return bits
    }
}
