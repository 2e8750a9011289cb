public import TapakGeodesy
public import TapakGeometry

/// The boundary segments of a village layer, ready to be asked how far a parcel is from a boundary, in metres of a local
/// transverse Mercator on the parcel.
public struct BoundaryIndex: Sendable {
    /// The segments in a grid.
    let grid: BoundaryGrid
    private let runs: SegmentRuns

    private var segments: [BoundarySegment] { grid.segments }

    /// Indexes the rings of the outlines; the index of an outline is its owner's number.
    ///
    /// - Complexity: O(*n*) in the positions, for outlines of ordinary segment lengths.
    public init(_ outlines: [Geometry?]) {
        let (segments, areSound) = BoundarySegment.all(of: outlines)
        grid = BoundaryGrid(segments, isSound: areSound)
        runs = SegmentRuns(segments)
    }

    /// What lies within `limit` of a box in CRS84: mostly one village and no boundary.
    func surroundings(of box: BoundingBox, within limit: Length) -> BoundaryGrid.Surroundings {
        grid.surroundings(of: box, margin: Self.degrees(for: limit, in: box))
    }

    /// Finds the segments that may lie within `limit` of a box in CRS84, in ascending order.
    func findSegments(near box: BoundingBox, within limit: Length, _ found: inout [Int32]) {
        let reach = Self.degrees(for: limit, in: box)
        grid.findCandidates(in: box.grown(x: reach, y: reach), &found)
    }

    /// The distance from a geometry to the boundary of one village, where it is at most `limit`.
    ///
    /// - Parameters:
    ///   - geometry: a parcel, or points, in CRS84.
    ///   - village: the owner of the boundary.
    ///   - limit: beyond it there is no answer.
    ///   - plane: a local transverse Mercator on the parcel.
    public func distance(
        from geometry: Geometry, toBoundaryOf village: Int, within limit: Length, in plane: LocalTransverseMercator
    ) -> Length? {
        let box = geometry.boundingBox
        guard !box.isEmpty else { return nil }
        var near: [Int32] = []
        findSegments(near: box, within: limit, &near)
        return distance(from: geometry, toBoundaryOf: village, among: near, within: limit, in: plane)
    }

    /// The same where the segments that may lie within the limit are known.
    func distance(
        from geometry: Geometry, toBoundaryOf village: Int, among near: [Int32], within limit: Length,
        in plane: LocalTransverseMercator
    ) -> Length? {
        var lines: [[Position]]?
        var least = Double.infinity
        for number in near {
            let segment = segments[Int(number)]
            guard Int(segment.owner) == village else { continue }
            let local = lines ?? geometry.lines.map { plane.forward($0) }
            lines = local
            least = min(least, Self.distance(local, plane.forward(segment.start), plane.forward(segment.end)))
            if least == 0 { break }
        }
        return least <= limit.metres ? .metres(least) : nil
    }

    /// The nearest village and its distance from some lines that lie in none; of equally near ones the first.
    ///
    /// - Complexity: O(*n*/256) for the search, and the distances to the segments that may be nearest.
    public func nearest(to lines: [[Position]], in plane: LocalTransverseMercator) -> (village: Int, distance: Length)?
    {
        let box = BoundingBox(around: lines.joined())
        guard !box.isEmpty, !segments.isEmpty else { return nil }
        let local = lines.map { plane.forward($0) }
        let plane = plane.wide
        var best: (number: Int, distance: Double)?
        // A segment mostly begins where the one before it ends.
        var last: (place: Position, carried: Position)?
        runs.visit { other in
            Self.leastMetres(from: box, to: other)
        } body: { number in
            let segment = segments[number]
            let start = last.flatMap { $0.place == segment.start ? $0.carried : nil } ?? plane.forward(segment.start)
            let end = plane.forward(segment.end)
            last = (segment.end, end)
            let distance = Self.distance(local, start, end)
            if let known = best, distance > known.distance || distance == known.distance && number > known.number {
                return known.distance
            }
            best = (number, distance)
            return distance
        }
        return best.map { (Int(segments[$0.number].owner), .metres($0.distance)) }
    }

    // MARK: Distances

    /// Degrees that surely cover a length at the latitudes of a box, in either direction.
    private static func degrees(for length: Length, in box: BoundingBox) -> Double {
        let latitude = min(max(abs(box.minY), abs(box.maxY)), 80)
        // cos φ ≥ 1 − φ²/2, with φ in radians; 110,500 m is less than any degree of latitude on the ellipsoid.
        let radians = latitude * .pi / 180
        let cosine = max(1 - radians * radians / 2, 0.02)
        return length.metres / (110_500 * cosine) + 1e-9
    }

    /// Less than any distance between positions of two boxes in degrees, so that farther segments can be passed over.
    ///
    /// **Method.** A degree of latitude is nowhere on the ellipsoid shorter than 110,574 m, and one of longitude nowhere
    /// shorter than 111,319 m · cos φ for the latitude farthest from the equator. Along any path between two positions both
    /// bounds hold at once, as long as it does not stray beyond that latitude: a geodesic less than 3° long does so by
    /// less than a thousandth takes away. Lengths in a local transverse Mercator are no shorter than on the ground.
    private static func leastMetres(from first: BoundingBox, to second: BoundingBox) -> Double {
        let dx = max(0, second.minX - first.maxX, first.minX - second.maxX)
        let dy = max(0, second.minY - first.maxY, first.minY - second.maxY)
        let latitude = min(max(abs(first.minY), abs(first.maxY), abs(second.minY), abs(second.maxY)), 80)
        let radians = latitude * .pi / 180
        let cosine = max(1 - radians * radians / 2, 0.02)
        guard dx < 3, dy < 3, latitude <= 60 else { return max(dx * cosine, dy) * 110_500 }
        let (east, north) = (dx * cosine * 111_319, dy * 110_574)
        return 0.999 * (east * east + north * north).squareRoot()
    }

    private static func distance(_ lines: [[Position]], _ start: Position, _ end: Position) -> Double {
        var least = Double.infinity
        for line in lines {
            guard var previous = line.first else { continue }
            least = min(least, previous.distance(toSegment: start, end))
            for position in line.dropFirst() {
                if cross(previous, position, start, end) { return 0 }
                least = min(
                    least, position.distance(toSegment: start, end), start.distance(toSegment: previous, position),
                    end.distance(toSegment: previous, position))
                previous = position
            }
        }
        return least
    }

    private static func cross(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
        func side(_ p: Position, _ q: Position, _ r: Position) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}

extension Geometry {
    /// The positions of every line or ring; of points each one for itself.
    var lines: [ArraySlice<Position>] {
        isPuntal ? positions.indices.map { positions[$0...$0] } : (0..<lineCount).map { line($0) }
    }
}
