/// Which attributes of a file served which role, and how often: for the provenance.
public struct AttributeUse: Hashable, Sendable {
    private var counts: [String: [String: Int]] = [:]

    /// Nothing used yet.
    public init() {}

    /// Notes one use, or several.
    public mutating func note(role: String, attribute: String, count: Int = 1) {
        counts[role, default: [:]][attribute, default: 0] += count
    }

    /// Adds the uses of another batch.
    public mutating func add(_ other: AttributeUse) {
        for (role, attributes) in other.counts {
            for (attribute, count) in attributes { counts[role, default: [:]][attribute, default: 0] += count }
        }
    }

    /// Whether any attribute served the role.
    public func serves(_ role: String) -> Bool { counts[role] != nil }

    /// Role, attribute and count; roles in alphabetical order, the most used attribute first.
    public var rows: [(role: String, attribute: String, count: Int)] {
        counts.sorted { $0.key < $1.key }.flatMap { role, attributes in
            attributes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (role, $0.key, $0.value) }
        }
    }
}
