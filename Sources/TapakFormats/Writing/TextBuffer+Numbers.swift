extension TextBuffer {
    /// Adds a number with a fixed count of decimals, exactly as C's `%.*f` does: rounded half to even on the number's
    /// exact binary value.
    ///
    /// **Odd cases.** What rounds to zero has no sign: `0.000`, never `-0.000`. Infinities and NaN are written `inf`,
    /// `-inf` and `nan`, which no JSON may contain.
    ///
    /// - Precondition: `decimals` is 0…22.
    public mutating func appendFixed(_ value: Double, decimals: Int) {
        precondition((0...22).contains(decimals), "decimals must be 0…22")
        if let units = DecimalUnits.count(of: value.magnitude, decimals: decimals, ties: .toEven) {
            if value < 0, units > 0 { appendASCII(JSONByte.minus) }
            append(units: units, decimals: decimals)
        } else if value.isFinite {
            appendUnusual(value, decimals: decimals)
        } else {
            append(value.isNaN ? "nan" : value < 0 ? "-inf" : "inf")
        }
    }

    /// Adds a whole number of units of the last decimal: 123456 with two decimals is `1234.56`.
    ///
    /// At least one digit stands before the separator.
    ///
    /// - Parameters:
    ///   - decimals: 0…22.
    ///   - separator: the ASCII character between the whole and its decimals.
    ///   - group: the one between groups of three digits of the whole, where they are parted.
    public mutating func append(
        units: UInt64, decimals: Int, separator: UInt8 = UInt8(ascii: "."), group: UInt8? = nil
    ) {
        // From the right to the left; at most 23 digits, six groups and the separator.
        var text = InlineArray<32, UInt8>(repeating: JSONByte.zero)
        var place = 32
        var rest = units
        func put(_ byte: UInt8) {
            place &-= 1
            text[place] = byte
        }
        func putDigit() {
            let quotient = rest / 10
            put(JSONByte.zero &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10))
            rest = quotient
        }
        for _ in 0..<decimals { putDigit() }
        if decimals > 0 { put(separator) }
        var digits = 0
        repeat {
            if let group, digits > 0, digits.isMultiple(of: 3) { put(group) }
            putDigit()
            digits &+= 1
        } while rest > 0
        append(text.span.extracting(place...))
    }

    /// Adds an integer.
    public mutating func appendInteger(_ value: Int) {
        if value < 0 { appendASCII(JSONByte.minus) }
        append(units: UInt64(value.magnitude), decimals: 0)
    }

    /// Adds a finite number of any size.
    private mutating func appendUnusual(_ value: Double, decimals: Int) {
        guard let scaled = Self.scaledInteger(value.magnitude, decimals: decimals) else {
            appendLargeInteger(value)
            appendDecimals(0, count: decimals)
            return
        }
        if value < 0, scaled > 0 { appendASCII(JSONByte.minus) }
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Self.power(decimals))
        appendDigits(whole, atLeast: 1)
        appendDecimals(rest, count: decimals)
    }

    /// Adds the shortest decimal that reads back as the same double, as JSON allows it; whole numbers without `.0`.
    ///
    /// **Odd cases.** Infinities and NaN, which JSON cannot express, are written `null`. Zero has no sign.
    public mutating func appendShortest(_ value: Double) {
        guard value.isFinite else { return append("null") }
        guard value != 0 else { return appendASCII(JSONByte.zero) }
        guard !appendNineDecimals(value) else { return }
        let start = count
        append(value.description)
        if count - start > 2, self[count - 1] == JSONByte.zero, self[count - 2] == JSONByte.dot {
            truncate(to: count - 2)
        }
    }

    /// Adds a number that is a decimal of at most nine places and fifteen digits, as coordinates are; false for others.
    ///
    /// Fifteen digits always survive a double, so that no other decimal of so few reads as the same one: this is the
    /// shortest.
    private mutating func appendNineDecimals(_ value: Double) -> Bool {
        let magnitude = value.magnitude
        guard magnitude >= 1e-3, magnitude < 1e6 else { return false }
        var units = UInt64(magnitude * 1e9 + 0.5)
        guard Double(units) / 1e9 == magnitude else { return false }
        var decimals = 9
        while decimals > 0, units.isMultiple(of: 10) {
            units /= 10
            decimals -= 1
        }
        if value < 0 { appendASCII(JSONByte.minus) }
        append(units: units, decimals: decimals)
        return true
    }

    /// `value` · 10^`decimals`, rounded half to even, or `nil` where it does not fit and `value` is whole.
    private static func scaledInteger(_ value: Double, decimals: Int) -> UInt128? {
        let isNormal = value.exponentBitPattern > 0
        let significand = UInt128(value.significandBitPattern) | (isNormal ? 1 << 52 : 0)
        let exponent = Int(isNormal ? value.exponentBitPattern : 1) - 1075
        // 53 bits and at most 74 for 10^22: never more than 127.
        let product = significand * power(decimals)
        if exponent >= 0 {
            return exponent <= product.leadingZeroBitCount ? product << UInt128(exponent) : nil
        }
        let shift = -exponent
        guard shift < 128 else { return 0 }
        let whole = product >> UInt128(shift)
        let rest = product - whole << UInt128(shift)
        let half = UInt128(1) << UInt128(shift - 1)
        return rest > half || (rest == half && whole & 1 == 1) ? whole + 1 : whole
    }

    private static func power(_ decimals: Int) -> UInt128 { powers[decimals] }

    private static let powers: [UInt128] = (0...22).map { exponent in
        (0..<exponent).reduce(UInt128(1)) { product, _ in product * 10 }
    }

    private mutating func appendDecimals(_ digits: UInt128, count: Int) {
        guard count > 0 else { return }
        appendASCII(JSONByte.dot)
        appendDigits(digits, atLeast: count)
    }

    /// The digits of a number, with leading zeros up to a width.
    private mutating func appendDigits(_ number: UInt128, atLeast width: Int) {
        guard number > UInt128(UInt64.max) else {
            return appendDigits(UInt64(truncatingIfNeeded: number), atLeast: width)
        }
        let (high, low) = number.quotientAndRemainder(dividingBy: Self.power(19))
        appendDigits(high, atLeast: width - 19)
        appendDigits(UInt64(truncatingIfNeeded: low), atLeast: 19)
    }

    private mutating func appendDigits(_ number: UInt64, atLeast width: Int) {
        let digits = DecimalDigits(number)
        for place in min(digits.first, DecimalDigits.count - width)..<DecimalDigits.count { appendASCII(digits[place]) }
    }

    /// A whole number of any size: significand times power of two, in digits of 10^18.
    private mutating func appendLargeInteger(_ value: Double) {
        let base: UInt64 = 1_000_000_000_000_000_000
        var digits = [value.magnitude.significandBitPattern | 1 << 52]
        for _ in 0..<(Int(value.exponentBitPattern) - 1075) {
            var carry: UInt64 = 0
            for place in digits.indices {
                let doubled = digits[place] * 2 + carry
                carry = doubled / base
                digits[place] = doubled % base
            }
            if carry > 0 { digits.append(carry) }
        }
        if value < 0 { appendASCII(JSONByte.minus) }
        for (number, digit) in digits.reversed().enumerated() {
            appendDigits(digit, atLeast: number == 0 ? 1 : 18)
        }
    }
}
