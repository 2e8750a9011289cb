import TapakGeometry
import Yams

extension RuleProfile {
    /// Reads and checks a profile.
    ///
    /// - Parameters:
    ///   - yaml: the text of the file.
    ///   - file: its name, for the error.
    /// - Throws: ``ProfileError`` with every problem at once, each with its line: keys that are missing, unknown or
    ///   double, values of the wrong type or out of bounds, and values that contradict each other.
    /// - Complexity: O(length of the text).
    public init(yaml: String, file: String) throws(ProfileError) {
        // YAML's rules for what a plain scalar is are regular expressions, whose preparation costs more than all the rest.
        // They only tell keys apart that look alike, `1` and "1": without tags, what reads well without them reads
        // the same with them. Anything else is read again, by the rules, and refused by them.
        if !yaml.utf8.contains(UInt8(ascii: "!")),
            let profile = try? RuleProfile(yaml: yaml, file: file, resolver: .basic)
        {
            self = profile
        } else {
            self = try RuleProfile(yaml: yaml, file: file, resolver: .default)
        }
    }

    /// Reads and checks a profile by one way to tell keys apart.
    init(yaml: String, file: String, resolver: Resolver) throws(ProfileError) {
        let document = try ProfileDocument(yaml: yaml, file: file, resolver: resolver)
        var reader = ProfileReader(document)
        let profile = Self.read(document.root, with: &reader)
        guard let profile, reader.problems.isEmpty else {
            let ordered = reader.problems.enumerated().sorted {
                ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
                    < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
            }
            throw ProfileError(file: file, problems: ordered.map(\.element))
        }
        self = profile
    }

    private static let keys = [
        "format", "key", "version", "title", "note", "confidence", "effective_from", "basis", "minimum", "ideal",
        "building", "decides", "layers", "setbacks", "uncertainty", "overlap", "boundary", "certificate", "gates",
        "form",
    ]
    private static let sourceKeys = ["source", "effective_from", "confidence"]

    /// The version of the shape of profiles that is read here.
    private static let format = 1

