/// Who recorded an event: an account or the name of an office, and the role; never a person's identity number.
public struct SiteActor: Hashable, Sendable {
    /// The account or office, as `dinas-koperasi`.
    public let account: String
    /// The role.
    public let role: ActorRole

    /// Why an account is refused.
    public enum Refusal: String, Error, CaseIterable, Hashable, Sendable {
        /// It is empty.
        case empty
        /// It has more than 80 characters, or control characters.
        case unreadable
        /// It holds sixteen digits or more, as a person's NIK does, or a mobile telephone number.
        case personalData = "personal_data"
    }

    /// Names an actor.
    ///
    /// - Throws: ``Refusal``.
    public init(account: String, role: ActorRole) throws(Refusal) {
        guard !account.allSatisfy(\.isWhitespace) else { throw .empty }
        guard account.count <= 80,
            !account.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .unreadable }
        guard !Self.hasManyDigits(account), !PersonalData.looksPersonal(value: account) else { throw .personalData }
        self.account = account
        self.role = role
    }

    /// Whether sixteen digits follow each other, however they are parted. No account needs as many, so that here also
    /// a NIK with a mistake in it is found.
    private static func hasManyDigits(_ text: String) -> Bool {
        var count = 0
        for character in text {
            if ("0"..."9").contains(character) {
                count += 1
                if count == 16 { return true }
            } else if !" .-/".contains(character) {
                count = 0
            }
        }
        return false
    }
}
