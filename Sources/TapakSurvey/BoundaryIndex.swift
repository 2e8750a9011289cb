public import TapakGeodesy
public import TapakGeometry

/// The boundary segments of a village layer in a uniform grid over longitude and latitude.
///
/// It answers how far a parcel is from a boundary, in metres of a local transverse Mercator on the parcel.
public struct BoundaryIndex: Sendable {
    private struct Segment {
        var start: Position
        var end: Position
        var owner: Int32

        var box: BoundingBox {
            BoundingBox(
                minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
                maxY: max(start.y, end.y))
        }
    }

    private var segments: [Segment] = []
    private var extent = BoundingBox.empty
    private var cellSize = 1.0
    private var columns = 1
    private var rows = 1
    private var cellStarts: [Int32] = [0, 0]
    private var cellItems: [Int32] = []

    /// Indexes the rings of the outlines; the index of an outline is its owner's number.
    ///
    /// - Complexity: O(*n*) in the positions, for outlines of ordinary segment lengths.
    public init(_ outlines: [Geometry?]) {
        for (owner, outline) in outlines.enumerated() {
            guard let outline, outline.isPolygonal else { continue }
            for (_, ring) in outline.rings {
                var previous: Position?
                for position in ring {
                    if let previous, previous != position {
                        segments.append(Segment(start: previous, end: position, owner: Int32(owner)))
                    }
                    extent.extend(to: position)
                    previous = position
                }
            }
        }
        fillCells()
    }

    /// The distance from some lines to the boundary of one village, where it is at most `limit`.
    ///
    /// - Parameters:
    ///   - lines: the rings of a parcel, or single positions, in CRS84.
    ///   - village: the owner of the boundary.
    ///   - limit: beyond it there is no answer.
    ///   - plane: a local transverse Mercator on the parcel.
    public func distance(
        from lines: [[Position]], toBoundaryOf village: Int, within limit: Length, in plane: LocalTransverseMercator
    ) -> Length? {
        let box = BoundingBox(around: lines.joined())
        guard !box.isEmpty, !segments.isEmpty else { return nil }
        let reach = Self.degrees(for: limit, in: box)
        let local = lines.map { plane.forward($0) }
        var least = Double.infinity
        for number in candidates(in: box.grown(x: reach, y: reach)) {
            let segment = segments[number]
            guard Int(segment.owner) == village else { continue }
            least = min(least, Self.distance(local, plane.forward(segment.start), plane.forward(segment.end)))
        }
        return least <= limit.metres ? .metres(least) : nil
    }

    /// The nearest village and its distance from some lines that lie in none.
    ///
    /// - Complexity: the search box grows fourfold until it holds the answer, so a near village costs little.
    public func nearest(to lines: [[Position]], in plane: LocalTransverseMercator) -> (village: Int, distance: Length)?
    {
        let box = BoundingBox(around: lines.joined())
        guard !box.isEmpty, !segments.isEmpty else { return nil }
        let local = lines.map { plane.forward($0) }
        var reach = 100.0
        while true {
            let margin = Self.degrees(for: .metres(reach), in: box)
            let search = box.grown(x: margin, y: margin)
            var best: (village: Int, distance: Double)?
            for number in candidates(in: search) {
                let segment = segments[number]
                if let best, Self.leastMetres(from: box, to: segment.box) > best.distance { continue }
                let distance = Self.distance(local, plane.forward(segment.start), plane.forward(segment.end))
                if distance < best?.distance ?? .infinity { best = (Int(segment.owner), distance) }
            }
            let holdsEverything =
                search.minX <= extent.minX && search.maxX >= extent.maxX && search.minY <= extent.minY
                && search.maxY >= extent.maxY
            if let best, best.distance <= reach || holdsEverything { return (best.village, .metres(best.distance)) }
            if holdsEverything { return nil }
            reach *= 4
        }
    }

    // MARK: The grid

    private mutating func fillCells() {
        guard !segments.isEmpty, !extent.isEmpty else { return }
        let width = max(extent.maxX - extent.minX, 1e-9)
        let height = max(extent.maxY - extent.minY, 1e-9)
        let wanted = Double(min(max(segments.count, 16), 1_000_000))
        cellSize = max((width * height / wanted).squareRoot(), max(width, height) / 4000)
        columns = Int(width / cellSize) + 1
        rows = Int(height / cellSize) + 1
        var counts = [Int32](repeating: 0, count: columns * rows + 1)
        forEachCell { cell, _ in counts[cell + 1] += 1 }
        for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
        cellStarts = counts
        var next = counts
        var items = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
        forEachCell { cell, number in
            items[Int(next[cell])] = Int32(number)
            next[cell] += 1
        }
        cellItems = items
    }

    private func forEachCell(_ body: (_ cell: Int, _ segment: Int) -> Void) {
        for (number, segment) in segments.enumerated() {
            let (across, up) = cells(of: segment.box)
            for row in up { for column in across { body(row * columns + column, number) } }
        }
    }

    private func cells(of box: BoundingBox) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        func clamp(_ offset: Double, _ count: Int) -> Int {
            offset.isFinite ? Int(max(0, min(offset / cellSize, Double(count - 1)))) : 0
        }
        let left = clamp(box.minX - extent.minX, columns)
        let right = clamp(box.maxX - extent.minX, columns)
        let bottom = clamp(box.minY - extent.minY, rows)
        let top = clamp(box.maxY - extent.minY, rows)
        return (left...max(left, right), bottom...max(bottom, top))
    }

    /// The segments whose own box touches the search box, each once, in index order.
    private func candidates(in box: BoundingBox) -> [Int] {
        guard box.touches(extent) else { return [] }
        let (across, up) = cells(of: box)
        var found: [Int] = []
        for row in up {
            for column in across {
                let cell = row * columns + column
                for item in cellItems[Int(cellStarts[cell])..<Int(cellStarts[cell + 1])] {
                    let segment = segments[Int(item)]
                    if segment.box.touches(box) { found.append(Int(item)) }
                }
            }
        }
        guard across.count > 1 || up.count > 1 else { return found }
        found.sort()
        var unique: [Int] = []
        for number in found where number != unique.last { unique.append(number) }
        return unique
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
    private static func leastMetres(from first: BoundingBox, to second: BoundingBox) -> Double {
        let dx = max(0, second.minX - first.maxX, first.minX - second.maxX)
        let dy = max(0, second.minY - first.maxY, first.minY - second.maxY)
        let latitude = min(max(abs(first.minY), abs(first.maxY), abs(second.minY), abs(second.maxY)), 80)
        let radians = latitude * .pi / 180
        let cosine = max(1 - radians * radians / 2, 0.02)
        return max(dx * cosine, dy) * 110_500
    }

    private static func distance(_ lines: [[Position]], _ start: Position, _ end: Position) -> Double {
        var least = Double.infinity
        for line in lines {
            guard var previous = line.first else { continue }
            if line.count == 1 { least = min(least, previous.distance(toSegment: start, end)) }
            for position in line.dropFirst() {
                least = min(least, distance(previous, position, start, end))
                previous = position
            }
        }
        return least
    }

    private static func distance(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Double {
        if cross(a, b, c, d) { return 0 }
        return min(
            a.distance(toSegment: c, d), b.distance(toSegment: c, d), c.distance(toSegment: a, b),
            d.distance(toSegment: a, b))
    }

    private static func cross(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
        func side(_ p: Position, _ q: Position, _ r: Position) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}
