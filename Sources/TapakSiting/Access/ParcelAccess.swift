public import TapakGeometry

/// How a parcel is reached: recorded, not judged.
public struct ParcelAccess: Hashable, Sendable {
    /// A road on which the parcel lies.
    public struct Front: Hashable, Sendable {
        /// Its number in ``RoadLayer/roads``.
        public var road: Int
        /// The metres of the parcel's outer boundary along it.
        public var length: Length
        /// The distance between the parcel and the road as it is drawn, as in ``Nearest/distance``.
        public var distance: Length
    }

    /// The road nearest to a parcel.
    public struct Nearest: Hashable, Sendable {
        /// Its number in ``RoadLayer/roads``; of equally near ones the first.
        public var road: Int
        /// The distance between the parcel and the road as it is drawn: to the centre line of one, to the edge of the
        /// ground of the other. Zero where they touch or overlap.
        public var distance: Length
    }

    /// The metres of outer boundary on any road; what lies on two roads counts once.
    public var frontage: Length
    /// The roads it lies on, the longest front first.
    public var fronts: [Front]
    /// The nearest road; nothing where none lies within ``RoadReach/farthest``.
    public var nearest: Nearest?
    /// Whether more of the frontage runs along the parcel's long sides than along its short ones.
    ///
    /// Nothing where there is no frontage, or where the smallest rectangle around the largest part is nearly a square
    /// (the sides differ by less than 5 %).
    public var longSideFaces: Bool?
    /// For each ring of the geometry the metres on a road of each of its sides, from position *k* to *k* + 1; rings of
    /// holes have none. This is what a front setback needs.
    public var sides: [[Length]]
}

/// How near a side of a parcel has to be to a road to lie on it.
///
/// These are defaults of the method, not rules of the programme, which knows none: outlines of parcels and of roads come
/// from different hands, and between the two lie a verge, a ditch or a pavement.
public struct RoadReach: Hashable, Sendable {
    /// Beside the edge of a road that is drawn as an area.
    public var besideArea: Length
    /// Beside the carriageway of a road that is drawn as a line: half its width, and this.
    public var besideLine: Length
    /// The width of a road drawn as a line whose layer states none.
    public var assumedWidth: Length
    /// Farther roads are not looked for.
    public var farthest: Length

    /// 2 m beside an area, 3 m beyond half the width of a line, 6 m of width where none is stated, up to 5 km.
    public init(
        besideArea: Length = .metres(2), besideLine: Length = .metres(3), assumedWidth: Length = .metres(6),
        farthest: Length = .metres(5_000)
    ) {
        self.besideArea = besideArea
        self.besideLine = besideLine
        self.assumedWidth = assumedWidth
        self.farthest = farthest
    }

    /// The distance from what is drawn of a road, within which a side lies on it.
    func distance(to road: Road) -> Double {
        guard !road.isArea else { return besideArea.metres }
        return (road.width ?? assumedWidth).metres / 2 + besideLine.metres
    }
}
