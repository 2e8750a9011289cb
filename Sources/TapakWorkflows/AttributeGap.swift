import TapakGeometry

/// A role that no attribute of a file served.
enum AttributeGap {
    /// The finding: a warning where a person named the attribute, for then it is a mistake.
    static func finding(_ role: String, attribute: String?, file: String) -> Finding {
        var facts = [Finding.Fact("role", .text(role))]
        if let attribute { facts.append(.init("attribute", .text(attribute))) }
        return Finding(
            .attributeUnmapped, at: InputLocation(file: file), severity: attribute == nil ? .notice : .warning,
            facts: facts)
    }
}
