import TapakFormats
import TapakProgramme

/// Which attribute of a feature serves each role: chosen anew for every feature, in the same memory.
struct ParcelChoices: Sendable {
    /// An attribute that serves a role.
    struct Choice: Sendable {
        /// Its column.
        var column: Int
        /// Its place among the attributes of the feature.
        var place: Int
    }

    private var choices: [Choice?] = Array(repeating: nil, count: ParcelRole.allCases.count)
    /// A bit for each role that something serves.
    private var taken: UInt32 = 0

    /// What serves a role; `nil` where no attribute has a value for it.
    subscript(role: ParcelRole) -> Choice? { choices[role.number] }

    /// Chooses the best value of every role that has one, and notes the use of its column.
    mutating func choose(among attributes: [Attribute], of columns: inout ParcelColumns) {
        while taken != 0 {
            choices[taken.trailingZeroBitCount] = nil
            taken &= taken &- 1
        }
        let attributes = attributes.span
        for place in attributes.indices {
            guard let column = columns.number(of: attributes[place].name), !attributes[place].value.isBlank else {
                continue
            }
            let number = columns.role(of: column).number
            if let known = choices[number], columns.rank(of: column) >= columns.rank(of: known.column) { continue }
            choices[number] = Choice(column: column, place: place)
            taken |= 1 << UInt32(number)
        }
        var rest = taken
        while rest != 0 {
            if let choice = choices[rest.trailingZeroBitCount] { columns.noteUse(of: choice.column) }
            rest &= rest &- 1
        }
    }
}

extension ParcelRole {
    /// A number of its own for each role, from 0 on.
    fileprivate var number: Int {
        switch self {
        case .id: 0
        case .name: 1
        case .assetClass: 2
        case .ownerClass: 3
        case .declaredArea: 4
        case .captureClass: 5
        case .certificate: 6
        case .kelurahan: 7
        case .length: 8
        case .width: 9
        case .psuStatus: 10
        case .frontDirection: 11
        case .longitude: 12
        case .latitude: 13
        }
    }
}

extension AttributeValue {
    /// Whether it is no more than white space, a dash or the word null.
    fileprivate var isBlank: Bool {
        switch self {
        case .null: true
        // A literal and a bracket say something, whatever they are.
        case .bool, .number, .json: false
        case .string(let text): Self.isBlank(text)
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        switch first {
        // Only a dash and the word null are blank though they begin with a visible letter or sign.
        case UInt8(ascii: "-"): if text.utf8.count == 1 { return true }
        case UInt8(ascii: "n"), UInt8(ascii: "N"):
            if text.utf8.count > 4, text.utf8.prefix(5).allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
        case 0x21..<0x7F: return false
        default: break
        }
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        return trimmed.isEmpty || trimmed == "-" || trimmed == "null"
    }
}
