public import TapakGeometry

/// One polygon of a plane, made ready for placing buildings on it.
///
/// **Units.** Metres. **Winding.** The exterior stands counter-clockwise and interiors clockwise, so the parcel is on the
/// left of every side; whichever way they were given. **Odd cases.** Positions that repeat their neighbour, and positions
/// less than a nanometre from the line between their neighbours, are left out. The rings have to be valid by OGC Simple
/// Features: this is not found out here beyond what areas tell.
public struct PlaneParcel: Hashable, Sendable {
    /// The middle of the box around the exterior, in the coordinates that were given: (0, 0) of ``corners``.
    public let origin: Position
    /// The corners of all rings, exterior first, without repetition of the first, about ``origin``.
    public let corners: [Position]
    /// For each ring, the index after its last corner.
    public let ringEnds: [Int]
    /// The setback in metres of the side that starts at each corner.
    let setbacks: [Double]
    /// The exterior less the interiors, in square metres.
    let area: Double

    /// A parcel may reach so far from its middle: 10 km.
    public static let farthestReach = Length.metres(10_000)
    /// A parcel may have so many corners.
    public static let mostCorners = 5_000
    /// Shorter sides, and corners nearer to the line between their neighbours, are not there: 1 nm.
    private static let nothing = 1e-9

    /// Takes rings, the exterior first.
    ///
    /// - Parameters:
    ///   - rings: positions in metres; the last may or may not repeat the first.
    ///   - setbacks: distances to keep from the sides.
    /// - Complexity: O(*n*).
    public init(rings: [[Position]], setbacks: Setbacks = .none) throws(ParcelDefect) {
        guard let exterior = rings.first, !exterior.isEmpty else { throw .empty }
        guard rings.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { throw .notFinite }
        let box = BoundingBox(around: exterior)
        let origin = box.centre
        let reach = rings.reduce(0.0) { farthest, ring in
            ring.reduce(farthest) { max($0, abs($1.x - origin.x), abs($1.y - origin.y)) }
        }
        guard origin.isFinite, reach <= Self.farthestReach.metres else { throw .tooLarge }
        let count = rings.reduce(0) { $0 + $1.count }
        guard count <= Self.mostCorners + rings.count else { throw .tooManyCorners(count: count) }
        var corners: [Position] = []
        var ends: [Int] = []
        var distances: [Double] = []
        corners.reserveCapacity(count)
        distances.reserveCapacity(count)
        var area = 0.0
        for (number, ring) in rings.enumerated() {
            let open = ring.count > 1 && ring.first == ring.last ? ring.dropLast() : ring[...]
            let kept = try Self.distances(setbacks, ring: number, sides: open.count)
            var sides = zip(open, kept).map { position, setback in
                Side(start: Position(x: position.x - origin.x, y: position.y - origin.y), setback: setback)
            }
            Self.leaveOutRepetitions(in: &sides)
            Self.leaveOutStraight(in: &sides)
            guard sides.count >= 3 else { throw .ringTooShort(ring: number) }
            let doubled = sides.map(\.start).doubledSignedPlaneArea
            guard doubled != 0 else { throw .ringTooShort(ring: number) }
            if (doubled > 0) != (number == 0) { Self.turnRound(&sides) }
            area += (number == 0 ? 0.5 : -0.5) * abs(doubled)
            for side in sides {
                corners.append(side.start)
                distances.append(side.setback)
            }
            ends.append(corners.count)
        }
        guard area > 0 else { throw .ringsInvalid }
        self.origin = origin
        self.corners = corners
        self.ringEnds = ends
        self.setbacks = distances
        self.area = area
    }

    private struct Side {
        var start: Position
        var setback: Double
    }

    private static func distances(
        _ setbacks: Setbacks, ring: Int, sides: Int
    ) throws(ParcelDefect) -> [Double] {
        let lengths: [Double]
        switch setbacks {
        case .allRound(let length):
            lengths = Array(repeating: length.metres, count: sides)
        case .perSide(let rings):
            guard ring < rings.count, rings[ring].count == sides else { throw .setbackCount(ring: ring) }
            lengths = rings[ring].map(\.metres)
        }
        guard lengths.allSatisfy({ $0 >= 0 && $0 <= farthestReach.metres }) else { throw .setbackNotLength }
        return lengths
    }

    /// Leaves out sides without length, with the corner they start at.
    private static func leaveOutRepetitions(in sides: inout [Side]) {
        var kept: [Side] = []
        kept.reserveCapacity(sides.count)
        for (index, side) in sides.enumerated() {
            let next = sides[(index + 1) % sides.count].start
            if side.start.distance(to: next) > nothing { kept.append(side) }
        }
        sides = kept
    }

    /// Leaves out corners on the line between their neighbours, unless the setback changes there.
    private static func leaveOutStraight(in sides: inout [Side]) {
        guard sides.count > 3, var before = sides.last else { return }
        var kept: [Side] = []
        kept.reserveCapacity(sides.count)
        for (index, side) in sides.enumerated() {
            let after = index + 1 < sides.count ? sides[index + 1].start : (kept.first ?? side).start
            let goesOn =
                (side.start.x - before.start.x) * (after.x - side.start.x)
                + (side.start.y - before.start.y) * (after.y - side.start.y) > 0
            if goesOn, side.setback == before.setback,
                side.start.distance(toSegment: before.start, after) < nothing
            {
                continue
            }
            kept.append(side)
            before = side
        }
        sides = kept
    }

    /// Turns a ring round; each setback stays with its side.
    private static func turnRound(_ sides: inout [Side]) {
        let count = sides.count
        sides = (0..<count).map { index in
            Side(start: sides[count - 1 - index].start, setback: sides[(2 * count - 2 - index) % count].setback)
        }
    }
}

extension PlaneParcel {
    /// The range of ``corners`` that a ring takes; ring 0 is the exterior.
    func cornerRange(ofRing ring: Int) -> Range<Int> { (ring == 0 ? 0 : ringEnds[ring - 1])..<ringEnds[ring] }

    /// Calls a function with start, end and setback of every side, in order.
    func forEachSide(_ body: (_ start: Position, _ end: Position, _ setback: Double) -> Void) {
        for ring in ringEnds.indices {
            let range = cornerRange(ofRing: ring)
            for index in range {
                let next = index + 1 < range.upperBound ? index + 1 : range.lowerBound
                body(corners[index], corners[next], setbacks[index])
            }
        }
    }

    /// The rings as a geometry about ``origin``, closed.
    public var geometry: Geometry {
        Geometry(polygons: [
            ringEnds.indices.map { ring in
                let range = cornerRange(ofRing: ring)
                return Array(corners[range]) + [corners[range.lowerBound]]
            }
        ])
    }
}
