public import TapakGeometry

/// What was wrong with the features of a layer before they were dissolved, and how many they were.
public struct LayerCondition: Hashable, Sendable {
    /// Kinds of trouble, in the order they are told.
    public enum Defect: String, CaseIterable, Hashable, Sendable {
        /// No area could be made of the feature: a point, a line in a layer without buffer, a ring without area.
        case leftOut = "left_out"
        /// A geometry that was not valid, and was made so.
        case invalid
        /// A geometry that an earlier feature has too.
        case duplicate
        /// A feature that covers ground which an earlier one covers as well.
        case overlapping
        /// A part smaller than ``LandLayer/crumb``, as shattered outlines leave them.
        case crumb
    }

    /// One kind of trouble.
    public struct Trouble: Hashable, Sendable {
        /// What was wrong.
        public var defect: Defect
        /// How many features were concerned; of crumbs, how many parts.
        public var count: Int
        /// Where: the first few, in the order of the features.
        public var places: [InputLocation]
        /// The area concerned: what is covered more than once, or lies in crumbs; nothing for the others.
        public var area: Area?
    }

    /// So many places are kept of each kind.
    public static let mostPlaces = 5

    /// The number of features that were given.
    public internal(set) var featureCount = 0
    /// The number of polygons in them that could be used.
    public internal(set) var partCount = 0
    /// The number of polygons without common ground that came of them.
    public internal(set) var pieceCount = 0

    private var counts: [Defect: Int] = [:]
    private var places: [Defect: [InputLocation]] = [:]
    private var areas: [Defect: Area] = [:]

    init() {}

    mutating func note(_ defect: Defect, at place: InputLocation, area: Area? = nil) {
        counts[defect, default: 0] += 1
        places[defect, default: []].append(place)
        if let area { areas[defect] = (areas[defect] ?? .zero) + area }
        guard let known = places[defect], known.count >= 64 else { return }
        places[defect] = Self.first(of: known)
    }

    mutating func note(_ defect: Defect, area: Area) {
        areas[defect] = (areas[defect] ?? .zero) + area
    }

    /// What was wrong, kind by kind; empty for a clean layer.
    public var troubles: [Trouble] {
        Defect.allCases.compactMap { defect in
            guard let count = counts[defect] else { return nil }
            return Trouble(
                defect: defect, count: count, places: Self.first(of: places[defect] ?? []), area: areas[defect])
        }
    }

    private static func first(of places: [InputLocation]) -> [InputLocation] {
        // Features of several files keep the order of the files, which is that in which they were noted.
        let files = places.reduce(into: [String?]()) { if !$0.contains($1.file) { $0.append($1.file) } }
        let sorted = places.enumerated().sorted { one, other in
            let ranks = [one, other].map { files.firstIndex(of: $0.element.file) ?? 0 }
            return (ranks[0], one.element.feature ?? 0, one.offset) < (
                ranks[1], other.element.feature ?? 0, other.offset
            )
        }
        return sorted.prefix(mostPlaces).map(\.element)
    }

    /// The findings `layer_dirty`, one for each kind of trouble, at its first place.
    ///
    /// Facts: `layer`, `defect` (a code of ``Defect``), `count`, `features` (the first few, as `3, 17`) and, for overlaps
    /// and crumbs, `area`.
    public func findings(layer: String) -> [Finding] {
        troubles.map { trouble in
            let numbers = trouble.places.compactMap(\.feature).map(String.init)
            var facts: [Finding.Fact] = [
                .init("layer", .text(layer)), .init("defect", .text(trouble.defect.rawValue)),
                .init("count", .integer(trouble.count)), .init("features", .text(numbers.joined(separator: ", "))),
            ]
            if let area = trouble.area { facts.append(.init("area", .area(area))) }
            return Finding(
                .layerDirty, at: trouble.places.first ?? InputLocation(),
                severity: trouble.defect == .leftOut ? .warning : nil, facts: facts)
        }
    }
}
