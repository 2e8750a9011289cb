/// How finely a number was written, as far as its value still tells.
enum DeclaredPrecision {
    /// Half a unit of the last decimal in the shortest text of a number: 0.005 for 611.19, 0.5 for 611 and 600.
    ///
    /// Zeros at the end are gone with the text, so a number may have been written more finely than this says.
    static func halfUnit(of number: Double) -> Double {
        let text = number.description
        guard text.allSatisfy({ $0 != "e" && $0 != "E" }), let point = text.firstIndex(of: ".") else { return 0.5 }
        let decimals = text[text.index(after: point)...]
        guard decimals != "0" else { return 0.5 }
        return decimals.reduce(0.5) { unit, _ in unit / 10 }
    }
}
