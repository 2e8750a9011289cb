import TapakGeometry

/// The bytes of a record in the making: numbers as short as they can be, and none changed by a bit.
struct RecordWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Nothing written yet.
    init() { bytes.reserveCapacity(256) }

    /// A byte.
    mutating func write(_ byte: UInt8) { bytes.append(byte) }

    /// An integer: seven bits a byte, the lowest first, small magnitudes short whatever their sign.
    mutating func write(_ number: Int) {
        write(bits: UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1)))))
    }

    /// A double: how many bytes are not zero from the highest on, and those. Round numbers are short.
    mutating func write(_ number: Double) {
        var bits = number.bitPattern
        let count = 8 - bits.trailingZeroBitCount / 8
        bytes.append(UInt8(truncatingIfNeeded: count))
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: bits >> 56))
            bits <<= 8
        }
    }

    /// A position: sixteen bytes, for coordinates are never round.
    mutating func write(_ position: Position) {
        write(whole: position.x.bitPattern)
        write(whole: position.y.bitPattern)
    }

    /// A text: its length in bytes, and its UTF-8.
    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// A number that may be absent.
    mutating func write(ifPresent number: Double?) {
        write(number == nil ? 0 as UInt8 : 1)
        if let number { write(number) }
    }

    /// A text that may be absent.
    mutating func write(ifPresent text: String?) {
        write(text == nil ? 0 as UInt8 : 1)
        if let text { write(text) }
    }

    /// Flags.
    mutating func write(_ flags: RecordFlags) { write(bits: UInt64(flags.bits)) }

    /// The number of a case.
    mutating func write(numberOf value: some RecordNumbered) { bytes.append(value.recordNumber) }

    private mutating func write(bits: UInt64) {
        var rest = bits
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func write(whole bits: UInt64) {
        var rest = bits
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}

/// Up to sixteen answers of yes or no, taken out in the order they were put in.
struct RecordFlags {
    /// The answers, the first in the lowest bit.
    private(set) var bits: UInt16 = 0
    private var index: UInt16 = 0

    /// No answer yet.
    init() {}

    /// Answers as they were written.
    init(bits: UInt16) { self.bits = bits }

    /// Puts in the next answer.
    mutating func add(_ isSet: Bool) {
        if isSet { bits |= 1 << index }
        index += 1
    }

    /// Takes out the next answer.
    mutating func next() -> Bool {
        defer { index += 1 }
        return bits & (1 << index) != 0
    }
}
