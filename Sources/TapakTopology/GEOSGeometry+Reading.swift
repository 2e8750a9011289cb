internal import CGEOS
internal import TapakGeometry

extension GEOSSession {
    /// The polygons of a GEOS geometry, in its order; points and lines are left out.
    ///
    /// The result is a polygon when there is one part, otherwise a multipolygon, which may be empty.
    func polygons(of geometry: borrowing GEOSGeometry) throws(TopologyError) -> Geometry {
        var read = Geometry(kind: .multiPolygon)
        try unsafe appendPolygons(of: geometry.pointer, to: &read)
        if read.partCount == 1 { read.kind = .polygon }
        return read
    }

    /// The position of a point; `nil` when it is empty.
    func position(of point: OpaquePointer) throws(TopologyError) -> Position? {
        guard try !(unsafe predicate("GEOSisEmpty_r", GEOSisEmpty_r(handle, point))) else { return nil }
        var x = 0.0
        var y = 0.0
        _ = try unsafe number("GEOSGeomGetX_r", GEOSGeomGetX_r(handle, point, &x), failure: -1)
        _ = try unsafe number("GEOSGeomGetY_r", GEOSGeomGetY_r(handle, point, &y), failure: -1)
        return Position(x: x, y: y)
    }

    private func appendPolygons(of pointer: OpaquePointer, to read: inout Geometry) throws(TopologyError) {
        let kind = try unsafe number("GEOSGeomTypeId_r", GEOSGeomTypeId_r(handle, pointer), failure: -1)
        switch kind {
        case CInt(GEOS_POLYGON.rawValue):
            try unsafe appendPolygon(pointer, to: &read)
        case CInt(GEOS_MULTIPOLYGON.rawValue), CInt(GEOS_GEOMETRYCOLLECTION.rawValue):
            let count = try unsafe number(
                "GEOSGetNumGeometries_r", GEOSGetNumGeometries_r(handle, pointer), failure: -1)
            for index in 0..<count {
                let member = try unsafe self.pointer("GEOSGetGeometryN_r", GEOSGetGeometryN_r(handle, pointer, index))
                try unsafe appendPolygons(of: member, to: &read)
            }
        default: break
        }
    }

    private func appendPolygon(_ pointer: OpaquePointer, to read: inout Geometry) throws(TopologyError) {
        guard try !(unsafe predicate("GEOSisEmpty_r", GEOSisEmpty_r(handle, pointer))) else { return }
        let exterior = try unsafe self.pointer("GEOSGetExteriorRing_r", GEOSGetExteriorRing_r(handle, pointer))
        try unsafe appendRing(exterior, to: &read)
        let count = try unsafe number(
            "GEOSGetNumInteriorRings_r", GEOSGetNumInteriorRings_r(handle, pointer), failure: -1)
        for index in 0..<count {
            let hole = try unsafe self.pointer(
                "GEOSGetInteriorRingN_r", GEOSGetInteriorRingN_r(handle, pointer, index))
            try unsafe appendRing(hole, to: &read)
        }
        read.partEnds.append(read.lineEnds.count)
    }

    private func appendRing(_ ring: OpaquePointer, to read: inout Geometry) throws(TopologyError) {
        let sequence = try unsafe pointer("GEOSGeom_getCoordSeq_r", GEOSGeom_getCoordSeq_r(handle, ring))
        var size: CUnsignedInt = 0
        _ = try unsafe number(
            "GEOSCoordSeq_getSize_r", GEOSCoordSeq_getSize_r(handle, sequence, &size), failure: 0)
        let start = read.positions.count
        read.positions.append(contentsOf: repeatElement(Position(x: 0, y: 0), count: Int(size)))
        let copied = unsafe read.positions[start...].withUnsafeMutableBytes { bytes in
            // A position is two doubles, x first.
            unsafe GEOSCoordSeq_copyToBuffer_r(
                handle, sequence, bytes.baseAddress?.assumingMemoryBound(to: Double.self), 0, 0)
        }
        _ = try number("GEOSCoordSeq_copyToBuffer_r", copied, failure: 0)
        read.lineEnds.append(read.positions.count)
    }
}
