import TapakFormats
public import TapakGeometry

/// Numbers as people of the language write them: 1.234,56 in Indonesian, 1,234.56 in English.
///
/// Rounding is half away from zero on the exact value of the double, so 0.125 reads 0,13 and 0.615 (which is a little
/// less than that) reads 0,61. What rounds to zero has no minus sign. Nothing that is not a number reads `?`.
extension Phrasebook {
    /// A number with so many decimals and groups of three digits.
    public func number(_ value: Double, decimals: Int) -> String {
        TextBuffer.text { appendNumber(value, decimals: decimals, to: &$0) }
    }

    /// A number without the zeros at the end of its decimals, of which there are at most so many.
    public func number(_ value: Double, upTo decimals: Int) -> String {
        TextBuffer.text { appendNumber(value, upTo: decimals, to: &$0) }
    }

    /// A count, with groups of three digits.
    public func integer(_ value: Int) -> String {
        TextBuffer.text { buffer in
            if value < 0 { buffer.appendASCII(UInt8(ascii: "-")) }
            append(units: UInt64(value.magnitude), decimals: 0, to: &buffer)
        }
    }

    /// An area in square metres: `1.234,56 m²`.
    public func area(_ area: Area, decimals: Int = 2) -> String {
        TextBuffer.text { appendArea(area, decimals: decimals, to: &$0) }
    }

    /// An area without needless decimals, as thresholds and declared areas are written: `600 m²`, `612,5 m²`.
    public func plainArea(_ area: Area) -> String { TextBuffer.text { appendPlainArea(area, to: &$0) } }

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
}
