import TapakGeodesy
import TapakGeometry
import TapakProgramme

/// A parcel laid in a plane, with its front: ready to be judged for any setbacks and buildings.
public struct BuildingGround: Sendable {
    let plane: LocalTransverseMercator
    let rings: [[Position]]
    let front: ParcelFront

    /// Whether any side of it is known to be the front.
    public var isFrontKnown: Bool { front.isKnown }

    /// A search that keeps such distances from its sides.
    func search(keeping distances: RuleProfile.Setbacks) throws(ParcelDefect) -> FootprintSearch {
        try FootprintSearch(PlaneParcel(rings: rings, setbacks: front.setbacks(distances)))
    }

    /// A building of the plane on the Earth: a closed ring in CRS84.
    func geometry(of building: PlacedBuilding) -> Geometry {
        let corners = building.corners()
        return Geometry(polygons: [[plane.inverse(corners + corners.prefix(1))]])
    }
}
