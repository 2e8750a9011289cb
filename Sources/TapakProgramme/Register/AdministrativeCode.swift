/// What a code of a village tells.
enum AdministrativeCode {
    /// A Kemendagri code, dotted: `32.75.01.1001`.
    case kemendagri(String)
    /// Ten digits, which may be a Kemendagri code without its dots (given here with them) or a BPS code.
    case ambiguous(kemendagri: String)
    /// A BPS code of a village in this regency (dotted Kemendagri form): its last six digits follow another count.
    case bps(regency: String)
    /// Nothing that is understood.
    case other

    /// Reads a code as layers write it: `32.75.01.1001`, `3275011001`, `id3275040008`.
    ///
    /// Ten bare digits are never sure: 46 of the 521 BPS codes of the regencies in the register are at the same time
    /// Kemendagri codes of other villages, so such a code counts only together with a name that agrees.
    init(_ text: String) {
        let code = text.filter { !$0.isWhitespace }.lowercased()
        let isPrefixed = code.hasPrefix("id")
        let body = isPrefixed ? code.dropFirst(2) : code[...]
        guard body.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }) else {
            self = .other
            return
        }
        let groups = body.split(separator: ".", omittingEmptySubsequences: false)
        if !isPrefixed, groups.map(\.count) == [2, 2, 2, 4] {
            self = .kemendagri(String(body))
        } else if groups.count == 1, body.count == 10 {
            let digits = Array(body)
            let regency = "\(String(digits[0..<2])).\(String(digits[2..<4]))"
            let isBPS = isPrefixed || (digits[6] != "1" && digits[6] != "2")
            self =
                isBPS
                ? .bps(regency: regency)
                : .ambiguous(kemendagri: "\(regency).\(String(digits[4..<6])).\(String(digits[6..<10]))")
        } else {
            self = .other
        }
    }

    /// The dotted code of the regency, which BPS and Kemendagri number alike in the regencies of the register.
    var regency: String? {
        switch self {
        case .kemendagri(let code), .ambiguous(let code): String(code.prefix(5))
        case .bps(let regency): regency
        case .other: nil
        }
    }

    /// The dotted code of a regency, written `32.75`, `3275` or `id3275`; nothing for anything else.
    static func regency(_ text: String) -> String? {
        var code = text.filter { !$0.isWhitespace }.lowercased()
        if code.hasPrefix("id") { code.removeFirst(2) }
        let digits = code.filter { $0 != "." }
        guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return "\(digits.prefix(2)).\(digits.suffix(2))"
    }
}
