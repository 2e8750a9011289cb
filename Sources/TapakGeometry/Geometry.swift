/// A geometry of GeoJSON's kinds in two dimensions, held flat.
///
/// All positions stand in one array, and two arrays of ends cut it up: `lineEnds` into lines or rings, `partEnds` into
/// polygons. A parcel therefore costs three allocations, however many positions it has, and buffers can be reused.
///
/// | kind | `lineEnds` | `partEnds` |
/// |---|---|---|
/// | `point`, `multiPoint` | empty | empty |
/// | `lineString`, `multiLineString` | end of each line in `positions` | empty |
/// | `polygon`, `multiPolygon` | end of each ring in `positions` | end of each polygon in `lineEnds` |
/// | `geometryCollection` | empty | empty |
///
/// The first ring of a polygon is its exterior. Nothing is promised about closure, winding or validity: a geometry is
/// what the file said, and `TapakSurvey` judges it.
public struct Geometry: Hashable, Sendable {
    /// The geometry types of RFC 7946 §1.4.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One position.
        case point = "Point"
        /// Several positions.
        case multiPoint = "MultiPoint"
        /// One line.
        case lineString = "LineString"
        /// Several lines.
        case multiLineString = "MultiLineString"
        /// One polygon.
        case polygon = "Polygon"
        /// Several polygons.
        case multiPolygon = "MultiPolygon"
        /// Geometries of any kind, which are not kept.
        case geometryCollection = "GeometryCollection"
    }

    /// What the file called it.
    public var kind: Kind
    /// Every position of every line or ring, in file order.
    public var positions: [Position]
    /// For each line or ring, the index after its last position.
    public var lineEnds: [Int]
    /// For each polygon, the index after its last ring.
    public var partEnds: [Int]

    /// Makes a geometry from its flat arrays.
    public init(kind: Kind, positions: [Position] = [], lineEnds: [Int] = [], partEnds: [Int] = []) {
        self.kind = kind
        self.positions = positions
        self.lineEnds = lineEnds
        self.partEnds = partEnds
    }

    /// A polygon, or a multipolygon where there is not exactly one part, from nested rings.
    ///
    /// Rings are taken as given: the caller closes them.
    public init(polygons: [[[Position]]]) {
        self.init(kind: polygons.count == 1 ? .polygon : .multiPolygon)
        for rings in polygons {
            for ring in rings {
                positions.append(contentsOf: ring)
                lineEnds.append(positions.count)
            }
            partEnds.append(lineEnds.count)
        }
    }

    /// Whether the kind is `polygon` or `multiPolygon`.
    public var isPolygonal: Bool { kind == .polygon || kind == .multiPolygon }

    /// Whether the kind is `point` or `multiPoint`.
    public var isPuntal: Bool { kind == .point || kind == .multiPoint }

    /// Whether there is no position at all.
    public var isEmpty: Bool { positions.isEmpty }

    /// The box around all positions.
    ///
    /// - Complexity: O(*n*).
    public var boundingBox: BoundingBox { BoundingBox(around: positions.span) }

    /// The box around all positions; nothing where an ordinate is not a finite number.
    ///
    /// - Complexity: O(*n*).
    public var finiteBox: BoundingBox? {
        let positions = positions.span
        var box = BoundingBox.empty
        for index in positions.indices {
            guard positions[index].isFinite else { return nil }
            box.extend(to: positions[index])
        }
        return box
    }
}
