/// Finds the later of two equal keys in the text of a YAML document, and masks it so that reading can go on.
///
/// The parser stops at the first mapping with duplicate keys and names only the earlier place.
struct DuplicateKeys {
    /// The text, with every duplicate found so far masked.
    private(set) var lines: [[Unicode.Scalar]]
    /// The masks that stand in for duplicate keys.
    private(set) var masks: Set<String> = []

    /// Starts with the text as it is.
    init(yaml: String) {
        lines = [[]]
        for scalar in yaml.unicodeScalars {
            if scalar == "\n" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
        }
    }

    /// The text as it stands.
    var text: String {
        var result = String.UnicodeScalarView()
        for (index, line) in lines.enumerated() {
            if index > 0 { result.append("\n") }
            result.append(contentsOf: line)
        }
        return String(result)
    }

    /// Masks the next occurrence of a key in the same block mapping and tells its one-based line.
    ///
    /// - Parameters:
    ///   - key: the key as written.
    ///   - line: the one-based line of its first occurrence.
    ///   - column: its one-based column in scalars.
    /// - Returns: nothing when the mapping is written in flow style, where keys do not stand in one column.
    mutating func maskNext(_ key: String, after line: Int, column: Int) -> Int? {
        let indent = column - 1
        let spelled = Array(key.unicodeScalars)
        for index in lines.indices.dropFirst(line) {
            let content = lines[index]
            guard let first = content.firstIndex(where: { $0 != " " && $0 != "\r" }), content[first] != "#" else {
                continue
            }
            guard first >= indent else { return nil }
            guard first == indent, content[first...].starts(with: spelled) else { continue }
            let rest = content[(first + spelled.count)...].drop { $0 == " " }
            guard rest.first == ":" else { continue }
            guard let mark = Unicode.Scalar(UInt32(0xE000 + masks.count)) else { return nil }
            lines[index].replaceSubrange(first..<(first + spelled.count), with: [mark])
            masks.insert(String(Character(mark)))
            return index + 1
        }
        return nil
    }
}
