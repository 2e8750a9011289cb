public import TapakGeometry

/// How a parcel is reached, in words of its own: recorded, not judged.
public struct AccessStanding: Hashable, Sendable {
    /// The metres of its outer boundary on any road.
    public var frontage: Length
    /// The road it lies on with the longest front, or else the nearest one; nothing where there is none far around.
    public var road: Road?
    /// Whether more of the frontage runs along its long sides than along its short ones; nothing where there is no
    /// frontage, or no long side.
    public var longSideFaces: Bool?

    /// A road as its layer tells of it.
    public struct Road: Hashable, Sendable {
        /// The distance between the parcel and the road as it is drawn.
        public var distance: Length
        /// Its name.
        public var name: String?
        /// Its class in the layer's own words.
        public var roadClass: String?
        /// The width the layer states.
        public var width: Length?

        /// A road by its distance; everything else is absent until set.
        public init(distance: Length) { self.distance = distance }
    }

    /// Puts it together.
    public init(frontage: Length, road: Road?, longSideFaces: Bool?) {
        self.frontage = frontage
        self.road = road
        self.longSideFaces = longSideFaces
    }
}
