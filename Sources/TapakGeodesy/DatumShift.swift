public import TapakGeometry

/// An operation of the EPSG register that carries a datum to WGS 84, pinned with its parameters.
///
/// Pinned rather than looked up, so that the same file gives the same positions whatever database is installed; a test
/// compares the table with EPSG's.
public struct DatumShift: Hashable, Sendable {
    /// The system it carries from.
    public let source: CoordinateReferenceSystem
    /// `EPSG:8452`.
    public let code: String
    /// EPSG's name for it.
    public let name: String
    /// The accuracy EPSG states.
    public let accuracy: Length
    /// The box around EPSG's area of use, in (longitude, latitude).
    public let areaOfUse: BoundingBox
    /// The PROJ step for the ellipsoid of the source.
    let ellipsoid: String
    /// The PROJ step between geocentric coordinates.
    let helmert: String

    /// The operations that are used.
    ///
    /// | code | from | area | accuracy |
    /// |---|---|---|---|
    /// | EPSG:8452 | Batavia | Bali, Java, western Sumatra: onshore | 6 m |
    /// | EPSG:1833 | ID74 | Indonesia: onshore | 3 m |
    ///
    /// And those of the register that are not:
    ///
    /// | code | from | why not |
    /// |---|---|---|
    /// | EPSG:1813 | Batavia | an oil field off northwest Java; the box around it covers the coast, its area does not |
    /// | EPSG:1814 | Batavia | a gas pipeline in Madura Strait and the Bali Sea; likewise |
    /// | EPSG:1832, EPSG:1248 | ID74 | the same area as EPSG:1833, but 25 m and 44 m |
    /// | EPSG:1123 | Batavia | withdrawn; the parameters of EPSG:8452 |
    public static let all: [DatumShift] = [
        DatumShift(
            source: .epsg(4211), code: "EPSG:8452", name: "Batavia to WGS 84 (1)", accuracy: .metres(6),
            areaOfUse: BoundingBox(minX: 95.16, minY: -8.91, maxX: 115.77, maxY: 5.97),
            ellipsoid: "+ellps=bessel", helmert: "+proj=helmert +x=-377 +y=681 +z=-50"),
        DatumShift(
            source: .epsg(4238), code: "EPSG:1833", name: "ID74 to WGS 84 (3)", accuracy: .metres(3),
            areaOfUse: BoundingBox(minX: 95.16, minY: -10.98, maxX: 141.01, maxY: 5.97),
            ellipsoid: "+a=6378160 +rf=298.247",
            helmert: "+proj=helmert +x=-1.977 +y=-13.06 +z=-9.993 +rx=-0.364 +ry=-0.254 +rz=-0.689 +s=-1.037"
                + " +convention=coordinate_frame"),
    ]

    /// The operation from a system whose area of use holds the whole box.
    static func covering(_ box: BoundingBox, from source: CoordinateReferenceSystem) -> DatumShift? {
        guard !box.isEmpty else { return nil }
        return all.first { shift in
            shift.source == source
                && shift.areaOfUse.contains(Position(x: box.minX, y: box.minY))
                && shift.areaOfUse.contains(Position(x: box.maxX, y: box.maxY))
        }
    }

    /// The steps from radians on the source's ellipsoid to radians on WGS 84. Heights are left alone.
    var steps: [String] {
        [
            "+proj=push +v_3", "+proj=cart " + ellipsoid, helmert, "+inv +proj=cart +ellps=WGS84", "+proj=pop +v_3",
        ]
    }

    /// The steps the other way.
    var inverseSteps: [String] {
        [
            "+proj=push +v_3", "+proj=cart +ellps=WGS84", "+inv " + helmert, "+inv +proj=cart " + ellipsoid,
            "+proj=pop +v_3",
        ]
    }
}
