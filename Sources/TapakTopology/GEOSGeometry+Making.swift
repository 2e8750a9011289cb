internal import CGEOS
internal import TapakGeometry

extension GEOSSession {
    /// The GEOS geometry of a geometry.
    func make(_ geometry: Geometry) throws(TopologyError) -> GEOSGeometry {
        switch geometry.kind {
        case .point:
            return try point(geometry.positions.first)
        case .multiPoint:
            var points = GEOSGeometryList(in: self, capacity: geometry.positions.count)
            for position in geometry.positions { points.append(try point(position)) }
            return try collection(GEOS_MULTIPOINT, points)
        case .lineString:
            return try lineString(geometry.positions[...])
        case .multiLineString:
            var lines = GEOSGeometryList(in: self, capacity: geometry.lineCount)
            for line in 0..<geometry.lineCount { lines.append(try lineString(geometry.line(line))) }
            return try collection(GEOS_MULTILINESTRING, lines)
        case .polygon:
            return try geometry.partCount == 0 ? emptyPolygon() : polygon(geometry, part: 0)
        case .multiPolygon:
            var polygons = GEOSGeometryList(in: self, capacity: geometry.partCount)
            for part in 0..<geometry.partCount { polygons.append(try polygon(geometry, part: part)) }
            return try collection(GEOS_MULTIPOLYGON, polygons)
        case .geometryCollection:
            // What a collection holds is not kept.
            return try collection(GEOS_GEOMETRYCOLLECTION, GEOSGeometryList(in: self, capacity: 0))
        }
    }

    /// A point, or an empty one.
    func point(_ position: Position?) throws(TopologyError) -> GEOSGeometry {
        guard let position else {
            return try unsafe own("GEOSGeom_createEmptyPoint_r", GEOSGeom_createEmptyPoint_r(handle))
        }
        return try unsafe own(
            "GEOSGeom_createPointFromXY_r", GEOSGeom_createPointFromXY_r(handle, position.x, position.y))
    }

    /// A rectangle; a line or a point when the box has no width.
    func rectangle(_ box: BoundingBox) throws(TopologyError) -> GEOSGeometry {
        try unsafe own(
            "GEOSGeom_createRectangle_r",
            GEOSGeom_createRectangle_r(handle, box.minX, box.minY, box.maxX, box.maxY))
    }

    /// A collection of a kind.
    func collection(
        _ kind: GEOSGeomTypes, _ members: consuming GEOSGeometryList
    ) throws(TopologyError) -> GEOSGeometry {
        var pointers = unsafe members.surrender()
        let made = unsafe GEOSGeom_createCollection_r(
            handle, CInt(kind.rawValue), &pointers, CUnsignedInt(pointers.count))
        return try unsafe own("GEOSGeom_createCollection_r", made)
    }

    /// Takes ownership of what a function made.
    func own(_ function: String, _ made: OpaquePointer?) throws(TopologyError) -> GEOSGeometry {
        try unsafe GEOSGeometry(owning: pointer(function, made), in: self)
    }

    private func emptyPolygon() throws(TopologyError) -> GEOSGeometry {
        try unsafe own("GEOSGeom_createEmptyPolygon_r", GEOSGeom_createEmptyPolygon_r(handle))
    }

    private func polygon(_ geometry: Geometry, part: Int) throws(TopologyError) -> GEOSGeometry {
        let lines = geometry.lineRange(ofPart: part)
        guard let first = lines.first else { return try emptyPolygon() }
        let exterior = try ring(geometry.line(first))
        var holes = GEOSGeometryList(in: self, capacity: lines.count - 1)
        for line in lines.dropFirst() { holes.append(try ring(geometry.line(line))) }
        var pointers = unsafe holes.surrender()
        let made = unsafe GEOSGeom_createPolygon_r(
            handle, exterior.surrender(), &pointers, CUnsignedInt(pointers.count))
        return try unsafe own("GEOSGeom_createPolygon_r", made)
    }

    private func ring(_ positions: ArraySlice<Position>) throws(TopologyError) -> GEOSGeometry {
        let sequence = try unsafe sequence(positions)
        return try unsafe own("GEOSGeom_createLinearRing_r", GEOSGeom_createLinearRing_r(handle, sequence))
    }

    private func lineString(_ positions: ArraySlice<Position>) throws(TopologyError) -> GEOSGeometry {
        let sequence = try unsafe sequence(positions)
        return try unsafe own("GEOSGeom_createLineString_r", GEOSGeom_createLineString_r(handle, sequence))
    }

    /// A coordinate sequence that nobody owns yet: the next call takes it.
    private func sequence(_ positions: ArraySlice<Position>) throws(TopologyError) -> OpaquePointer {
        let count = CUnsignedInt(positions.count)
        guard count > 0 else {
            return try unsafe pointer("GEOSCoordSeq_create_r", GEOSCoordSeq_create_r(handle, 0, 2))
        }
        let made = unsafe positions.withUnsafeBytes { bytes in
            // A position is two doubles, x first.
            unsafe GEOSCoordSeq_copyFromBuffer_r(
                handle, bytes.baseAddress?.assumingMemoryBound(to: Double.self), count, 0, 0)
        }
        return try unsafe pointer("GEOSCoordSeq_copyFromBuffer_r", made)
    }
}
