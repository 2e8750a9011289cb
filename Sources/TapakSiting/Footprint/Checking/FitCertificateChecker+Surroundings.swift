internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension FitCertificateChecker {
    /// Every line of the hull has the exterior on its left, and keeps no more setback than it stands for.
    func checkHull(of record: SurroundingsRecord) throws(FitCertificateFlaw) {
        let exterior = 0..<parcel.ringEnds[0]
        let least = parcel.setbacks.min() ?? 0
        guard (0...record.lines.count).contains(record.hullCount) else { throw .stepsMiscounted }
        for number in 0..<record.hullCount {
            let line = record.lines[number]
            guard exterior.contains(line.start), exterior.contains(line.end), line.start != line.end, !line.allowsRight,
                exterior.allSatisfy({ height($0, line.start, line.end) > -Self.rounding }),
                line.setback <= least || mayKeep(line, in: record, least: least)
            else { throw .lineUnfounded(number) }
        }
    }

    /// Whether a line of the hull may keep its side's own setback.
    ///
    /// What is nearer to the line than that, and yet not to the side, lies beyond one of its ends. There it is no farther
    /// than `setback · cos` of the angle to the next line of the hull from that line, which is less than the least setback.
    private func mayKeep(_ line: SurroundingsRecord.Line, in record: SurroundingsRecord, least: Double) -> Bool {
        guard line.end == following(line.start), line.setback <= parcel.setbacks[line.start] else { return false }
        let hull = record.lines[..<record.hullCount]
        guard let before = hull.first(where: { $0.end == line.start }),
            let after = hull.first(where: { $0.start == line.end })
        else { return false }
        return [before, after].allSatisfy { other in
            line.setback * cosine(line, other) <= least + Self.rounding
        }
    }

    private func cosine(_ first: SurroundingsRecord.Line, _ second: SurroundingsRecord.Line) -> Double {
        let (a, b) = (parcel.corners[first.start], parcel.corners[first.end])
        let (c, d) = (parcel.corners[second.start], parcel.corners[second.end])
        return ((b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y))
            / (hypot(b.x - a.x, b.y - a.y) * hypot(d.x - c.x, d.y - c.y))
    }

    /// Every obstacle is a side of the parcel or convex ground off it, and its lines are its sides.
    func checkObstacles(of record: SurroundingsRecord) throws(FitCertificateFlaw) {
        let least = parcel.setbacks.min() ?? 0
        for (number, obstacle) in record.obstacles.enumerated() {
            guard obstacle.corners.upperBound <= record.outline.count, obstacle.corners.count >= 2,
                obstacle.lines.lowerBound >= record.hullCount, obstacle.lines.upperBound <= record.lines.count
            else { throw .obstacleUnfounded(number) }
            let corners = Array(record.outline[obstacle.corners])
            guard corners.allSatisfy(parcel.corners.indices.contains) else { throw .obstacleUnfounded(number) }
            let isFounded =
                corners.count == 2
                ? corners[1] == following(corners[0]) && obstacle.setback <= parcel.setbacks[corners[0]]
                : obstacle.setback <= least && isOffParcel(corners)
            guard isFounded, linesAreSides(of: obstacle, corners, record) else { throw .obstacleUnfounded(number) }
        }
    }

    /// Whether the lines are those of the sides, and every side without a line has nothing of the parcel beyond it.
    private func linesAreSides(
        of obstacle: SurroundingsRecord.Obstacle, _ corners: [Int], _ record: SurroundingsRecord
    ) -> Bool {
        var open: [(start: Int, end: Int)] = corners.indices.map { (corners[$0], corners[($0 + 1) % corners.count]) }
        for line in record.lines[obstacle.lines] {
            guard line.setback <= obstacle.setback else { return false }
            let side = line.allowsRight ? (line.start, line.end) : (line.end, line.start)
            guard let index = open.firstIndex(where: { $0.start == side.0 && $0.end == side.1 }) else { return false }
            open.remove(at: index)
        }
        return open.allSatisfy { side in
            (0..<parcel.ringEnds[0]).allSatisfy { height($0, side.start, side.end) > -Self.rounding }
        }
    }

    /// Whether a piece is convex and counter-clockwise, no side of the parcel enters it, and its middle is off the parcel.
    private func isOffParcel(_ piece: [Int]) -> Bool {
        let count = piece.count
        func start(_ side: Int) -> Position { parcel.corners[piece[side]] }
        func height(_ place: Position, _ side: Int) -> Double {
            let (a, b) = (start(side), start((side + 1) % count))
            return ((b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)) / hypot(b.x - a.x, b.y - a.y)
        }
        for side in 0..<count {
            guard piece.allSatisfy({ height(parcel.corners[$0], side) > -Self.rounding }) else { return false }
        }
        for corner in parcel.corners.indices {
            let (from, to) = (parcel.corners[corner], parcel.corners[following(corner)])
            var (first, last) = (0.0, 1.0)
            for side in 0..<count {
                let (before, after) = (height(from, side) - Self.rounding, height(to, side) - Self.rounding)
                if before < 0, after < 0 { last = -1 }
                if before < 0, after >= 0 { first = max(first, before / (before - after)) }
                if before >= 0, after < 0 { last = min(last, before / (before - after)) }
            }
            if last > first { return false }
        }
        let sum = piece.reduce((0.0, 0.0)) { ($0.0 + parcel.corners[$1].x, $0.1 + parcel.corners[$1].y) }
        return !isOnParcel(Position(x: sum.0 / Double(count), y: sum.1 / Double(count)))
    }

    private func isOnParcel(_ place: Position) -> Bool {
        var crossings = 0
        for corner in parcel.corners.indices {
            let (a, b) = (parcel.corners[corner], parcel.corners[following(corner)])
            guard (a.y > place.y) != (b.y > place.y) else { continue }
            if a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) > place.x { crossings += 1 }
        }
        return crossings % 2 == 1
    }
}
