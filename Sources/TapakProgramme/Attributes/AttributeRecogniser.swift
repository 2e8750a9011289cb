/// Tells which attributes of a file mean what.
///
/// Names agree when their letters and digits do, in any case. Several attributes of one feature may have the same role:
/// the one of lowest rank that has a value wins. An attribute has one role; where two roles list the same name, the
/// one that ranks it higher, then the earlier case, has it.
public struct AttributeRecogniser<Role: AttributeRole>: Sendable {
    private let meanings: [String: Meaning]
    private let verbatim: [String: Role]
    private let overridden: Set<Role>

    private struct Meaning {
        var role: Role
        var rank: Int
    }

    /// A recogniser by the table of synonyms, but for roles that the user has mapped to an attribute.
    ///
    /// A mapped role has that attribute only, by its verbatim name (rank 0) or one that agrees in letters and digits
    /// (rank 1), and the attribute has no other role.
    public init(overrides: [Role: String] = [:]) {
        var meanings = [String: Meaning](minimumCapacity: 256)
        var verbatim: [String: Role] = [:]
        for role in Role.allCases {
            if let name = overrides[role] {
                verbatim[name] = role
                continue
            }
            for (rank, synonym) in role.synonyms.enumerated() where rank < meanings[synonym]?.rank ?? .max {
                meanings[synonym] = Meaning(role: role, rank: rank)
            }
        }
        for role in Role.allCases {
            if let name = overrides[role] { meanings[Words.joined(name)] = Meaning(role: role, rank: 1) }
        }
        overridden = Set(overrides.keys)
        self.meanings = meanings
        self.verbatim = verbatim
    }

    /// Whether an attribute has any role, so that its value is worth keeping.
    ///
    /// - Complexity: O(length of the name).
    public func wants(_ name: String) -> Bool { match(name) != nil }

    /// Whether the user has mapped a role to an attribute.
    public func isOverridden(_ role: Role) -> Bool { overridden.contains(role) }

    /// The role of an attribute, and its rank among the names for that role: lower is better.
    ///
    /// - Complexity: O(length of the name).
    public func match(_ name: String) -> (role: Role, rank: Int)? {
        if let role = verbatim[name] { return (role, 0) }
        return meanings[Words.joined(name)].map { ($0.role, $0.rank) }
    }
}
