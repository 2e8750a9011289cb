public import TapakGeometry

/// Areas as people declare them.
public enum DeclaredArea {
    /// What a declared area says.
    public enum Reading: Hashable, Sendable {
        /// An area, and the unit it was declared in.
        case area(Area, unit: AreaUnit)
        /// Something is written, but it is not one positive area.
        case unreadable
        /// Nothing is written: an empty text, a dash, `null`, zero.
        case absent

        /// The area, if there is one.
        public var area: Area? {
            if case .area(let area, _) = self { area } else { nil }
        }
    }

    /// Reads a text such as `Luas 2.485,50 m2`, `1.000`, `0,06 ha` or `6 are`.
    ///
    /// Numbers are read by the Indonesian habit: one dot before three digits groups (`1.234` is 1234), one comma is
    /// decimal (`1,234` is 1.234), of both the last is decimal; in hectares a single dot is decimal (`1.234 ha` is
    /// 12,340 m²). Labels such as `Luas tanah :` and `±` are passed over; any other word, a second number (`20 x 30`) and
    /// a minus make the text unreadable, and so do units of uncertain size (tumbak, bata, ubin).
    ///
    /// - Parameters:
    ///   - text: the value as the file has it.
    ///   - unit: the unit of a number without one, as ``AreaUnit/init(attributeName:)`` tells.
    /// - Complexity: O(length of the text).
    public static func read(_ text: String, unit: AreaUnit = .squareMetre) -> Reading {
        if AbsentText.matches(text) { return .absent }
        if let number = NumberText.machineNumber(text) { return read(number: number, unit: unit) }
        guard let parts = NumberText(text) else { return .unreadable }
        var stated: AreaUnit?
        var words = parts.words[...]
        while let word = words.popFirst() {
            if word == "sq", words.first == "m" {
                words.removeFirst()
                guard stated == nil else { return .unreadable }
                stated = .squareMetre
            } else if let unit = AreaUnit.spellings[word] {
                guard stated == nil else { return .unreadable }
                stated = unit
            } else if !labels.contains(word) {
                return .unreadable
            }
        }
        let unit = stated ?? unit
        guard let value = parts.value(dotGroups: unit != .hectare) else { return .unreadable }
        return read(number: value, unit: unit)
    }

    /// Reads a number of the file, which stays what it is: 1.234 is 1.234.
    ///
    /// **Odd cases.** Zero counts as absent, for forms are filled with it; what is negative or not finite is unreadable.
    public static func read(number: Double, unit: AreaUnit = .squareMetre) -> Reading {
        guard number.isFinite, number >= 0 else { return .unreadable }
        let area = unit.area(number)
        guard area.squareMetres.isFinite else { return .unreadable }
        return number == 0 ? .absent : .area(area, unit: unit)
    }

    private static let labels: Set<String> = [
        "luas", "luasnya", "tanah", "lahan", "bidang", "aset", "total", "area", "sekitar", "kurang", "lebih", "kl",
        "ca",
        "lt", "seluas", "persegi",
    ]
}
