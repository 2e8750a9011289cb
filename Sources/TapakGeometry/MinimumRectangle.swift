/// The rectangle of least area, at any rotation, around some positions of a plane.
public struct MinimumRectangle: Hashable, Sendable {
    /// The longer side, in units of the plane.
    public var length: Double
    /// The shorter side, in units of the plane.
    public var width: Double
    /// The direction of one of its sides, counter-clockwise from the x axis, as a unit vector.
    public var direction: Position

    /// Its area, in square units of the plane.
    public var area: Double { length * width }

    /// Finds the rectangle.
    ///
    /// **Method.** One side of it is flush with a side of the convex hull (Freeman and Shapira 1975, CACM 18, 409–413);
    /// calipers turned around the hull (Toussaint 1983) give the extent for each side in turn. Of equal areas the first
    /// side of the hull wins, counted from the lexicographically smallest position. **Odd cases.** `nil` when the
    /// positions are fewer than three, not finite, or all in one line.
    ///
    /// - Complexity: O(*n* log *n*).
    public init?(around positions: some Sequence<Position>) {
        let hull = ConvexHull.of(positions)
        guard hull.count >= 3 else { return nil }
        let count = hull.count
        var best: MinimumRectangle?
        // The positions farthest ahead, to the left and behind; they only ever move on as the side turns.
        var ahead = 1
        var left = 1
        var behind = 1
        for number in 0..<count {
            let start = hull[number]
            let next = hull[(number + 1) % count]
            let size = start.distance(to: next)
            let along = Position(x: (next.x - start.x) / size, y: (next.y - start.y) / size)
            func reach(_ index: Int) -> Double {
                let place = hull[index % count]
                return (place.x - start.x) * along.x + (place.y - start.y) * along.y
            }
            func height(_ index: Int) -> Double {
                let place = hull[index % count]
                return (place.y - start.y) * along.x - (place.x - start.x) * along.y
            }
            ahead = max(ahead, number + 1)
            while reach(ahead + 1) > reach(ahead) { ahead += 1 }
            left = max(left, ahead)
            while height(left + 1) > height(left) { left += 1 }
            behind = max(behind, left)
            while reach(behind + 1) < reach(behind) { behind += 1 }
            let across = reach(ahead) - min(reach(behind), 0)
            let up = height(left)
            if across * up < best?.area ?? .infinity {
                best = MinimumRectangle(length: max(across, up), width: min(across, up), direction: along)
            }
        }
        guard let best, best.area > 0, best.area.isFinite else { return nil }
        self = best
    }

    private init(length: Double, width: Double, direction: Position) {
        self.length = length
        self.width = width
        self.direction = direction
    }
}

/// The convex hull of positions of a plane.
enum ConvexHull {
    /// The corners of the hull, counter-clockwise from the lexicographically smallest, without a closing repetition and
    /// without positions in one line with their neighbours.
    ///
    /// **Method.** Andrew's monotone chain (1979). **Odd cases.** Fewer than three corners when the positions are all in
    /// one line; none when one is not finite.
    ///
    /// - Complexity: O(*n* log *n*).
    static func of(_ positions: some Sequence<Position>) -> [Position] {
        let sorted = positions.sorted()
        guard sorted.allSatisfy(\.isFinite), let first = sorted.first, let last = sorted.last, first != last else {
            return []
        }
        let lower = chain(sorted)
        let upper = chain(sorted.reversed())
        return Array(lower.dropLast() + upper.dropLast())
    }

    private static func chain(_ positions: [Position]) -> [Position] {
        var chain: [Position] = []
        for position in positions {
            while chain.count >= 2, turn(chain[chain.count - 2], chain[chain.count - 1], position) <= 0 {
                chain.removeLast()
            }
            chain.append(position)
        }
        return chain
    }

    private static func turn(_ a: Position, _ b: Position, _ c: Position) -> Double {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
}
