public import TapakGeometry

/// Lengths and widths as people declare them.
public enum DeclaredLength {
    /// What a declared length says.
    public enum Reading: Hashable, Sendable {
        /// A length.
        case length(Length)
        /// Something is written, but it is not one positive length.
        case unreadable
        /// Nothing is written: an empty text, a dash, `null`, zero.
        case absent

        /// The length, if there is one.
        public var length: Length? {
            if case .length(let length) = self { length } else { nil }
        }
    }

    /// Reads a text such as `20 m`, `20,5` or `Panjang: 30 meter`.
    ///
    /// A single dot or comma is decimal: no parcel here is a thousand metres long.
    ///
    /// - Complexity: O(length of the text).
    public static func read(_ text: String) -> Reading {
        if AbsentText.matches(text) { return .absent }
        if let number = NumberText.machineNumber(text) { return read(number: number) }
        guard let parts = NumberText(text), parts.words.allSatisfy(labels.contains),
            let value = parts.value(dotGroups: false)
        else { return .unreadable }
        return read(number: value)
    }

    /// Reads a number of the file, in metres. **Odd cases.** As for ``DeclaredArea/read(number:unit:)``.
    public static func read(number: Double) -> Reading {
        guard number.isFinite, number >= 0 else { return .unreadable }
        return number == 0 ? .absent : .length(.metres(number))
    }

    private static let labels: Set<String> = [
        "m", "meter", "mtr", "panjang", "lebar", "tanah", "lahan", "sekitar", "kurang", "lebih",
    ]
}
