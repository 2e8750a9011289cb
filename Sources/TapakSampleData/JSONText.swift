/// A value of a feature's properties.
enum JSONValue: Hashable {
    /// Nothing is known.
    case null
    /// Words.
    case text(String)
    /// A number of units of the last of so many decimals.
    case decimal(Int, decimals: Int)

    /// A whole number.
    static func whole(_ number: Int) -> JSONValue { .decimal(number, decimals: 0) }

    /// A measure rounded to so many decimals.
    static func rounded(_ measure: Double, decimals: Int) -> JSONValue {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        return .decimal(Int((measure * scale).rounded()), decimals: decimals)
    }
}

/// One member of a feature's properties; they are written in the order given.
struct JSONMember: Hashable {
    /// The name of the attribute.
    var name: String
    /// Its value.
    var value: JSONValue

    init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }

    init(_ name: String, _ text: String) { self.init(name, .text(text)) }
}

/// JSON written with nothing left to a library: numbers are whole units, so every machine writes the same digits.
struct JSONText {
    /// What was written so far.
    private(set) var text = ""

    /// Text that is JSON already.
    mutating func append(raw: String) { text += raw }

    /// A value.
    mutating func append(_ value: JSONValue) {
        switch value {
        case .null: text += "null"
        case .text(let words): append(words: words)
        case .decimal(let units, let decimals): text += Self.decimal(units, decimals: decimals)
        }
    }

    /// An object of members in their order.
    mutating func append(_ members: [JSONMember]) {
        text += "{"
        for (index, member) in members.enumerated() {
            if index > 0 { text += ", " }
            append(words: member.name)
            text += ": "
            append(member.value)
        }
        text += "}"
    }

    /// Words in quotes. Controls do not occur in what we write, except where a defect wants them.
    mutating func append(words: String) {
        text += "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// A number of units of the last of so many decimals: 248550 with two is `2485.50`.
    static func decimal(_ units: Int, decimals: Int) -> String {
        var digits = String(units.magnitude)
        while digits.count <= decimals { digits = "0" + digits }
        let sign = units < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
