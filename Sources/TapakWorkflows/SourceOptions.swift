public import TapakGeometry

/// What a person says about the coordinates of the files.
public struct SourceOptions: Hashable, Sendable {
    /// The system the coordinates are in, whatever the file says.
    public var crs: CoordinateReferenceSystem?
    /// Whether latitude stands before longitude (northing before easting).
    public var swapsAxes: Bool

    /// Believes the file unless told otherwise.
    public init(crs: CoordinateReferenceSystem? = nil, swapsAxes: Bool = false) {
        self.crs = crs
        self.swapsAxes = swapsAxes
    }
}
