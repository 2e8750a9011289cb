import TapakGeometry

extension RecordWriter {
    /// A geometry.
    mutating func write(_ geometry: Geometry) {
        write(numberOf: geometry.kind)
        write(geometry.positions.count)
        for position in geometry.positions { write(position) }
        write(ends: geometry.lineEnds)
        write(ends: geometry.partEnds)
    }

    /// Ends as lengths: short, and in order by construction.
    private mutating func write(ends: [Int]) {
        write(ends.count)
        var start = 0
        for end in ends {
            write(end - start)
            start = end
        }
    }
}

extension RecordReader {
    /// A geometry whose arrays fit each other and its kind, so that its rings can be walked without checks.
    mutating func geometry() throws(RecordFault) -> Geometry {
        var geometry = Geometry(kind: try numbered(Geometry.Kind.self))
        let count = try count(leastSize: 16)
        geometry.positions.reserveCapacity(count)
        for _ in 0..<count { geometry.positions.append(try position()) }
        geometry.lineEnds = try ends(of: count)
        geometry.partEnds = try ends(of: geometry.lineEnds.count)
        let isCut: Bool =
            switch geometry.kind {
            case .point, .multiPoint, .geometryCollection: geometry.lineEnds.isEmpty && geometry.partEnds.isEmpty
            case .lineString, .multiLineString:
                geometry.partEnds.isEmpty && (geometry.lineEnds.last ?? 0) == count
            case .polygon, .multiPolygon:
                (geometry.lineEnds.last ?? 0) == count && (geometry.partEnds.last ?? 0) == geometry.lineEnds.count
            }
        guard isCut else { throw RecordFault() }
        return geometry
    }

    /// Ends that cut up so many things, none beyond the last.
    private mutating func ends(of whole: Int) throws(RecordFault) -> [Int] {
        let count = try count(leastSize: 1)
        var ends: [Int] = []
        ends.reserveCapacity(count)
        var end = 0
        for _ in 0..<count {
            let length = try index()
            guard length <= whole - end else { throw RecordFault() }
            end += length
            ends.append(end)
        }
        return ends
    }
}
