import TapakFormats
import TapakGeometry

/// Numbers for people written straight into a buffer, for sentences that stand in every row.
extension Phrasebook {
    private var decimalSeparator: UInt8 { language == .id ? UInt8(ascii: ",") : UInt8(ascii: ".") }
    private var groupSeparator: UInt8 { language == .id ? UInt8(ascii: ".") : UInt8(ascii: ",") }

    /// Adds a number with so many decimals and groups of three digits.
    func appendNumber(_ value: Double, decimals: Int, to buffer: inout TextBuffer) {
        if let units = DecimalUnits.count(of: value.magnitude, decimals: decimals, ties: .awayFromZero) {
            if value < 0, units > 0 { buffer.appendASCII(UInt8(ascii: "-")) }
            append(units: units, decimals: decimals, to: &buffer)
        } else if value.isFinite {
            append(ExactDecimal(value, decimals: decimals), to: &buffer)
        } else {
            buffer.append(value.isNaN ? "?" : value < 0 ? "-∞" : "∞")
        }
    }

    /// Adds a number without the zeros at the end of its decimals, of which there are at most so many.
    func appendNumber(_ value: Double, upTo decimals: Int, to buffer: inout TextBuffer) {
        if var units = DecimalUnits.count(of: value.magnitude, decimals: decimals, ties: .awayFromZero) {
            var decimals = decimals
            while decimals > 0, units.isMultiple(of: 10) {
                units /= 10
                decimals -= 1
            }
            if value < 0, units > 0 { buffer.appendASCII(UInt8(ascii: "-")) }
            append(units: units, decimals: decimals, to: &buffer)
        } else {
            appendNumber(value, decimals: decimals, to: &buffer)
            guard value.isFinite, decimals > 0 else { return }
            while buffer.last == UInt8(ascii: "0") { buffer.removeLast() }
            if buffer.last == decimalSeparator { buffer.removeLast() }
        }
    }

    /// Adds a whole number of units of the last decimal.
    func append(units: UInt64, decimals: Int, to buffer: inout TextBuffer) {
        buffer.append(units: units, decimals: decimals, separator: decimalSeparator, group: groupSeparator)
    }

    /// Adds an area: `1.234,56 m²`.
    func appendArea(_ area: Area, decimals: Int = 2, to buffer: inout TextBuffer) {
        appendNumber(area.squareMetres, decimals: decimals, to: &buffer)
        buffer.append(" m²")
    }

    /// Adds an area without needless decimals: `600 m²`, `612,5 m²`.
    func appendPlainArea(_ area: Area, to buffer: inout TextBuffer) {
        appendNumber(area.squareMetres, upTo: 2, to: &buffer)
        buffer.append(" m²")
    }

    /// Adds a length rounded down to two significant digits, so that a promise made for it still holds: `0,34 m`.
    func appendLengthRoundedDown(_ length: Length, to buffer: inout TextBuffer) {
        guard length.metres.isFinite, length > .zero else { return buffer.append(self.length(length)) }
        var decimals = 0
        var scale = 1.0
        while decimals < 9, length.metres * scale < 10 {
            decimals += 1
            scale *= 10
        }
        appendNumber((length.metres * scale).rounded(.down) / scale, upTo: decimals, to: &buffer)
        buffer.append(" m")
    }

    private func append(_ decimal: ExactDecimal, to buffer: inout TextBuffer) {
        if decimal.isNegative { buffer.appendASCII(UInt8(ascii: "-")) }
        for (index, digit) in decimal.integer.enumerated() {
            if index > 0, (decimal.integer.count - index).isMultiple(of: 3) { buffer.appendASCII(groupSeparator) }
            buffer.appendASCII(UInt8(ascii: "0") + digit)
        }
        guard !decimal.fraction.isEmpty else { return }
        buffer.appendASCII(decimalSeparator)
        for digit in decimal.fraction { buffer.appendASCII(UInt8(ascii: "0") + digit) }
    }
}
