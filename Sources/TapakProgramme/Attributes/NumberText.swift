/// A number and the words around it, as people write it in Indonesia.
///
/// | text | read as | rule |
/// |---|---|---|
/// | `2.485,50` | 2485.5 | dots group, the comma is decimal |
/// | `1,234.56` | 1234.56 | of both signs the last is decimal |
/// | `1.000` | 1000 | one dot before three digits groups |
/// | `0.600`, `2485.500` | 0.6, 2485.5 | it cannot group after a leading zero or four digits |
/// | `1,234` | 1.234 | one comma is decimal |
/// | `1.234.567`, `1,234,567` | 1234567 | a sign that recurs groups |
/// | `2 485,5` | 2485.5 | spaces group before three digits |
struct NumberText {
    /// The digits and signs of the number.
    let number: String
    /// The words before and after it, lower case, without punctuation.
    let words: [String]

    /// Parts a text into one number and its words; nothing when it holds no number, or several.
    ///
    /// A digit that belongs to a word, as in `m2`, is not a number.
    init?(_ text: String) {
        var tokens = Tokens()
        for character in text.replacing("+/-", with: " ").lowercased() { tokens.take(character) }
        tokens.close()
        guard let number = Self.joined(tokens.numbers) else { return nil }
        self.number = number
        words = tokens.words
    }

    /// Numbers and words as they are gathered from a text.
    private struct Tokens {
        var numbers: [String] = []
        var words: [String] = []
        private var token = ""
        private var isNumber = false
        private var isAfterWord = false

        private static let metres: Set<String> = ["m", "meter", "mtr"]

        mutating func take(_ character: Character) {
            switch character {
            case "0"..."9":
                if token.isEmpty { isNumber = true }
                token.append(character)
            case ".", ",":
                // Between digits it is part of the number; elsewhere it parts words.
                if isNumber { token.append(character) } else { close() }
            case "-", "\u{2212}":
                close()
                words.append("-")
            case "\u{B2}":
                token.append("2")
            case _ where character.isLetter:
                // A number ends where letters begin, as in "600m2"; a word goes on through digits.
                if isNumber { close() }
                token.append(character)
            case "^" where !token.isEmpty && !isNumber:
                break
            default:
                close()
            }
        }

        mutating func close() {
            while let last = token.last, last == "." || last == "," { token.removeLast() }
            if !token.isEmpty {
                if isNumber, token == "2", isAfterWord, let word = words.last, Self.metres.contains(word) {
                    // "m 2" is a unit that was torn apart.
                    words[words.count - 1] += token
                } else if isNumber {
                    numbers.append(token)
                } else {
                    words.append(token)
                }
                isAfterWord = !isNumber
            }
            token = ""
            isNumber = false
        }
    }

    /// Groups parted by spaces as one number.
    private static func joined(_ numbers: [String]) -> String? {
        guard numbers.count > 1, let first = numbers.first, let last = numbers.last else { return numbers.first }
        let lastGroup = last.prefix { $0 != "," && $0 != "." }
        let groups = numbers.dropFirst().dropLast().map { $0[...] } + [lastGroup]
        guard first.count <= 3, first.first != "0", first.allSatisfy(\.isASCIIDigit),
            groups.allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        return numbers.joined()
    }

    /// The value of the number; nothing when its signs make no sense.
    ///
    /// - Parameter dotGroups: whether one dot before three digits groups; otherwise it is decimal.
    func value(dotGroups: Bool) -> Double? {
        let dots = number.filter { $0 == "." }.count
        let commas = number.filter { $0 == "," }.count
        let decimal: Character?
        switch (dots, commas) {
        case (0, 0): decimal = nil
        case (0, 1): decimal = ","
        case (1, 0): decimal = dotGroups && isGrouped(by: ".", in: number[...]) ? nil : "."
        case (_, 0), (0, _): decimal = nil
        default: decimal = number.last { $0 == "." || $0 == "," }
        }
        var whole = number[...]
        var fraction = ""
        if let decimal {
            guard number.filter({ $0 == decimal }).count == 1, let place = number.lastIndex(of: decimal) else {
                return nil
            }
            whole = number[..<place]
            fraction = String(number[number.index(after: place)...])
        }
        if let sign = whole.first(where: { $0 == "." || $0 == "," }) {
            guard isGrouped(by: sign, in: whole) else { return nil }
        }
        guard fraction.allSatisfy(\.isASCIIDigit) else { return nil }
        let digits = whole.filter(\.isASCIIDigit)
        return Double(fraction.isEmpty ? digits : "\(digits.isEmpty ? "0" : digits).\(fraction)")
    }

    /// Whether a sign parts digits into groups of three after a first group of one to three without a leading zero.
    private func isGrouped(by sign: Character, in digits: Substring) -> Bool {
        let groups = digits.split(separator: sign, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else { return false }
        return groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) } && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

extension Character {
    /// Whether it is one of 0 to 9.
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension NumberText {
    /// A number that needs no reading of signs: digits only, or with an exponent as machines write it (`6.0e2`).
    static func machineNumber(_ text: String) -> Double? {
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Double(text) }
        guard text.contains(where: { $0 == "e" || $0 == "E" }),
            text.allSatisfy({ $0.isASCIIDigit || "+-.eE".contains($0) })
        else { return nil }
        return Double(text)
    }
}
