public import TapakGeodesy
public import TapakGeometry

/// What was measured of a whole geometry.
public struct Measurement: Hashable, Sendable {
    /// The area on the WGS 84 ellipsoid, exteriors less holes.
    public var geodesicArea: Area
    /// The length of all rings on the ellipsoid, holes included.
    public var perimeter: Length
    /// The area on the DGN95 TM-3 plane, scale factor included; absent outside the zones.
    public var gridArea: Area?
    /// The zone of that plane.
    public var zone: TM3Zone?
    /// The number of rings.
    public var ringCount: Int
    /// The number of positions, closing ones included.
    public var positionCount: Int
    /// The largest part of a multi-part geometry, by geodesic area; 0 where there is one part.
    public var largestPart: Int
    /// The geodesic area of the largest part.
    public var largestGeodesicArea: Area
    /// The grid area of the largest part.
    public var largestGridArea: Area?
}
