import TapakGeodesy
public import TapakGeometry
public import TapakTopology

/// A layer of land that stands in the way of building: protected fields, river banks, the strip under a power line.
///
/// Read once and shared by the workers, each of which makes its ``LandUse`` of it. **Axis order.** Longitude and latitude,
/// CRS84. **Method.** Every feature is closed and made valid where it has to be (GEOS' structure method), repeated features
/// are passed over, and the rest is dissolved in tiles (``TiledUnion``): however often a place is covered, it counts once.
/// **Odd cases.** Lines are kept only for a rule that widens them; points never. What was wrong is in ``condition``.
public struct LandLayer: Sendable {
    /// The name, as in `--layer NAME=FILE` and `layer:NAME`.
    public let name: String
    /// Where its features come from: one entry a file.
    public let origins: [LayerOrigin]
    /// Valid polygons that share no ground with each other; they may touch.
    public let pieces: [Geometry]
    /// Lines, for a rule with a buffer.
    public let lines: [Geometry]
    /// The box around everything that can be used; empty for a layer of nothing.
    public let extent: BoundingBox
    /// What had to be cleaned.
    public let condition: LayerCondition

    /// The boxes of the pieces, then of the lines.
    let index: BoxIndex

    /// A part smaller than this is a crumb: 1 m².
    ///
    /// It still counts towards what a parcel loses: many crumbs may cover a parcel.
    public static let crumb = Area.squareMetres(1)

    /// So far beyond its extent a layer is taken to cover the ground: 2 km, about the width of a kelurahan in a city.
    ///
    /// A layer does not say where it was drawn; where it has nothing, either nothing is there or nobody looked. The box
    /// around everything it has is taken for the ground it covers, and not the convex hull: one power line or one river
    /// that runs across a city comes from a map of the whole city, but its hull is a strip, outside of which every parcel
    /// would be unchecked. A box errs the other way, in the corners; therefore it is grown by little.
    public static let reach = Length.metres(2_000)

    /// Cleans and dissolves the features of a layer.
    ///
    /// - Parameters:
    ///   - name: the layer's name.
    ///   - origins: where the features come from.
    ///   - features: in the order of their files.
    ///   - keepsLines: whether the rule has a buffer, which makes areas of lines.
    ///   - engine: an engine of the caller's task.
    /// - Throws: `TopologyError` when GEOS fails for no reason that lies in one feature.
    /// - Complexity: O(*n* log *n*) in all positions, where features do not all lie upon each other.
    public init(
        name: String, origins: [LayerOrigin], features: [LandFeature], keepsLines: Bool, engine: TopologyEngine
    ) throws(TopologyError) {
        let parts = try LandParts(features, keepsLines: keepsLines, engine: engine)
        let union = try TiledUnion(parts.polygons, engine: engine)
        var condition = parts.condition
        for number in union.unusable.sorted() { condition.note(.leftOut, at: features[number].location) }
        // A feature is told once, however many earlier ones it overlaps.
        var overlapping: [Int: Position] = [:]
        for (pair, place) in union.pairs {
            overlapping[pair.second] = min(overlapping[pair.second] ?? place, place)
        }
        for (number, position) in overlapping.sorted(by: { $0.key < $1.key }) {
            var place = features[number].location
            place.position = position
            condition.note(.overlapping, at: place)
        }
        if !overlapping.isEmpty { condition.note(.overlapping, area: union.coveredAgain) }
        condition.pieceCount = union.pieces.count
        self.name = name
        self.origins = origins
        pieces = union.pieces
        lines = parts.lines
        self.condition = condition
        let boxes = (union.pieces + parts.lines).map(\.boundingBox)
        extent = boxes.reduce(into: BoundingBox.empty) { $0.extend(to: $1) }
        index = BoxIndex(boxes)
    }

    /// Whether there is nothing in it that could take land.
    public var isEmpty: Bool { pieces.isEmpty && lines.isEmpty }

    /// Whether a place lies where the layer can be believed to say something: within ``reach`` of its extent.
    public func covers(_ box: BoundingBox) -> Bool {
        !extent.isEmpty && extent.grown(by: Self.reach).touches(box)
    }
}