    private static func read(_ node: Node, with reader: inout ProfileReader) -> RuleProfile? {
        guard let root = reader.mapping(node, at: "", keys: keys) else { return nil }
        let format = reader.integer(root, "format")
        if let node = root.values["format"], format != Self.format {
            reader.note(
                .unknownValue, at: node.mark, path: "format", found: ProfileReader.described(node),
                expected: "\(Self.format)")
        }
        var sources: [SourcedPath] = []
        let key = reader.name(root, "key")
        let version = reader.text(root, "version")
        let title = reader.bilingual(root, "title")
        let note = reader.bilingual(root, "note")
        let confidence = reader.choice(root, "confidence", standIn: Confidence.low)
        let effectiveFrom = reader.date(root, "effective_from")
        let basis = reader.choice(root, "basis", standIn: AreaBasis.geodesic)
        let minimum = area(root, "minimum", with: &reader, noting: &sources)
        let ideal = root.values["ideal"] == nil ? nil : area(root, "ideal", with: &reader, noting: &sources)

        let building = reader.mapping(root, "building", keys: ["short_side_m", "long_side_m"] + sourceKeys)
        let footprint = BuildingFootprint(
            shortSide: .metres(reader.number(building, "short_side_m", in: .positive)),
            longSide: .metres(reader.number(building, "long_side_m", in: .positive)))
        sources += reader.sourced(building)

        let layers = reader.layers(root)
        sources += layers.map { SourcedPath(path: $0.path, source: $0.rule.source) }
        let deciders = reader.deciders(root, layers: layers.map(\.rule.name))

        let setbacks = reader.setbacks(root)
        sources += setbacks.sources

        let uncertainty = reader.mapping(
            root, "uncertainty", keys: ["confidence_factor", "capture_sigma_m", "unstated_tolerance"])
        let factor = reader.mapping(uncertainty, "confidence_factor", keys: ["k"] + sourceKeys)
        let confidenceFactor = reader.number(factor, "k", in: .positive)
        sources += reader.sourced(factor)
        let stated = CaptureClass.allCases.filter { $0 != .unstated }
        let sigmas = reader.mapping(uncertainty, "capture_sigma_m", keys: stated.map(\.rawValue) + sourceKeys)
        var captureSigmas: [CaptureClass: Length] = [:]
        for capture in stated {
            captureSigmas[capture] = .metres(reader.number(sigmas, capture.rawValue, in: .positive))
        }
        sources += reader.sourced(sigmas)
        let unstated = reader.mapping(uncertainty, "unstated_tolerance", keys: ["factor"] + sourceKeys)
        let unstatedFactor = reader.number(unstated, "factor", in: .notNegative)
        sources += reader.sourced(unstated)

        let overlap = reader.mapping(root, "overlap", keys: ["from_m2"] + sourceKeys)
        let overlapFrom = reader.number(overlap, "from_m2", in: .notNegative)
        sources += reader.sourced(overlap)
        let boundary = reader.mapping(root, "boundary", keys: ["near_m", "second_village_share"] + sourceKeys)
        let nearBoundary = reader.number(boundary, "near_m", in: .notNegative)
        let secondShare = reader.number(boundary, "second_village_share", in: .share)
        sources += reader.sourced(boundary)
        let certificate = reader.mapping(root, "certificate", keys: ["role", "tolerance_factor"] + sourceKeys)
        let certificateRule = CertificateRule(
            role: reader.choice(certificate, "role", standIn: .witness),
            toleranceFactor: reader.number(certificate, "tolerance_factor", in: .notNegative))
        sources += reader.sourced(certificate)
        let gates = reader.gates(root)
        sources += gates.map { SourcedPath(path: $0.path, source: $0.gate.source) }
        let form = reader.form(root)
        if let form { sources.append(SourcedPath(path: form.path, source: form.form.source)) }

        let profile = RuleProfile(
            key: key, version: version, title: title, note: note, confidence: confidence,
            effectiveFrom: effectiveFrom, basis: basis, minimum: minimum, ideal: ideal, building: footprint,
            decides: deciders, layers: layers.map(\.rule), setbacks: setbacks.distances,
            confidenceFactor: confidenceFactor, captureSigmas: captureSigmas,
            unstatedToleranceFactor: unstatedFactor, overlapFrom: .squareMetres(overlapFrom),
            nearBoundary: .metres(nearBoundary), secondVillageShare: secondShare, certificate: certificateRule,
            gates: gates.map(\.gate), form: form?.form, sources: sources)
        profile.noteConflicts(in: root, with: &reader)
        return profile
    }

    private static func area(
        _ root: ProfileReader.Mapping, _ key: String, with reader: inout ProfileReader,
        noting sources: inout [SourcedPath]
    ) -> Sourced<Area> {
        let mapping = reader.mapping(root, key, keys: ["m2"] + sourceKeys)
        let value = Area.squareMetres(reader.number(mapping, "m2", in: .positive))
        let source = reader.source(mapping)
        sources.append(SourcedPath(path: key, source: source))
        return Sourced(value, from: source)
    }

    /// Notes values that contradict each other, where each by itself is in order.
    private func noteConflicts(in root: ProfileReader.Mapping, with reader: inout ProfileReader) {
        func number(_ key: String, _ field: String) -> Node? { root.values[key]?[field] }
        if let ideal = ideal?.value, ideal > .zero, ideal < minimum.value, let node = number("ideal", "m2") {
            reader.note(
                .conflict, at: node.mark, path: "ideal.m2", found: ProfileReader.described(node),
                expected: "number >= minimum.m2")
        }
        if building.longSide > .zero, building.longSide < building.shortSide,
            let node = number("building", "long_side_m")
        {
            reader.note(
                .conflict, at: node.mark, path: "building.long_side_m", found: ProfileReader.described(node),
                expected: "number >= building.short_side_m")
        }
        // Also catches a thousands dot: "1.000" in YAML is one square metre.
        if minimum.value > .zero, minimum.value < building.area, let node = number("minimum", "m2") {
            reader.note(
                .conflict, at: node.mark, path: "minimum.m2", found: ProfileReader.described(node),
                expected: "number >= building.short_side_m * building.long_side_m")
        }
    }
}
