public import TapakTopology

/// Why nothing can be placed on a parcel as it was given.
public enum ParcelDefect: Error, Hashable, Sendable {
    /// The geometry is a point, a line or a collection.
    case notPolygonal
    /// There is no ring, or no position in one.
    case empty
    /// An ordinate is infinite or not a number.
    case notFinite
    /// A ring has fewer than three corners that differ, or encloses nothing.
    case ringTooShort(ring: Int)
    /// The rings cross, nest wrongly or touch along a line.
    case ringsInvalid
    /// The polygon is not valid, by GEOS.
    case notValid(TopologyFault)
    /// GEOS failed.
    case topology(TopologyError)
    /// It reaches farther than ``PlaneParcel/farthestReach`` from its middle: no parcel, or not in metres.
    case tooLarge
    /// It has more than ``PlaneParcel/mostCorners`` corners.
    case tooManyCorners(count: Int)
    /// A side of the building is not a positive length.
    case buildingNotPositive
    /// A setback is negative or not a number.
    case setbackNotLength
    /// Setbacks were not given for each side of each ring.
    case setbackCount(ring: Int)
}
