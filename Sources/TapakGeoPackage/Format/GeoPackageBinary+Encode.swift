import TapakGeometry

extension GeoPackageBinary {
    /// Appends a geometry to `bytes`.
    ///
    /// Rings, lines and positions are written as they are: nothing is closed, turned or dropped. The envelope is that of
    /// all positions; a single point, which is its own envelope, goes without. **Odd cases.** An empty geometry has no
    /// envelope and the flag that says so; an empty point is written with two ordinates that are no number, a collection
    /// without members.
    ///
    /// - Parameters:
    ///   - geometry: What to write; a polygon of several parts becomes a multipolygon, lines and points alike.
    ///   - srsID: The number of the system, as in `gpkg_spatial_ref_sys`.
    ///   - promoting: Whether a polygon becomes a multipolygon of one part, for columns that hold multipolygons.
    ///   - bytes: What the geometry is appended to; a buffer can be used again after `removeAll(keepingCapacity: true)`.
    /// - Complexity: O(*n*).
    static func encode(_ geometry: Geometry, srsID: Int32, promoting: Bool, into bytes: inout [UInt8]) {
        let kind = writtenKind(of: geometry, promoting: promoting)
        let box = kind == .point ? .empty : geometry.boundingBox
        bytes.reserveCapacity(bytes.count + size(of: geometry, as: kind))
        bytes.append(UInt8(ascii: "G"))
        bytes.append(UInt8(ascii: "P"))
        bytes.append(0)
        // Little endian; an envelope of x and y unless there is none.
        bytes.append(0b1 | (box.isEmpty ? 0 : 0b10) | (geometry.isEmpty ? GeoPackageHeader.emptyFlag : 0))
        bytes.append(littleEndian: UInt32(bitPattern: srsID))
        if !box.isEmpty {
            for side in [box.minX, box.maxX, box.minY, box.maxY] { bytes.append(littleEndian: side.bitPattern) }
        }
        body(geometry, as: kind, into: &bytes)
    }

    /// What a geometry is when it is read again: its positions and ends stay the same.
    static func writtenKind(of geometry: Geometry, promoting: Bool) -> Geometry.Kind {
        switch geometry.kind {
        case .polygon where promoting || geometry.partCount > 1: .multiPolygon
        case .lineString where geometry.lineCount > 1: .multiLineString
        case .point where geometry.positions.count > 1: .multiPoint
        default: geometry.kind
        }
    }

    private static func body(_ geometry: Geometry, as kind: Geometry.Kind, into bytes: inout [UInt8]) {
        mark(kind, into: &bytes)
        switch kind {
        case .point:
            let position = geometry.positions.first ?? Position(x: .nan, y: .nan)
            bytes.append(littleEndian: position.x.bitPattern)
            bytes.append(littleEndian: position.y.bitPattern)
        case .multiPoint:
            bytes.append(littleEndian: UInt32(geometry.positions.count))
            for index in geometry.positions.indices {
                mark(.point, into: &bytes)
                positions(index..<index + 1, of: geometry, into: &bytes)
            }
        case .lineString: line(geometry.positions.indices, of: geometry, into: &bytes)
        case .multiLineString:
            bytes.append(littleEndian: UInt32(geometry.lineCount))
            for number in 0..<geometry.lineCount {
                mark(.lineString, into: &bytes)
                line(geometry.positionRange(ofLine: number), of: geometry, into: &bytes)
            }
        case .polygon: rings(0..<geometry.lineCount, of: geometry, into: &bytes)
        case .multiPolygon:
            bytes.append(littleEndian: UInt32(geometry.partCount))
            for part in 0..<geometry.partCount {
                mark(.polygon, into: &bytes)
                rings(geometry.lineRange(ofPart: part), of: geometry, into: &bytes)
            }
        case .geometryCollection: bytes.append(littleEndian: UInt32(0))
        }
    }

    private static func mark(_ kind: Geometry.Kind, into bytes: inout [UInt8]) {
        bytes.append(1)
        bytes.append(littleEndian: WellKnownBinaryMark.code(kind))
    }

    private static func rings(_ rings: Range<Int>, of geometry: Geometry, into bytes: inout [UInt8]) {
        bytes.append(littleEndian: UInt32(rings.count))
        for ring in rings { line(geometry.positionRange(ofLine: ring), of: geometry, into: &bytes) }
    }

    private static func line(_ range: Range<Int>, of geometry: Geometry, into bytes: inout [UInt8]) {
        bytes.append(littleEndian: UInt32(range.count))
        positions(range, of: geometry, into: &bytes)
    }

    private static func positions(_ range: Range<Int>, of geometry: Geometry, into bytes: inout [UInt8]) {
        #if _endian(little)
            // In memory a position is what the format asks for: x, then y, eight bytes each.
            unsafe geometry.positions.withUnsafeBytes { all in
                let stride = MemoryLayout<Position>.stride
                let wanted = unsafe all[range.lowerBound * stride..<range.upperBound * stride]
                unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: wanted))
            }
        #else
            for position in geometry.positions[range] {
                bytes.append(littleEndian: position.x.bitPattern)
                bytes.append(littleEndian: position.y.bitPattern)
            }
        #endif
    }

    /// At least the bytes that the geometry takes.
    private static func size(of geometry: Geometry, as kind: Geometry.Kind) -> Int {
        let outer = GeoPackageHeader.smallestSize + 32 + 9 + 16 * max(1, geometry.positions.count)
        let inner = kind == .multiPoint ? 5 * geometry.positions.count : 9 * geometry.partCount + 9 * geometry.lineCount
        return outer + inner
    }
}

extension [UInt8] {
    /// Appends a number, least byte first.
    @inline(__always) fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        unsafe Swift.withUnsafeBytes(of: number.littleEndian) { bytes in unsafe append(contentsOf: bytes) }
    }
}
