import Yams

/// Walks the nodes of a profile and gathers every problem instead of stopping at the first.
///
/// Where something is wrong the problem is noted and a stand-in returned, which nobody sees: a profile with problems is
/// never made. Inside a mapping that is missing altogether nothing more is noted.
struct ProfileReader {
    /// The problems so far.
    private(set) var problems: [ProfileError.Problem]
    private let masks: Set<String>

    /// A mapping of the document with the keys it may have.
    struct Mapping {
        let path: String
        let mark: Mark?
        let values: [String: Node]

        func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    }

    init(_ document: ProfileDocument) {
        problems = document.problems
        masks = document.masks
    }

    /// Notes a problem at a node.
    mutating func note(
        _ kind: ProfileError.Kind, at mark: Mark?, path: String, found: String, expected: String
    ) {
        problems.append(
            .init(kind, line: mark?.line, column: mark?.column, path: path, found: found, expected: expected))
    }

    /// What stands at a node, in a few words.
    static func described(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string
        case .mapping: "mapping"
        case .sequence: "list"
        case .alias: "alias"
        }
    }

    /// A node as a mapping with these keys; any other key is a problem.
    mutating func mapping(_ node: Node, at path: String, keys: [String]) -> Mapping? {
        guard case .mapping(let mapping) = node else {
            note(.wrongType, at: node.mark, path: path, found: Self.described(node), expected: "mapping")
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                note(.wrongType, at: key.mark, path: path, found: Self.described(key), expected: "text")
                continue
            }
            if masks.contains(scalar.string) { continue }
            if keys.contains(scalar.string) {
                values[scalar.string] = value
            } else {
                let nearest = NearestWord.of(scalar.string, in: keys) ?? keys.joined(separator: " | ")
                let ownPath = path.isEmpty ? scalar.string : "\(path).\(scalar.string)"
                note(.unknownKey, at: key.mark, path: ownPath, found: scalar.string, expected: nearest)
            }
        }
        return Mapping(path: path, mark: node.mark, values: values)
    }

    /// The mapping under a key, which must be there.
    mutating func mapping(_ parent: Mapping?, _ key: String, keys: [String]) -> Mapping? {
        guard let parent, let node = required(parent, key, expected: "mapping") else { return nil }
        return mapping(node, at: parent.path(of: key), keys: keys)
    }

    /// The items of the list under a key, which must be there, each with its path.
    mutating func list(_ parent: Mapping?, _ key: String) -> [(node: Node, path: String)] {
        guard let parent, let node = required(parent, key, expected: "list") else { return [] }
        guard case .sequence(let sequence) = node else {
            note(.wrongType, at: node.mark, path: parent.path(of: key), found: Self.described(node), expected: "list")
            return []
        }
        return sequence.enumerated().map { ($1, "\(parent.path(of: key))[\($0)]") }
    }

    /// The node under a key; its absence is a problem.
    mutating func required(_ parent: Mapping, _ key: String, expected: String) -> Node? {
        if let node = parent.values[key] { return node }
        note(.missingKey, at: parent.mark, path: parent.path(of: key), found: "", expected: expected)
        return nil
    }
}
