import Yams

extension ProfileReader {
    /// The text under a key, not empty.
    mutating func text(_ parent: Mapping?, _ key: String) -> String {
        guard let parent, let node = required(parent, key, expected: "text") else { return "" }
        guard case .scalar(let scalar) = node, !isNull(scalar), !scalar.string.isEmpty else {
            note(.wrongType, at: node.mark, path: parent.path(of: key), found: Self.described(node), expected: "text")
            return ""
        }
        return scalar.string
    }

    /// The number under a key within bounds.
    mutating func number(_ parent: Mapping?, _ key: String, in bounds: Bounds) -> Double {
        guard let parent, let node = required(parent, key, expected: bounds.code) else { return 0 }
        let path = parent.path(of: key)
        guard case .scalar(let scalar) = node, scalar.style == .plain, let value = Self.decimal(scalar.string) else {
            note(.wrongType, at: node.mark, path: path, found: Self.described(node), expected: bounds.code)
            return 0
        }
        if !bounds.holds(value) {
            note(.outOfRange, at: node.mark, path: path, found: scalar.string, expected: bounds.code)
        }
        return value
    }

    /// The whole number under a key.
    mutating func integer(_ parent: Mapping?, _ key: String) -> Int {
        guard let parent, let node = required(parent, key, expected: "whole number") else { return 0 }
        guard case .scalar(let scalar) = node, scalar.style == .plain, let value = Int(scalar.string) else {
            note(
                .wrongType, at: node.mark, path: parent.path(of: key), found: Self.described(node),
                expected: "whole number")
            return 0
        }
        return value
    }

    /// The truth value under a key.
    mutating func bool(_ parent: Mapping?, _ key: String) -> Bool {
        guard let parent, let node = required(parent, key, expected: "true | false") else { return false }
        if let scalar = node.scalar, scalar.style == .plain, ["true", "false"].contains(scalar.string) {
            return scalar.string == "true"
        }
        note(
            .wrongType, at: node.mark, path: parent.path(of: key), found: Self.described(node),
            expected: "true | false")
        return false
    }

    /// One of the choices of a type.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ node: Node, at path: String, from choices: [Choice] = Array(Choice.allCases)
    ) -> Choice? {
        let spelled = choices.map(\.rawValue)
        guard case .scalar(let scalar) = node else {
            note(
                .wrongType, at: node.mark, path: path, found: Self.described(node),
                expected: spelled.joined(separator: " | "))
            return nil
        }
        if let choice = choices.first(where: { $0.rawValue == scalar.string }) { return choice }
        note(
            .unknownValue, at: node.mark, path: path, found: scalar.string,
            expected: NearestWord.of(scalar.string, in: spelled) ?? spelled.joined(separator: " | "))
        return nil
    }

    /// The choice under a key, which must be there.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ parent: Mapping?, _ key: String, standIn: Choice
    ) -> Choice {
        let spelled = Choice.allCases.map(\.rawValue).joined(separator: " | ")
        guard let parent, let node = required(parent, key, expected: spelled) else { return standIn }
        return choice(node, at: parent.path(of: key)) ?? standIn
    }

    /// The choice under a key, if the key is there.
    mutating func optionalChoice<Choice: CaseIterable & RawRepresentable<String>>(
        _ parent: Mapping?, _ key: String
    ) -> Choice? {
        guard let parent, let node = parent.values[key] else { return nil }
        return choice(node, at: parent.path(of: key))
    }

    /// The distinct choices in the list under a key, if the key is there.
    mutating func choices<Choice: CaseIterable & RawRepresentable<String> & Hashable>(
        _ parent: Mapping?, _ key: String, from choices: [Choice] = Array(Choice.allCases)
    ) -> [Choice] {
        guard let parent, parent.values[key] != nil else { return [] }
        return list(parent, key).compactMap { choice($0.node, at: $0.path, from: choices) }
    }

    private func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// A decimal number in the grammar of JSON, so that `.nan`, `.inf`, `0x10` and `1_000` are none.
    private static func decimal(_ text: String) -> Double? {
        guard let last = text.last, last.isNumber,
            text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) })
        else { return nil }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}

extension ProfileReader {
    /// The bounds of a number.
    enum Bounds: String {
        case positive = "number > 0"
        case notNegative = "number >= 0"
        case share = "number > 0 and < 1"

        var code: String { rawValue }

        func holds(_ value: Double) -> Bool {
            switch self {
            case .positive: value > 0
            case .notNegative: value >= 0
            case .share: value > 0 && value < 1
            }
        }
    }
}
