/// A number of a document: its double and how many decimals were written.
struct JSONNumber {
    /// The nearest double; infinite where the number is too large for one.
    var value: Double
    /// Digits after the decimal point once the exponent is applied: 3 for `0.100`, 4 for `1.5e-3`, 0 for `1.5e3`.
    var decimals: Int
}

extension Span where Element == UInt8 {
    /// Reads the number that starts at `index`.
    ///
    /// **Method.** Digits eight at a time in one word; then ``DecimalNumber``. Up to 19 digits are held exactly.
    @inline(__always) func number(_ index: inout Int) throws(ScanStop) -> JSONNumber {
        let start = index
        var place = index
        let isNegative = self[place] == JSONByte.minus
        if isNegative { place &+= 1 }
        let integerStart = place
        var mantissa: UInt64 = 0
        try digits(&place, into: &mantissa, isInteger: true)
        var digitCount = place &- integerStart
        var exponent = 0
        guard place < count else { throw .endOfWindow }
        if self[place] == JSONByte.dot {
            place &+= 1
            let fractionStart = place
            try fraction(&place, into: &mantissa)
            exponent = fractionStart &- place
            digitCount &-= exponent
        }
        guard place < count else { throw .endOfWindow }
        if self[place] | 0x20 == UInt8(ascii: "e") { exponent &+= try self.exponent(&place) }
        index = place
        let decimals = Swift.max(0, 0 &- exponent)
        let magnitude: Double
        if digitCount <= 19, let exact = DecimalNumber(mantissa: mantissa, exponent: exponent).nearestDouble() {
            magnitude = exact
        } else {
            magnitude = longNumber(isNegative ? start &+ 1 : start, place)
        }
        return JSONNumber(value: isNegative ? -magnitude : magnitude, decimals: decimals)
    }

    /// Steps over the number that starts at `index`.
    func skipNumber(_ index: inout Int) throws(ScanStop) {
        var place = index
        if self[place] == JSONByte.minus { place &+= 1 }
        var ignored: UInt64 = 0
        try digits(&place, into: &ignored, isInteger: true)
        guard place < count else { throw .endOfWindow }
        if self[place] == JSONByte.dot {
            place &+= 1
            try fraction(&place, into: &ignored)
        }
        guard place < count else { throw .endOfWindow }
        if self[place] | 0x20 == UInt8(ascii: "e") { _ = try exponent(&place) }
        index = place
    }

    /// At least one digit; in an integer a leading zero stands alone.
    @inline(__always)
    private func digits(_ place: inout Int, into mantissa: inout UInt64, isInteger: Bool) throws(ScanStop) {
        guard place < count else { throw .endOfWindow }
        var byte = self[place]
        guard JSONByte.isDigit(byte) else { throw .fault(at: place, expected: .digit) }
        if isInteger, byte == JSONByte.zero {
            place &+= 1
            return
        }
        repeat {
            mantissa = mantissa &* 10 &+ UInt64(byte &- JSONByte.zero)
            place &+= 1
            guard place < count else { throw .endOfWindow }
            byte = self[place]
        } while JSONByte.isDigit(byte)
    }

    @inline(__always)
    private func fraction(_ place: inout Int, into mantissa: inout UInt64) throws(ScanStop) {
        let start = place
        while place &+ 8 <= count {
            let word = self.word(at: place)
            let digitCount = DigitWord.leadingDigits(in: word)
            if digitCount == 8 {
                mantissa = mantissa &* 100_000_000 &+ DigitWord.value(of: word)
                place &+= 8
                continue
            }
            guard place &+ digitCount > start else { throw .fault(at: place, expected: .digit) }
            if digitCount > 0 {
                // Shifted in from the top, the missing digits read as leading zeros.
                let value = DigitWord.value(of: word << UInt64(truncatingIfNeeded: 64 &- 8 &* digitCount))
                mantissa = mantissa &* DigitWord.scale(digitCount) &+ value
                place &+= digitCount
            }
            return
        }
        if place > start, place < count, !JSONByte.isDigit(self[place]) { return }
        try digits(&place, into: &mantissa, isInteger: false)
    }

    /// The exponent, its letter and sign included, limited to what no double survives.
    private func exponent(_ place: inout Int) throws(ScanStop) -> Int {
        place += 1
        guard place < count else { throw .endOfWindow }
        let isNegative = self[place] == JSONByte.minus
        if isNegative || self[place] == JSONByte.plus { place += 1 }
        guard place < count else { throw .endOfWindow }
        guard JSONByte.isDigit(self[place]) else { throw .fault(at: place, expected: .digit) }
        var value = 0
        while true {
            guard place < count else { throw .endOfWindow }
            guard JSONByte.isDigit(self[place]) else { break }
            value = Swift.min(100_000, value * 10 + Int(self[place] - JSONByte.zero))
            place += 1
        }
        return isNegative ? -value : value
    }

    /// The double of an unsigned literal that the short path does not settle.
    @inline(never) private func longNumber(_ start: Int, _ end: Int) -> Double {
        if let settled = DecimalNumber.truncating(self, start..<end) { return settled }
        return Double(text(start..<end)) ?? .infinity
    }
}

/// Eight ASCII digits in one word, the first one lowest.
enum DigitWord {
    /// How many of the bytes are digits before the first that is none.
    @inline(__always) static func leadingDigits(in word: UInt64) -> Int {
        let offsets = word ^ 0x3030_3030_3030_3030
        let others = ((offsets & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | offsets) & 0x8080_8080_8080_8080
        return others.trailingZeroBitCount >> 3
    }

    /// The number they spell. **Method.** Pairs, then fours, then eight, by multiplication (D. Lemire, 2022).
    @inline(__always) static func value(of word: UInt64) -> UInt64 {
        let ones = word & 0x0F0F_0F0F_0F0F_0F0F
        let pairs = (ones &* (1 + 10 << 8)) >> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* (1 + 100 << 16)) >> 16 & 0x0000_FFFF_0000_FFFF
        return (fours &* (1 + 10_000 << 32)) >> 32
    }

    /// 10 to the power of a digit count below eight.
    @inline(__always) static func scale(_ digitCount: Int) -> UInt64 {
        switch digitCount {
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        default: 1
        }
    }
}
