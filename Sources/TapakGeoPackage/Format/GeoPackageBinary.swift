import TapakGeometry

/// Geometries as a GeoPackage holds them: a header with the envelope, then ISO well-known binary.
///
/// **Axis order.** x, then y: longitude, then latitude, whatever the system prescribes (GeoPackage 1.3 §2.1.3.1.1).
enum GeoPackageBinary {
    /// A geometry as it was read.
    struct Decoded: Hashable, Sendable {
        /// The geometry in two dimensions; a collection comes without positions, an empty geometry as one of its kind.
        var geometry: Geometry
        /// The number of the system, as in `gpkg_spatial_ref_sys`.
        var srsID: Int32
        /// Whether heights or measures were dropped.
        var droppedOrdinates: Bool
    }

    /// Reads a geometry.
    ///
    /// Both byte orders, every kind of envelope, ISO and EWKB ways of marking further ordinates. Bytes after the geometry
    /// are passed over, as other readers do.
    ///
    /// - Throws: `GeoPackageBinaryError`; no bytes whatever make it crash, or reserve more than a few times their size.
    /// - Complexity: O(*n*).
    static func decode(_ bytes: RawSpan) throws(GeoPackageBinaryError) -> Decoded {
        let header = try GeoPackageHeader(bytes)
        var place = header.size
        let body = try WellKnownBinaryBody(bytes, &place)
        return Decoded(geometry: body.geometry, srsID: header.srsID, droppedOrdinates: body.droppedOrdinates)
    }

    /// Reads a geometry out of an array.
    static func decode(_ bytes: [UInt8]) throws(GeoPackageBinaryError) -> Decoded {
        try unsafe decode(bytes.span.bytes)
    }

    /// The box around a geometry, from the header where it has one; nil when the geometry is empty.
    ///
    /// **Odd cases.** Ordinates that are no number count for nothing. Positions in collections count.
    ///
    /// - Throws: `GeoPackageBinaryError`.
    /// - Complexity: O(1) with an envelope, else O(*n*).
    static func envelope(of bytes: RawSpan) throws(GeoPackageBinaryError) -> BoundingBox? {
        let header = try GeoPackageHeader(bytes)
        if header.isEmpty { return nil }
        if let envelope = try header.envelope(in: bytes) { return envelope }
        var place = header.size
        let box = try WellKnownBinaryBody.box(bytes, &place)
        return box.isEmpty ? nil : box
    }

    /// The box around a geometry in an array.
    static func envelope(of bytes: [UInt8]) throws(GeoPackageBinaryError) -> BoundingBox? {
        try unsafe envelope(of: bytes.span.bytes)
    }
}
