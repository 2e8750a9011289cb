public import TapakWorkflows

/// What is said when a written list is held against its project.
extension Phrasebook {
    /// One place at which a list differs.
    public func sentence(_ difference: ReadinessDifference) -> String {
        switch difference {
        case .columns(let found, let expected):
            return sentence(found: found, expected: expected)
        case .rowMissing(let key, let name):
            return either(
                "\(title(key, name)) tidak ada dalam daftar", "\(title(key, name)) is missing from the list")
        case .rowUnknown(let key, let place):
            return either(
                "\(text(place)): \(quoted(key)) tidak ada dalam proyek",
                "\(text(place)): the project has no \(quoted(key))")
        case .rowRepeated(let key, let place):
            return either(
                "\(text(place)): \(quoted(key)) tertulis dua kali", "\(text(place)): \(quoted(key)) stands there twice")
        case .rowMoved(let key, let place, let before):
            return either(
                "\(text(place)): \(quoted(key)) seharusnya sebelum \(quoted(before))",
                "\(text(place)): \(quoted(key)) belongs before \(quoted(before))")
        case .rowBroken(let place, let cells, let expected):
            return either(
                "\(text(place)): \(integer(cells)) sel, seharusnya \(integer(expected))",
                "\(text(place)): \(integer(cells)) cells instead of \(integer(expected))")
        case .cell(let key, let name, let column, let place, let found, let expected):
            return either(
                "\(text(place)), \(title(key, name)), kolom \(column): \(values(found, expected))",
                "\(text(place)), \(title(key, name)), column \(column): \(values(found, expected))")
        case .origin(let member, let found, let expected):
            return either(
                "asal daftar, \(member): \(values(found, expected))",
                "provenance, \(member): \(values(found, expected))")
        }
    }

    private func sentence(found: [String], expected: [String]) -> String {
        let place = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let number = (place ?? min(found.count, expected.count)) + 1
        func name(_ columns: [String]) -> String { columns.indices.contains(number - 1) ? columns[number - 1] : "" }
        return either(
            "judul kolom ke-\(number): \(values(name(found), name(expected)))",
            "head of column \(number): \(values(name(found), name(expected)))")
    }

    /// What was found and what should be there; of long texts from where they part.
    private func values(_ found: String, _ expected: String) -> String {
        var cut = 0
        if max(found.count, expected.count) > Self.wholeLimit {
            let same = zip(found, expected).prefix { $0 == $1 }.count
            cut = max(0, same - Self.lead)
        }
        func shown(_ text: String) -> String {
            text.isEmpty ? readinessWord(.empty) : quoted((cut > 0 ? "…" : "") + text.dropFirst(cut))
        }
        return "\(readinessWord(.found)) \(shown(found)), \(readinessWord(.expected)) \(shown(expected))"
    }

    /// Texts up to this length are shown from their beginning.
    private static let wholeLimit = 60
    /// So much is shown before the place where two texts part.
    private static let lead = 20

    private func title(_ key: String, _ name: String?) -> String {
        [DisplayText.singleLine(key), name.map { DisplayText.singleLine($0) }].compactMap(\.self).joined(separator: " ")
    }

    private func text(_ place: ReadinessDifference.Place) -> String {
        switch place {
        case .line(let line): either("baris \(integer(line))", "line \(integer(line))")
        case .item(let item): either("butir \(integer(item))", "item \(integer(item))")
        }
    }
}
