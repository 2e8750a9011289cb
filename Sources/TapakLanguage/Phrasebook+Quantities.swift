public import TapakGeometry

/// Numbers as people of the language write them: 1.234,56 in Indonesian, 1,234.56 in English.
///
/// Rounding is half away from zero on the exact value of the double, so 0.125 reads 0,13 and 0.615 (which is a little
/// less than that) reads 0,61. What rounds to zero has no minus sign. Nothing that is not a number reads `?`.
extension Phrasebook {
    private var decimalSeparator: UInt8 { language == .id ? UInt8(ascii: ",") : UInt8(ascii: ".") }
    private var groupSeparator: UInt8 { language == .id ? UInt8(ascii: ".") : UInt8(ascii: ",") }

    /// A number with so many decimals and groups of three digits.
    public func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "?" : value < 0 ? "-∞" : "∞" }
        if let units = ExactDecimal.units(of: value.magnitude, decimals: decimals) {
            return number(units, decimals: decimals, isNegative: value < 0 && units > 0)
        }
        let digits = ExactDecimal(value, decimals: decimals)
        var text: [UInt8] = digits.isNegative ? [UInt8(ascii: "-")] : []
        append(digits.integer.map { $0 + UInt8(ascii: "0") }, to: &text)
        if !digits.fraction.isEmpty {
            text.append(decimalSeparator)
            text += digits.fraction.map { $0 + UInt8(ascii: "0") }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends digits in groups of three.
    /// A number of units of the last decimal.
    private func number(_ units: UInt64, decimals: Int, isNegative: Bool) -> String {
        var reversed: [UInt8] = []
        reversed.reserveCapacity(32)
        var rest = units
        var place = 0
        while rest > 0 || place <= decimals {
            if place == decimals, decimals > 0 { reversed.append(decimalSeparator) }
            if place > decimals, (place - decimals).isMultiple(of: 3) { reversed.append(groupSeparator) }
            reversed.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            place += 1
        }
        if isNegative { reversed.append(UInt8(ascii: "-")) }
        reversed.reverse()
        return String(decoding: reversed, as: UTF8.self)
    }

    private func append(_ digits: [UInt8], to text: inout [UInt8]) {
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(groupSeparator) }
            text.append(digit)
        }
    }

    /// A number without the zeros at the end of its decimals, of which there are at most so many.
    public func number(_ value: Double, upTo decimals: Int) -> String {
        let text = number(value, decimals: decimals)
        guard value.isFinite, decimals > 0 else { return text }
        var digits = text.utf8[...]
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.last == decimalSeparator { digits.removeLast() }
        return String(Substring(digits))
    }

    /// A count, with groups of three digits.
    public func integer(_ value: Int) -> String {
        var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
        append(Array(String(value.magnitude).utf8), to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// An area in square metres: `1.234,56 m²`.
    public func area(_ area: Area, decimals: Int = 2) -> String {
        number(area.squareMetres, decimals: decimals) + " m²"
    }

    /// An area without needless decimals, as thresholds and declared areas are written: `600 m²`, `612,5 m²`.
    public func plainArea(_ area: Area) -> String { number(area.squareMetres, upTo: 2) + " m²" }

    /// A length in metres, or from ten kilometres on in kilometres: `12,5 m`, `12,5 km`.
    public func length(_ length: Length, decimals: Int = 1) -> String {
        if length.metres.magnitude >= 10_000 { return number(length.metres / 1000, decimals: decimals) + " km" }
        return number(length.metres, decimals: decimals) + " m"
    }

    /// A share between 0 and 1, in per cent with one decimal: `12,3 %`.
    public func share(_ share: Double) -> String { number(share * 100, decimals: 1) + " %" }

    /// A position as data write it, `x y` with a point in every language, so that it can be pasted into a GIS.
    ///
    /// Degrees have up to 8 decimals (1 mm), metres up to 3.
    public func position(_ position: Position) -> String {
        let isDegrees = position.x.magnitude <= 360 && position.y.magnitude <= 360
        let ordinates = [position.x, position.y].map { Self.ordinate($0, upTo: isDegrees ? 8 : 3) }
        return ordinates.joined(separator: " ")
    }

    private static func ordinate(_ value: Double, upTo decimals: Int) -> String {
        guard value.isFinite else { return "?" }
        let digits = ExactDecimal(value, decimals: decimals)
        var text = (digits.isNegative ? "-" : "") + digits.integer.map(String.init).joined()
        let fraction = digits.fraction.map(String.init).joined()
        guard let end = fraction.lastIndex(where: { $0 != "0" }) else { return text }
        text += "." + fraction[...end]
        return text
    }

    /// A length rounded down to two significant digits, so that a promise made for it still holds: `0,34 m`.
    func lengthRoundedDown(_ length: Length) -> String {
        guard length.metres.isFinite, length > .zero else { return self.length(length) }
        var decimals = 0
        var scale = 1.0
        while decimals < 9, length.metres * scale < 10 {
            decimals += 1
            scale *= 10
        }
        return number((length.metres * scale).rounded(.down) / scale, upTo: decimals) + " m"
    }
}
