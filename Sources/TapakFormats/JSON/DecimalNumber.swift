/// A decimal number `mantissa` · 10^`exponent`.
struct DecimalNumber {
    var mantissa: UInt64
    var exponent: Int

    /// The nearest double, ties to even, or `nil` where a slower method has to decide.
    ///
    /// **Method.** W. D. Clinger (1990), "How to read floating point numbers accurately", where mantissa and power of
    /// ten are both exact doubles; else D. Lemire (2021), "Number parsing at a gigabyte per second", §5 (Eisel–Lemire)
    /// for exponents -27…55, where the table's powers of five leave no doubtful case.
    @inline(__always) func nearestDouble() -> Double? {
        if mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
            let number = Double(mantissa)
            return exponent < 0 ? number / ExactPowers.of10[0 &- exponent] : number * ExactPowers.of10[exponent]
        }
        return eiselLemire()
    }

    @inline(never) private func eiselLemire() -> Double? {
        guard mantissa != 0 else { return 0 }
        guard ScaledPowers.exponents.contains(exponent) else { return nil }
        let leadingZeros = mantissa.leadingZeroBitCount
        let normalised = mantissa << UInt64(leadingZeros)
        let power = ScaledPowers.of5[exponent - ScaledPowers.exponents.lowerBound]
        var (high, low) = normalised.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power >> 64))
        if high & 0x1FF == 0x1FF {
            let correction = normalised.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power)).high
            let (sum, carries) = low.addingReportingOverflow(correction)
            low = sum
            if carries { high &+= 1 }
        }
        let upperBit = Int(high >> 63)
        let shift = UInt64(upperBit + 64 - 52 - 3)
        var bits = high >> shift
        var binaryExponent = (217_706 * exponent) >> 16 + 63 + 1023 + upperBit - leadingZeros
        // Exactly half way: only these powers can be exact.
        if low <= 1, exponent >= -4, exponent <= 23, bits & 3 == 1, bits << shift == high { bits &= ~1 }
        bits = (bits + bits & 1) >> 1
        if bits >= 2 << 52 {
            bits = 1 << 52
            binaryExponent += 1
        }
        return Double(bitPattern: UInt64(binaryExponent) << 52 | bits & ~(1 << 52))
    }

    /// The nearest double of an unsigned literal of any length, from its first 19 significant digits, or `nil` where
    /// the digits left out could matter.
    static func truncating(_ bytes: Span<UInt8>, _ literal: Range<Int>) -> Double? {
        var number = DecimalNumber(mantissa: 0, exponent: 0)
        var kept = 0
        var isCut = false
        var isFraction = false
        var place = literal.lowerBound
        while place < literal.upperBound {
            let byte = bytes[place]
            if byte == JSONByte.dot {
                isFraction = true
            } else if !JSONByte.isDigit(byte) {
                guard let written = Int(bytes.text(place + 1..<literal.upperBound)) else { return nil }
                number.exponent += written
                break
            } else if kept < 19 {
                number.mantissa = number.mantissa * 10 + UInt64(byte - JSONByte.zero)
                if number.mantissa > 0 { kept += 1 }
                if isFraction { number.exponent -= 1 }
            } else {
                if byte != JSONByte.zero { isCut = true }
                if !isFraction { number.exponent += 1 }
            }
            place += 1
        }
        guard let below = number.nearestDouble() else { return nil }
        guard isCut else { return below }
        number.mantissa += 1
        return number.nearestDouble() == below ? below : nil
    }
}

/// Powers of ten that are exact as doubles.
enum ExactPowers {
    static let of10: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}

/// Powers of five, scaled by a power of two to 128 bits with the highest one set.
enum ScaledPowers {
    /// Up to 55 the powers are exact in 128 bits, down to -27 their reciprocals are precise enough.
    static let exponents = -27...55

    static let of5: [UInt128] = exponents.map { exponent in
        var power: UInt128 = 1
        for _ in 0..<abs(exponent) { power *= 5 }
        guard exponent < 0 else { return power << UInt128(power.leadingZeroBitCount) }
        // 2^(bits+127) / 5^n, rounded up, by long division in two digits of 64 bits.
        let bits = 128 - (power - 1).leadingZeroBitCount
        let first = (UInt128(1) << (bits + 63)).quotientAndRemainder(dividingBy: power)
        let second = (first.remainder << 64).quotientAndRemainder(dividingBy: power)
        return (first.quotient << 64 | second.quotient) + 1
    }
}
