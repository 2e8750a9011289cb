import Yams

extension ProfileReader {
    /// The form, if the profile has one.
    mutating func form(_ root: Mapping) -> (form: FormTemplate, path: String)? {
        guard root.values["form"] != nil else { return nil }
        let keys = ["letterhead", "title", "columns", "note", "place", "signatures", "source", "effective_from"]
        guard let form = mapping(root, "form", keys: keys + ["confidence"]) else { return nil }
        let template = FormTemplate(
            letterhead: formLines(form, "letterhead"), title: formLines(form, "title"), columns: formColumns(form),
            note: form.values["note"].flatMap { formText($0, at: form.path(of: "note")) },
            place: formText(form, "place"), signatures: formSignatures(form), source: source(form))
        return (template, form.path)
    }

    private mutating func formColumns(_ form: Mapping) -> [FormTemplate.Column] {
        var columns: [FormTemplate.Column] = []
        let items = list(form, "columns")
        if items.isEmpty, let node = form.values["columns"], node.sequence != nil {
            let choices = FormTemplate.columnCodes.joined(separator: " | ")
            note(.outOfRange, at: node.mark, path: form.path(of: "columns"), found: "[]", expected: choices)
        }
        for (node, path) in items {
            guard let column = mapping(node, at: path, keys: ["column", "title"]) else { continue }
            let code = text(column, "column")
            let codeNode = column.values["column"]
            if !code.isEmpty, !FormTemplate.columnCodes.contains(code) {
                note(
                    .unknownValue, at: codeNode?.mark, path: column.path(of: "column"), found: code,
                    expected: NearestWord.of(code, in: FormTemplate.columnCodes)
                        ?? FormTemplate.columnCodes.joined(separator: " | "))
            } else if !code.isEmpty, columns.contains(where: { $0.code == code }) {
                note(
                    .conflict, at: codeNode?.mark, path: column.path(of: "column"), found: code,
                    expected: "distinct columns")
            }
            columns.append(FormTemplate.Column(code: code, title: formText(column, "title")))
        }
        return columns
    }

    private mutating func formSignatures(_ form: Mapping) -> [FormTemplate.Signature] {
        list(form, "signatures").compactMap { node, path in
            guard let signature = mapping(node, at: path, keys: ["heading", "role"]) else { return nil }
            return FormTemplate.Signature(
                heading: formText(signature, "heading"), role: formText(signature, "role"))
        }
    }

    private mutating func formLines(_ form: Mapping, _ key: String) -> [BilingualText] {
        list(form, key).compactMap { formText($0.node, at: $0.path) }
    }

    /// A text in both languages that may have gaps.
    private mutating func formText(_ parent: Mapping?, _ key: String) -> BilingualText {
        let empty = BilingualText(indonesian: "", english: "")
        guard let parent, let node = required(parent, key, expected: "mapping") else { return empty }
        return formText(node, at: parent.path(of: key)) ?? empty
    }

    private mutating func formText(_ node: Node, at path: String) -> BilingualText? {
        guard let texts = mapping(node, at: path, keys: ["id", "en"]) else { return nil }
        return BilingualText(indonesian: gapped(texts, "id"), english: gapped(texts, "en"))
    }

    /// A text whose gaps must be known ones.
    private mutating func gapped(_ texts: Mapping, _ key: String) -> String {
        let text = text(texts, key)
        for gap in Self.gaps(in: text) where FormTemplate.Placeholder(rawValue: gap) == nil {
            let known = FormTemplate.Placeholder.allCases.map { "{\($0.rawValue)}" }
            note(
                .unknownValue, at: texts.values[key]?.mark, path: texts.path(of: key), found: "{\(gap)}",
                expected: known.joined(separator: " | "))
        }
        return text
    }

    /// What stands between braces.
    private static func gaps(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.prefix { $0 != "}" })
        }
    }
}
