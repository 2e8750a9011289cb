import TapakGeometry

/// Coordinates that are legal JSON but not those of the geometry's type.
struct CoordinateFault {
    /// Index of the byte in the window.
    var index: Int
    var ring: RingPlace?
    var positionIndex: Int?
    /// What stands there.
    var found: ValueKind
    /// What should stand there.
    var expected: Expected
    /// The whole value as JSON, where texts stand in the place of numbers and it is not long.
    var text: String?

    enum Expected: String {
        case array, position, number
        /// A number no larger than a double can hold.
        case finiteNumber = "finite_number"
    }

    var facts: [Finding.Fact] {
        [Finding.Fact("found", .text(found.rawValue)), Finding.Fact("expected", .text(expected.rawValue))]
    }
}

/// Reads a `coordinates` member into flat arrays that are used again for the next feature.
struct CoordinateReader {
    private(set) var positions: [Position] = []
    private(set) var lineEnds: [Int] = []
    private(set) var partEnds: [Int] = []
    /// The most decimals written in an x or y ordinate.
    private(set) var decimals = 0
    /// How many positions had more than two numbers.
    private(set) var positionsWithZ = 0
    /// The first x or y ordinate that is too large for a double.
    private(set) var outOfRange: CoordinateFault?

    private var isPolygonal = false
    private var partStart = 0

    // Parcels of a file mostly have the same shape: the last arrays of ends are shared while they are the same.
    private var sharedLineEnds: [Int] = []
    private var sharedPartEnds: [Int] = []

    /// What was read, as a geometry.
    mutating func geometry(_ kind: Geometry.Kind) -> Geometry {
        if sharedLineEnds != lineEnds { sharedLineEnds = lineEnds.map { $0 } }
        if sharedPartEnds != partEnds { sharedPartEnds = partEnds.map { $0 } }
        return Geometry(
            kind: kind, positions: positions.map { $0 }, lineEnds: sharedLineEnds, partEnds: sharedPartEnds)
    }

    /// Forgets what was read before.
    mutating func restart() {
        if !positions.isEmpty { positions.removeAll(keepingCapacity: true) }
        if !lineEnds.isEmpty { lineEnds.removeAll(keepingCapacity: true) }
        if !partEnds.isEmpty { partEnds.removeAll(keepingCapacity: true) }
        decimals = 0
        positionsWithZ = 0
        outOfRange = nil
        partStart = 0
    }

    /// Reads the value at `index` as the coordinates of a geometry of this kind.
    ///
    /// - Throws: ``ScanStop/coordinates(_:)`` at the first value that does not fit; the syntax of what follows is then
    ///   still unchecked, and `index` is where it was.
    /// - Complexity: O(*n*), without any allocation once the arrays have grown.
    mutating func read(_ kind: Geometry.Kind, _ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
        restart()
        isPolygonal = kind == .polygon || kind == .multiPolygon
        var place = index
        switch kind {
        case .point: try point(bytes, &place)
        case .multiPoint: try line(bytes, &place)
        case .lineString:
            try line(bytes, &place)
            lineEnds.append(positions.count)
        case .multiLineString: try lines(bytes, &place)
        case .polygon:
            try lines(bytes, &place)
            if !lineEnds.isEmpty { partEnds.append(lineEnds.count) }
        case .multiPolygon: try parts(bytes, &place)
        case .geometryCollection: throw .coordinates(fault(at: place, bytes, expected: .array))
        }
        index = place
    }

    private mutating func parts(_ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        try open(bytes, &place)
        var isFirst = true
        while try bytes.nextElement(&place, isFirst: isFirst) {
            isFirst = false
            partStart = lineEnds.count
            try lines(bytes, &place)
            partEnds.append(lineEnds.count)
        }
    }

    private mutating func lines(_ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        try open(bytes, &place)
        var isFirst = true
        while try bytes.nextElement(&place, isFirst: isFirst) {
            isFirst = false
            try line(bytes, &place)
            lineEnds.append(positions.count)
        }
    }

    private mutating func line(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
        var place = index
        try open(bytes, &place)
        var isFirst = true
        while try bytes.nextElement(&place, isFirst: isFirst) {
            isFirst = false
            guard try bytes.next(&place) == JSONByte.openBracket else {
                throw .coordinates(fault(at: place, bytes, expected: .position))
            }
            try position(bytes, &place)
        }
        index = place
    }

    /// A point is one position, or nothing at all.
    private mutating func point(_ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        guard try bytes.next(&place) == JSONByte.openBracket else {
            throw .coordinates(fault(at: place, bytes, expected: .position))
        }
        var inside = place + 1
        if try bytes.next(&inside) == JSONByte.closeBracket {
            place = inside + 1
            return
        }
        try position(bytes, &place)
    }

    @inline(__always)
    private mutating func position(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
        let start = index
        var place = start &+ 1
        guard try JSONByte.startsNumber(bytes.next(&place)) else {
            throw .coordinates(fault(at: place, bytes, expected: .number))
        }
        let xStart = place
        let x = try bytes.number(&place)
        var byte = try bytes.next(&place)
        guard byte == JSONByte.comma else { throw .coordinates(fault(at: place, bytes, expected: .number)) }
        place &+= 1
        guard try JSONByte.startsNumber(bytes.next(&place)) else {
            throw .coordinates(fault(at: place, bytes, expected: .number))
        }
        let yStart = place
        let y = try bytes.number(&place)
        byte = try bytes.next(&place)
        if byte == JSONByte.comma {
            try higherOrdinates(bytes, &place)
        } else if byte != JSONByte.closeBracket {
            throw .fault(at: place, expected: .commaOrCloseBracket)
        }
        index = place &+ 1
        decimals = max(decimals, x.decimals, y.decimals)
        if !(x.value.isFinite && y.value.isFinite), outOfRange == nil {
            noteOutOfRange(bytes, at: x.value.isFinite ? yStart : xStart)
        }
        positions.append(Position(x: x.value, y: y.value))
    }

    /// Steps over z and whatever follows, up to the closing bracket.
    @inline(never)
    private mutating func higherOrdinates(_ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        repeat {
            place += 1
            guard try JSONByte.startsNumber(bytes.next(&place)) else {
                throw .coordinates(fault(at: place, bytes, expected: .number))
            }
            try bytes.skipNumber(&place)
        } while try bytes.next(&place) == JSONByte.comma
        guard bytes[place] == JSONByte.closeBracket else { throw .fault(at: place, expected: .commaOrCloseBracket) }
        positionsWithZ += 1
    }

    private func open(_ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        guard try bytes.next(&place) == JSONByte.openBracket else {
            throw .coordinates(fault(at: place, bytes, expected: .array))
        }
        place += 1
    }

    private mutating func noteOutOfRange(_ bytes: Span<UInt8>, at start: Int) {
        outOfRange = fault(at: start, bytes, expected: .finiteNumber)
    }

    private func fault(at index: Int, _ bytes: Span<UInt8>, expected: CoordinateFault.Expected) -> CoordinateFault {
        let ring = RingPlace(part: partEnds.count, ring: lineEnds.count - partStart)
        return CoordinateFault(
            index: index, ring: isPolygonal ? ring : nil, positionIndex: positions.count - (lineEnds.last ?? 0),
            found: ValueKind(bytes[index]), expected: expected)
    }
}
