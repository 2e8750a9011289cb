public import TapakGeometry

/// A layer of roads: centre lines, or the ground they take.
///
/// A value that workers share. Nothing is dissolved or made valid: only the lines of a road, or the outlines of its
/// ground, are asked how far they are and how they run. Roads without a line or a ring are left out, and told.
public struct RoadLayer: Sendable {
    /// The name, as in `--roads` or `--layer`.
    public let name: String
    /// Where its features come from: one entry a file.
    public let origins: [LayerOrigin]
    /// The roads that can be used, in the order of their files.
    public let roads: [Road]
    /// The box around all of them.
    public let extent: BoundingBox
    /// What is to be told of the layer: `layer_dirty` where roads were left out.
    public let findings: [Finding]

    /// One straight stretch of a road.
    struct Segment: Sendable {
        var start: Position
        var end: Position
        /// The number of its road.
        var road: Int
        /// Whether the road goes on beyond its start, and beyond its end.
        var goesOn: (before: Bool, after: Bool)
    }

    let segments: [Segment]
    let index: BoxIndex
    /// The boxes of the roads drawn as areas, and their numbers.
    let areas: BoxIndex
    let areaRoads: [Int]

    /// Takes the roads of a layer.
    ///
    /// - Complexity: O(*n* log *n*) in their positions.
    public init(name: String, origins: [LayerOrigin], roads: [Road]) {
        var kept: [Road] = []
        var segments: [Segment] = []
        var condition = LayerCondition()
        condition.featureCount = roads.count
        for road in roads {
            let own = Self.segments(of: road, number: kept.count)
            if own.isEmpty {
                condition.note(.leftOut, at: road.location)
            } else {
                kept.append(road)
                segments += own
            }
        }
        self.name = name
        self.origins = origins
        self.roads = kept
        self.segments = segments
        findings = condition.findings(layer: name)
        let boxes = segments.map { BoundingBox(around: [$0.start, $0.end]) }
        extent = boxes.reduce(into: BoundingBox.empty) { $0.extend(to: $1) }
        index = BoxIndex(boxes)
        areaRoads = kept.indices.filter { kept[$0].isArea }
        areas = BoxIndex(areaRoads.map { kept[$0].geometry.boundingBox })
    }

    /// Whether a place lies where the layer can be believed to say something: within ``LandLayer/reach`` of its extent.
    public func covers(_ box: BoundingBox) -> Bool {
        !extent.isEmpty && extent.grown(by: LandLayer.reach).touches(box)
    }

    private static func segments(of road: Road, number: Int) -> [Segment] {
        let geometry = road.geometry
        guard geometry.positions.allSatisfy(\.isPlaceOnEarth) else { return [] }
        var segments: [Segment] = []
        for line in 0..<geometry.lineCount {
            var path = Array(geometry.line(line))
            if road.isArea, let first = path.first, path.last != first { path.append(first) }
            path = path.enumerated().filter { $0.offset == 0 || $0.element != path[$0.offset - 1] }.map(\.element)
            let isClosed = path.count > 2 && path.first == path.last
            for index in path.indices.dropLast() {
                segments.append(
                    Segment(
                        start: path[index], end: path[index + 1], road: number,
                        goesOn: (isClosed || index > 0, isClosed || index + 2 < path.count)))
            }
        }
        return segments
    }
}
