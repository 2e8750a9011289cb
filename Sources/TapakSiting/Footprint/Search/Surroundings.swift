internal import TapakGeometry

/// What keeps a building on a parcel: the lines of the parcel's convex hull, and convex obstacles within the hull.
///
/// A rectangle stands on the parcel exactly when it lies inside the hull and is apart from every obstacle. Obstacles are
/// convex pieces of what the hull has and the parcel has not (pockets and holes), and those sides whose setback nothing
/// else sees to. Being apart from a convex thing is a choice between few directions, and that makes the search finite.
struct Surroundings {
    /// A directed line. The ground it allows is on the left: `normal · place ≥ offset`.
    struct Line {
        var normal: Position
        var offset: Double
        /// The corners it runs through, as indices into the corners of the parcel.
        var start: Int
        var end: Int
        var allowsRight: Bool
        /// The setback that is in the offset.
        var setback: Double
    }

    /// A convex polygon, or one side, that a building keeps a distance from.
    struct Obstacle {
        /// Its corners, counter-clockwise, as a range of ``Surroundings/outline``; two for a side.
        var corners: Range<Int>
        /// The lines a building may stand beyond, as a range of ``Surroundings/lines``.
        var lines: Range<Int>
        /// The distance to keep in metres.
        var setback: Double
        /// A circle around it.
        var centre: Position
        var radius: Double
    }

    /// Lines of the hull first, then the sides of obstacles, whose setback is in the offset.
    var lines: [Line] = []
    /// How many of ``lines`` belong to the hull and therefore always hold.
    var hullCount = 0
    /// The line of the hull that is most nearly across the first.
    var lineAcrossFirst = 0
    var obstacles: [Obstacle] = []
    /// Corners of obstacles as indices into the corners of the parcel.
    var outlineIndices: [Int] = []
    /// The same as positions.
    var outline: [Position] = []
    /// The setback that every side has at least; hull and pieces keep it.
    var leastSetback = 0.0
    /// No two places of the hull are farther apart.
    var diameter = 0.0

    /// Finds hull and obstacles of a parcel.
    ///
    /// - Throws: ``ParcelDefect/ringsInvalid`` when pieces and parcel do not add up to the hull.
    /// - Complexity: O(*n*²) in the corners of a pocket or hole, O(*n* log *n*) besides.
    init(of parcel: PlaneParcel) throws(ParcelDefect) {
        leastSetback = parcel.setbacks.min() ?? 0
        let exterior = parcel.cornerRange(ofRing: 0)
        let hull = Self.hull(of: parcel.corners[exterior])
        guard hull.count >= 3 else { throw .ringsInvalid }
        let box = BoundingBox(around: parcel.corners[exterior])
        diameter = Position(x: box.minX, y: box.minY).distance(to: Position(x: box.maxX, y: box.maxY))
        var pieces: [[Int]] = []
        var lids: [(Int, Int)] = []
        var guarded: [Int] = []
        for number in hull.indices {
            let chain = Self.chain(
                from: hull[number], to: hull[(number + 1) % hull.count], of: parcel.corners[exterior])
            guard !chain.isEmpty else { throw .ringsInvalid }
            let setback = hullSetback(of: number, in: hull, sides: chain, parcel)
            addHullLine(from: hull[number], to: hull[(number + 1) % hull.count], setback: setback, parcel)
            for piece in chain {
                if piece.count == 2 {
                    if parcel.setbacks[piece[0]] > setback { guarded.append(piece[0]) }
                    continue
                }
                pieces += PolygonPieces.of(piece.reversed(), in: parcel.corners)
                lids.append((piece[0], piece[piece.count - 1]))
                guarded += piece.dropLast().filter { parcel.setbacks[$0] > leastSetback }
            }
        }
        hullCount = lines.count
        for number in lines.indices
        where lines[0].normal.cross(lines[number].normal).magnitude
            > lines[0].normal.cross(lines[lineAcrossFirst].normal).magnitude
        {
            lineAcrossFirst = number
        }
        for ring in parcel.ringEnds.indices.dropFirst() {
            let range = parcel.cornerRange(ofRing: ring)
            pieces += PolygonPieces.of(range.reversed(), in: parcel.corners)
            guarded += range.filter { parcel.setbacks[$0] > leastSetback }
        }
        try checkAreas(of: pieces, hull: hull, parcel)
        for piece in pieces { addPiece(piece, lids: lids, parcel) }
        for corner in guarded { addSide(from: corner, parcel) }
    }

    /// The hull of a ring as indices of its corners, counter-clockwise, without corners in line with their neighbours.
    private static func hull(of ring: ArraySlice<Position>) -> [Int] {
        let order = ring.indices.sorted { ring[$0] < ring[$1] }
        func half(_ indices: some Sequence<Int>) -> [Int] {
            var chain: [Int] = []
            for index in indices {
                while chain.count >= 2,
                    RobustOrientation.of(ring[chain[chain.count - 2]], ring[chain[chain.count - 1]], ring[index])
                        != .counterClockwise
                {
                    chain.removeLast()
                }
                chain.append(index)
            }
            chain.removeLast()
            return chain
        }
        return half(order) + half(order.reversed())
    }

    /// Distances below this are rounding: 1 nm.
    private static let nothing = 1e-9

