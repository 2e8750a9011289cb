import TapakGeometry

/// Where a parcel lies and how it is turned.
struct ParcelSite {
    /// The number of the cell it was meant for; `nil` outside the city.
    var cell: Int?
    /// The middle in metres in the plane of the city.
    var middle: Position
    /// The direction of its front.
    var heading: Heading
}

/// A candidate as the list will show it, and what we know about it because we invented it.
struct CandidateParcel {
    /// Where it lies.
    var site: ParcelSite
    /// How it is cut.
    private(set) var shape: ParcelShape
    /// Decimals of a degree in the file.
    let decimals: Int
    /// No corner is farther from the middle than this, in metres.
    private(set) var radius: Double
    /// The box around the outline in metres, the long side to the east and the front to the south.
    private(set) var extent: BoundingBox
    /// The sound outline, closed; empty for points.
    private(set) var polygons: [[[GridPosition]]] = []
    /// What is written, which may be a defect's doing.
    var geometry: WrittenGeometry = .null
    /// The height in centimetres written with every position.
    var height: Int?
    /// Its attributes.
    var attributes = ParcelAttributes()
    /// What is wrong with it.
    var defects: [PlantedDefect] = []
    /// Whether a defect may be planted here without emptying its kelurahan.
    var isSpare = false

    private var drawn: [[[Position]]] = []

    /// A parcel with an outline that does not lie anywhere yet.
    init(_ shape: ParcelShape, area: Double, decimals: Int, _ random: inout SeededRandom) {
        self.shape = shape
        self.decimals = decimals
        site = ParcelSite(middle: Position(x: 0, y: 0), heading: .east)
        radius = 0
        extent = .empty
        cut(shape, area: area, &random)
    }

    /// A parcel of which only a position is known.
    init(pointAt site: ParcelSite, decimals: Int) {
        shape = .point
        self.site = site
        self.decimals = decimals
        radius = 15
        extent = .empty
        geometry = .point(LocalPlane.city.place(of: site.middle, decimals: decimals))
    }

    /// The area in square metres of the sound outline.
    var area: Double { LocalPlane.area(of: polygons) }

    /// The corners of the first exterior in metres in the plane of the city, not closed.
    var corners: [Position] {
        (drawn.first?.first ?? []).map { site.heading.position(from: site.middle, ahead: $0.x, left: $0.y) }
    }

    /// The ends of the front in metres in the plane of the city.
    var front: (Position, Position) {
        (
            site.heading.position(from: site.middle, ahead: extent.minX, left: extent.minY),
            site.heading.position(from: site.middle, ahead: extent.maxX, left: extent.minY)
        )
    }

    /// The feature as it is written.
    var feature: WrittenFeature {
        WrittenFeature(properties: attributes.members, geometry: geometry, decimals: decimals, height: height)
    }

    /// Cuts the parcel anew; it has to be laid out again.
    mutating func cut(_ shape: ParcelShape, area: Double, _ random: inout SeededRandom) {
        self.shape = shape
        drawn = shape.polygons(area: area, &random)
        let corners = drawn.flatMap { $0.flatMap(\.self) }
        let origin = Position(x: 0, y: 0)
        radius = corners.reduce(0) { max($0, origin.distance(to: $1)) }
        extent = BoundingBox(around: corners)
    }

    /// Lays the parcel out at a site: its sound outline, and the geometry that is written.
    mutating func lay(at site: ParcelSite) {
        self.site = site
        let plane = LocalPlane(at: LocalPlane.city.place(of: site.middle, decimals: 9))
        let origin = Position(x: 0, y: 0)
        polygons = drawn.map { rings in
            rings.map { ring in
                let places = ring.map {
                    plane.place(of: site.heading.position(from: origin, ahead: $0.x, left: $0.y), decimals: decimals)
                }
                return places + places.prefix(1)
            }
        }
        geometry = .polygons(polygons)
    }
}
