public import TapakGeometry

/// Why positions could not be carried from one system to another.
public enum GeodesyError: Error, Hashable, Sendable {
    /// The system is not one of ``SupportedSystem/all``, or the pair has no longitude/latitude end on WGS 84.
    case unsupportedSystem(CoordinateReferenceSystem)
    /// No EPSG operation from or to this system has an area of use that holds the box, which is in (longitude,
    /// latitude). A guess ("ballpark") is never taken instead. The box is empty when the extent was not given.
    case noOperationCovers(CoordinateReferenceSystem, BoundingBox)
    /// PROJ did not find its database; the text is PROJ's reason, or says where it looked.
    case databaseMissing(String)
    /// A PROJ function failed, with the reason PROJ logged.
    case libraryFailure(function: String, message: String)
}