    /// The corners of a ring from one corner of its hull to the next, cut where the ring touches the line between them.
    ///
    /// Chains of two corners are sides on the hull, longer ones are pockets. Empty when the ring does not go round its
    /// hull once. A nanometre from the line is on it: rounding makes no pockets.
    private static func chain(from start: Int, to end: Int, of ring: ArraySlice<Position>) -> [[Int]] {
        var chains: [[Int]] = []
        var chain = [start]
        var corner = start
        for _ in ring.indices {
            corner = (corner + 1) % ring.count
            chain.append(corner)
            if corner == end { return chains + [chain] }
            if ring[corner].distance(toSegment: ring[start], ring[end]) < nothing {
                chains.append(chain)
                chain = [corner]
            }
        }
        return []
    }
}

extension Surroundings {
    /// The setback that a line of the hull can stand for.
    ///
    /// The least setback of all always: a disc of that radius around any place of the building lies on the parcel, and
    /// so within the hull. The side's own where nothing of the hull can lie nearer to the line than that and yet far from
    /// the side, round the side's end.
    private func hullSetback(of number: Int, in hull: [Int], sides: [[Int]], _ parcel: PlaneParcel) -> Double {
        guard sides.count == 1, let side = sides.first, side.count == 2 else { return leastSetback }
        let own = parcel.setbacks[side[0]]
        let count = hull.count
        func direction(_ index: Int) -> Position {
            let start = parcel.corners[hull[(index + count) % count]]
            let end = parcel.corners[hull[(index + 1 + count) % count]]
            let size = start.distance(to: end)
            return Position(x: (end.x - start.x) / size, y: (end.y - start.y) / size)
        }
        let along = direction(number)
        let turn = max(direction(number - 1).dot(along), along.dot(direction(number + 1)), 0)
        return own * turn <= leastSetback ? own : leastSetback
    }

    private mutating func addHullLine(from start: Int, to end: Int, setback: Double, _ parcel: PlaneParcel) {
        lines.append(line(from: start, to: end, beyond: false, setback: setback, parcel))
    }

    /// The line through two corners that allows what is on its left, or on its right where that is beyond.
    private func line(
        from start: Int, to end: Int, beyond: Bool, setback: Double, _ parcel: PlaneParcel
    ) -> Line {
        let (from, to) = (parcel.corners[start], parcel.corners[end])
        let size = from.distance(to: to) * (beyond ? -1 : 1)
        let normal = Position(x: (from.y - to.y) / size, y: (to.x - from.x) / size)
        return Line(
            normal: normal, offset: normal.dot(from) + setback, start: start, end: end, allowsRight: beyond,
            setback: setback)
    }

    private mutating func addPiece(_ piece: [Int], lids: [(Int, Int)], _ parcel: PlaneParcel) {
        let first = lines.count
        for (index, corner) in piece.enumerated() {
            let next = piece[(index + 1) % piece.count]
            // Beyond a lid is beyond the hull.
            if lids.contains(where: { ($0.0 == corner && $0.1 == next) || ($0.1 == corner && $0.0 == next) }) {
                continue
            }
            lines.append(line(from: corner, to: next, beyond: true, setback: leastSetback, parcel))
        }
        add(piece, lines: first..<lines.count, setback: leastSetback, parcel)
    }

    /// Adds the side that starts at a corner, with its own setback.
    private mutating func addSide(from corner: Int, _ parcel: PlaneParcel) {
        let ring = parcel.ringEnds.firstIndex { corner < $0 } ?? 0
        let range = parcel.cornerRange(ofRing: ring)
        let next = corner + 1 < range.upperBound ? corner + 1 : range.lowerBound
        let first = lines.count
        let setback = parcel.setbacks[corner]
        for beyond in [false, true] {
            lines.append(line(from: corner, to: next, beyond: beyond, setback: setback, parcel))
        }
        add([corner, next], lines: first..<lines.count, setback: setback, parcel)
    }

    private mutating func add(_ corners: [Int], lines: Range<Int>, setback: Double, _ parcel: PlaneParcel) {
        let first = outline.count
        outlineIndices += corners
        outline += corners.map { parcel.corners[$0] }
        let box = BoundingBox(around: outline[first...])
        let radius = outline[first...].reduce(0) { max($0, $1.distance(to: box.centre)) }
        obstacles.append(
            Obstacle(
                corners: first..<outline.count, lines: lines, setback: setback, centre: box.centre, radius: radius))
    }

    /// Crossing rings give pieces that overlap, or none where there should be some.
    private func checkAreas(of pieces: [[Int]], hull: [Int], _ parcel: PlaneParcel) throws(ParcelDefect) {
        func area(_ indices: [Int]) -> Double { indices.map { parcel.corners[$0] }.doubledSignedPlaneArea / 2 }
        let whole = area(hull)
        let outside = pieces.reduce(0) { $0 + area($1) }
        guard abs(whole - outside - parcel.area) <= 1e-9 * whole + 4 * Self.nothing * diameter else {
            throw .ringsInvalid
        }
    }
}

extension Position {
    /// The scalar product.
    @inline(__always) func dot(_ other: Position) -> Double { x * other.x + y * other.y }
    /// The component across the plane of the vector product.
    @inline(__always) func cross(_ other: Position) -> Double { x * other.y - y * other.x }
    /// Turned a quarter counter-clockwise.
    @inline(__always) var quarterTurned: Position { Position(x: -y, y: x) }
}
