/// Why bytes are no geometry of a GeoPackage that can be read.
enum GeoPackageBinaryError: Error, Hashable, Sendable {
    /// They do not start with "GP".
    case notGeoPackageBinary
    /// The header has a version other than 0, which is GeoPackage's first and only one.
    case unknownVersion(UInt8)
    /// The flags name a kind of envelope that does not exist.
    case unknownEnvelope(flags: UInt8)
    /// The body is in an encoding of somebody's own (ExtendedGeoPackageBinary).
    case foreignEncoding
    /// They end early, or a count promises more than there is; `byte` is where reading stopped.
    case truncated(byte: Int)
    /// A geometry begins with something other than 0 or 1.
    case unknownByteOrder(UInt8, byte: Int)
    /// A kind that is not one of the seven of GeoJSON, such as a curve.
    case unsupportedKind(code: UInt32)
    /// A geometry of several parts has a part of another kind; `byte` is where the part starts.
    case foreignPart(byte: Int)
    /// Collections within collections, deeper than any real one.
    case nestingTooDeep
}
