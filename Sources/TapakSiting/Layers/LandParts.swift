import TapakGeodesy
import TapakGeometry
import TapakTopology

/// The valid polygons of the features of a layer, each with the number of its feature, and its lines.
struct LandParts {
    /// One polygon of a feature.
    struct Part {
        /// A valid polygon with an area.
        var geometry: Geometry
        /// The number of its feature in the array that was given.
        var feature: Int
    }

    private(set) var polygons: [Part] = []
    private(set) var lines: [Geometry] = []
    private(set) var condition = LayerCondition()
    private var known: [UInt64: [Geometry]] = [:]
    private var knownLines: Set<[[Position]]> = []

    /// Takes the features one by one: rings are closed, invalid geometries made valid, repeated ones passed over.
    init(_ features: [LandFeature], keepsLines: Bool, engine: TopologyEngine) throws(TopologyError) {
        condition.featureCount = features.count
        for (number, feature) in features.enumerated() {
            try take(feature, number: number, keepsLines: keepsLines, engine: engine)
        }
        condition.partCount = polygons.count
        known = [:]
        knownLines = []
    }

    private mutating func take(
        _ feature: LandFeature, number: Int, keepsLines: Bool, engine: TopologyEngine
    ) throws(TopologyError) {
        let geometry = feature.geometry
        guard !geometry.isEmpty, geometry.positions.allSatisfy(\.isPlaceOnEarth) else {
            return condition.note(.leftOut, at: feature.location)
        }
        switch geometry.kind {
        case .lineString, .multiLineString:
            guard keepsLines, geometry.hasLength else { return condition.note(.leftOut, at: feature.location) }
            guard knownLines.insert(geometry.directedLines).inserted else {
                return condition.note(.duplicate, at: feature.location)
            }
            lines.append(geometry)
        case .polygon, .multiPolygon:
            let closed = geometry.closingRings
            var place = feature.location
            var valid = closed
            var isMended = closed != geometry
            if !closed.isEmpty, let fault = try engine.fault(in: closed) {
                place.position = fault.position
                isMended = true
                // What cannot be made valid has no area that could be counted.
                valid = (try? engine.madeValid(closed)) ?? Geometry(kind: .polygon)
            }
            let parts = (0..<valid.partCount).filter { valid.geodesicArea(ofPart: $0) > .zero }
            guard !parts.isEmpty else { return condition.note(.leftOut, at: place) }
            if isMended { condition.note(.invalid, at: place) }
            if isRepeated(valid) { return condition.note(.duplicate, at: feature.location) }
            for part in parts {
                let area = valid.geodesicArea(ofPart: part)
                if area < LandLayer.crumb { condition.note(.crumb, at: feature.location, area: area) }
                polygons.append(Part(geometry: valid.partCount == 1 ? valid : valid.part(part), feature: number))
            }
        case .point, .multiPoint, .geometryCollection:
            condition.note(.leftOut, at: feature.location)
        }
    }

    /// Whether the same geometry was taken before, whatever its start and direction.
    private mutating func isRepeated(_ geometry: Geometry) -> Bool {
        let hash = geometry.canonicalHash
        if let same = known[hash] {
            let form = geometry.canonicalForm
            if same.contains(where: { $0.canonicalForm == form }) { return true }
        }
        known[hash, default: []].append(geometry)
        return false
    }
}

extension Position {
    /// Whether it is a finite longitude and latitude.
    var isPlaceOnEarth: Bool { isFinite && abs(x) <= 180 && abs(y) <= 90 }
}

extension Geometry {
    /// The lines, each in the direction that begins with the smaller position.
    fileprivate var directedLines: [[Position]] {
        (0..<lineCount).map { number in
            let line = Array(self.line(number))
            let reversed = Array(line.reversed())
            return reversed.lexicographicallyPrecedes(line) ? reversed : line
        }
    }

    /// Whether some line of it leads from one position to another.
    fileprivate var hasLength: Bool {
        (0..<lineCount).contains { number in
            let line = self.line(number)
            return line.contains { $0 != line.first }
        }
    }
}
