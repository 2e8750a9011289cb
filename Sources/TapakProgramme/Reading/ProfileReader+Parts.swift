import TapakGeometry
import Yams

extension ProfileReader {
    private static let sourceKeys = ["source", "effective_from", "confidence"]

    /// A name for use on command lines: lower-case letters, digits, hyphens and underscores.
    mutating func name(_ parent: Mapping?, _ key: String) -> String {
        let name = text(parent, key)
        let isName = name.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" }
        if !isName, let parent {
            note(
                .unknownValue, at: parent.values[key]?.mark, path: parent.path(of: key), found: name,
                expected: "a-z 0-9 - _")
        }
        return name
    }

    /// A year, month or day: `2025`, `2025-12` or `2025-12-03`.
    mutating func date(_ parent: Mapping?, _ key: String) -> String {
        let date = text(parent, key)
        guard let parent, !date.isEmpty else { return date }
        if !Self.isDate(date) {
            note(
                .outOfRange, at: parent.values[key]?.mark, path: parent.path(of: key), found: date,
                expected: "YYYY | YYYY-MM | YYYY-MM-DD")
        }
        return date
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard [[4], [4, 2], [4, 2, 2]].contains(parts.map(\.count)),
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return false }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count > 1 else { return true }
        let isLeap = numbers[0].isMultiple(of: 4) && (!numbers[0].isMultiple(of: 100) || numbers[0].isMultiple(of: 400))
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(numbers[1]) else { return false }
        return numbers.count == 2 || (1...days[numbers[1] - 1]).contains(numbers[2])
    }

    /// A text in both languages.
    mutating func bilingual(_ parent: Mapping?, _ key: String) -> BilingualText {
        let texts = mapping(parent, key, keys: ["id", "en"])
        return BilingualText(indonesian: text(texts, "id"), english: text(texts, "en"))
    }

    /// The source that stands beside the numbers of a mapping.
    mutating func source(_ parent: Mapping?) -> Source {
        Source(
            citation: text(parent, "source"), effectiveFrom: date(parent, "effective_from"),
            confidence: choice(parent, "confidence", standIn: .low))
    }

    /// The source of a mapping with its path; nothing where the mapping is missing.
    mutating func sourced(_ parent: Mapping?) -> [RuleProfile.SourcedPath] {
        guard let parent else { return [] }
        return [RuleProfile.SourcedPath(path: parent.path, source: source(parent))]
    }

    /// The layers, each with its path.
    mutating func layers(_ root: Mapping) -> [(rule: LayerRule, path: String)] {
        var layers: [(rule: LayerRule, path: String)] = []
        for (node, path) in list(root, "layers") {
            let keys =
                ["name", "title", "effect", "buffer_m", "counts_from_m2", "counts_from_share"] + Self.sourceKeys
            guard let layer = mapping(node, at: path, keys: keys) else { continue }
            var rule = LayerRule(
                name: name(layer, "name"), title: bilingual(layer, "title"),
                effect: choice(layer, "effect", standIn: .warn),
                buffer: .metres(number(layer, "buffer_m", in: .notNegative)),
                countsFrom: .squareMetres(number(layer, "counts_from_m2", in: .notNegative)), source: source(layer))
            // May be left out: most layers count from an area on, whatever the parcel's size.
            if layer.values["counts_from_share"] != nil {
                rule.countsFromShare = number(layer, "counts_from_share", in: .share)
            }
            if !rule.name.isEmpty, layers.contains(where: { $0.rule.name == rule.name }) {
                note(
                    .conflict, at: layer.values["name"]?.mark, path: layer.path(of: "name"), found: rule.name,
                    expected: "distinct names")
            }
            layers.append((rule, path))
        }
        return layers
    }

    /// What decides; every layer named must be one of these.
    mutating func deciders(_ root: Mapping, layers: [String]) -> [RuleProfile.Decider] {
        let choices = ["area", "footprint", "blocking_layers"] + layers.map { Criterion.layer($0).code }
        var deciders: [RuleProfile.Decider] = []
        let items = list(root, "decides")
        if items.isEmpty, let node = root.values["decides"], node.sequence != nil {
            note(.outOfRange, at: node.mark, path: "decides", found: "[]", expected: choices.joined(separator: " | "))
        }
        for (node, path) in items {
            let code = Self.described(node)
            guard choices.contains(code), node.scalar != nil else {
                note(
                    .unknownValue, at: node.mark, path: path, found: code,
                    expected: NearestWord.of(code, in: choices) ?? choices.joined(separator: " | "))
                continue
            }
            if code == "blocking_layers" {
                deciders.append(.blockingLayers)
            } else if let criterion = Criterion(code: code) {
                deciders.append(.criterion(criterion))
            }
        }
        return deciders
    }

    /// The gates, each with its path; a profile without gates has the key with an empty list.
    mutating func gates(_ root: Mapping) -> [(gate: Gate, path: String)] {
        var gates: [(gate: Gate, path: String)] = []
        for (node, path) in list(root, "gates") {
            let keys =
                [
                    "gate", "title", "verdict", "allows_waiver", "refused_footprint", "needs_capture_or_certificate",
                    "land", "tenure", "documents", "cooperative", "construction",
                ] + Self.sourceKeys
            guard let mapping = mapping(node, at: path, keys: keys) else { continue }
            let gate = gate(mapping)
            if mapping.values["gate"] != nil, gates.contains(where: { $0.gate.kind == gate.kind }) {
                note(
                    .conflict, at: mapping.values["gate"]?.mark, path: mapping.path(of: "gate"),
                    found: gate.kind.rawValue, expected: "distinct gates")
            }
            gates.append((gate, path))
        }
        return gates
    }

    private mutating func gate(_ mapping: Mapping) -> Gate {
        Gate(
            kind: choice(mapping, "gate", standIn: .beforeAgrinas), title: bilingual(mapping, "title"),
            verdict: optionalChoice(mapping, "verdict"), allowsWaiver: bool(mapping, "allows_waiver"),
            refusedFootprint: Set(choices(mapping, "refused_footprint")),
            needsCaptureOrCertificate: bool(mapping, "needs_capture_or_certificate"),
            land: optionalChoice(mapping, "land"),
            tenure: byAssetClass(mapping, "tenure", choices: TenureStage.track(of:)),
            documents: byAssetClass(mapping, "documents") { _ in DocumentKind.allCases },
            cooperative: choices(mapping, "cooperative"), construction: optionalChoice(mapping, "construction"),
            source: source(mapping))
    }

    /// Lists by asset class, all classes or the key not at all: what is left out would be needed silently or not.
    private mutating func byAssetClass<Choice: CaseIterable & RawRepresentable<String> & Hashable>(
        _ parent: Mapping, _ key: String, choices: (AssetClass) -> [Choice]
    ) -> [AssetClass: [Choice]] {
        guard parent.values[key] != nil else { return [:] }
        let classes = mapping(parent, key, keys: AssetClass.allCases.map(\.rawValue))
        var result: [AssetClass: [Choice]] = [:]
        for assetClass in AssetClass.allCases {
            if let classes, classes.values[assetClass.rawValue] == nil {
                _ = required(classes, assetClass.rawValue, expected: "list")
                continue
            }
            result[assetClass] = self.choices(classes, assetClass.rawValue, from: choices(assetClass))
        }
        return result
    }
}
