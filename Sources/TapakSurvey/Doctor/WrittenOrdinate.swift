/// A longitude or latitude as people write it in text.
///
/// | text | degrees | style |
/// |---|---|---|
/// | `106.97`, `-6.25°` | 106.97, −6.25 | `plain` |
/// | `106,97`, `-6,25` | 106.97, −6.25 | `decimalComma` |
/// | `6°15'30" LS`, `S 6° 15′ 30″`, `6:15:30 S`, `6,25° LS` | −6.2583…, −6.25 | `sexagesimal` |
/// | `106°58,2' BT`, `106 58 12 E` | 106.97 | `sexagesimal` |
///
/// Directions are N, S, E, W, and U, T, B; LU, LS, BT, BB of Indonesian. Degrees, minutes and seconds follow each other, the
/// last of them may have decimals, and minutes and seconds are below 60. Anything else is nothing.
struct WrittenOrdinate: Hashable {
    /// How it is written.
    enum Style: Int, Comparable {
        case plain, decimalComma, sexagesimal
        static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
    }

    /// Which ordinate the direction makes it.
    enum Axis { case longitude, latitude }

    /// The value in degrees, negative to the west and south.
    var degrees: Double
    /// How it is written.
    var style: Style
    /// Which ordinate it is, where a direction says so.
    var axis: Axis?

    /// Reads a text.
    ///
    /// - Complexity: O(*n*); texts longer than 60 characters are nothing.
    init?(_ text: String) {
        guard text.utf8.count <= 120 else { return nil }
        var tokens = Tokens()
        for character in text.lowercased() { tokens.take(character) }
        tokens.close()
        guard tokens.isSound, (1...3).contains(tokens.numbers.count) else { return nil }
        var value = 0.0
        var size = 1.0
        for (index, number) in tokens.numbers.enumerated() {
            let isLast = index == tokens.numbers.count - 1
            guard let magnitude = Double(number.replacing(",", with: ".")) else { return nil }
            guard isLast || number.allSatisfy(\.isNumber), index == 0 || magnitude < 60 else { return nil }
            value += magnitude / size
            size *= 60
        }
        let isSigned = tokens.isNegative
        switch tokens.direction {
        case nil:
            guard tokens.numbers.count == 1 || tokens.hasDegreeSign else { return nil }
            axis = nil
        case "n", "u", "lu", "s", "ls": axis = .latitude
        default: axis = .longitude
        }
        let isSouthOrWest = tokens.direction.map { ["s", "ls", "w", "b", "bb"].contains($0) } ?? false
        degrees = isSouthOrWest || isSigned ? -value : value
        if tokens.numbers.count > 1 || tokens.direction != nil {
            style = .sexagesimal
        } else {
            style = tokens.numbers[0].contains(",") ? .decimalComma : .plain
        }
    }

    private struct Tokens {
        var numbers: [String] = []
        var direction: String?
        var isNegative = false
        var hasDegreeSign = false
        var isSound = true
        private var number = ""
        private var word = ""

        private static let directions: Set<String> = [
            "n", "s", "e", "w", "u", "t", "b", "lu", "ls", "bt", "bb",
        ]
        private static let marks: Set<Character> = [
            " ", "\u{A0}", "\u{202F}", ":", "'", "\u{2019}", "\u{2018}", "\u{2032}", "\u{B4}", "`", "\"", "\u{201D}",
            "\u{201C}", "\u{2033}",
        ]
        private static let degreeSigns: Set<Character> = ["\u{B0}", "\u{BA}", "\u{2DA}"]

        mutating func take(_ character: Character) {
            if character.isASCII, character.isNumber {
                closeWord()
                number.append(character)
            } else if character == "." || character == "," {
                if number.isEmpty || number.contains(".") || number.contains(",") { isSound = false }
                number.append(character)
            } else if character == "-" || character == "\u{2212}" || character == "+" {
                if !numbers.isEmpty || !number.isEmpty || isNegative { isSound = false }
                isNegative = character != "+"
            } else if Self.degreeSigns.contains(character) {
                // Before letters, for the ordinal indicator that stands in for it is one.
                close()
                if numbers.count != 1 { isSound = false }
                hasDegreeSign = true
            } else if character.isLetter {
                closeNumber()
                word.append(character)
            } else {
                close()
                if !Self.marks.contains(character) { isSound = false }
            }
        }

        mutating func close() {
            closeNumber()
            closeWord()
        }

        private mutating func closeNumber() {
            guard !number.isEmpty else { return }
            if number.last == "." || number.last == "," { isSound = false }
            numbers.append(number)
            number = ""
        }

        private mutating func closeWord() {
            guard !word.isEmpty else { return }
            if direction != nil || !Self.directions.contains(word) { isSound = false }
            direction = word
            word = ""
        }
    }
}
