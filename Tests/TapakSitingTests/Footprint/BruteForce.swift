import Foundation
import TapakGeometry

/// Finds the margin of a building by trying poses, ever more densely where one could still be better.
///
/// It shares nothing with the search. At a pose it looks for the point of every side that is nearest in the metric in which
/// rectangles grow, at the few places where that can be; how much a pose nearby can be better follows from how fast that
/// metric changes.
struct BruteForce {
    let sides: [(start: Position, end: Position)]
    let setbacks: [Double]
    let long: Double
    let short: Double

    init(_ rings: [[Position]], setbacks: [Double]? = nil, long: Double, short: Double) {
        sides = rings.flatMap { ring in ring.indices.map { (ring[$0], ring[($0 + 1) % ring.count]) } }
        self.setbacks = setbacks ?? sides.map { _ in 0 }
        self.long = long / 2
        self.short = short / 2
    }

    /// How far every face can move outward before it meets a side, and how far from the centre it does.
    func level(_ x: Double, _ y: Double, _ angle: Double) -> (level: Double, distance: Double) {
        let (c, s) = (cos(angle), sin(angle))
        var least = Double.infinity
        var nearest = 0.0
        var plain = Double.infinity
        var isInside = false
        for ((start, end), setback) in zip(sides, setbacks) {
            if (start.y > y) != (end.y > y), x < start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x) {
                isInside.toggle()
            }
            let p = ((start.x - x) * c + (start.y - y) * s, (start.y - y) * c - (start.x - x) * s)
            let q = ((end.x - x) * c + (end.y - y) * s, (end.y - y) * c - (end.x - x) * s)
            // Along the side the metric is the greatest of four linear functions; its least is at an end or where two meet.
            func value(_ share: Double) -> (Double, Double, Double) {
                let (u, v) = (p.0 + share * (q.0 - p.0), p.1 + share * (q.1 - p.1))
                return (room(abs(u) - long, abs(v) - short, setback), hypot(u, v), max(abs(u), abs(v)))
            }
            func functions(_ place: (Double, Double)) -> [Double] {
                [place.0 - long, -place.0 - long, place.1 - short, -place.1 - short]
            }
            var shares = [0.0, 1]
            if setback > 0 {
                // The room is convex along the side.
                var (low, high) = (0.0, 1.0)
                for _ in 0..<40 {
                    let (one, other) = (low + (high - low) / 3, high - (high - low) / 3)
                    if value(one).0 < value(other).0 { high = other } else { low = one }
                }
                shares.append((low + high) / 2)
            }
            let (first, last) = (functions(p), functions(q))
            for one in 0..<4 {
                for other in 0..<one {
                    let before = first[one] - first[other]
                    let after = last[one] - last[other]
                    if before * after < 0 { shares.append(before / (before - after)) }
                }
            }
            for share in shares {
                let found = value(share)
                if found.0 < least { (least, nearest) = (found.0, found.1) }
                plain = min(plain, found.2)
            }
        }
        // Off the parcel it is worse than on its boundary, by the distance to it.
        return isInside ? (least, nearest) : (-short - plain / 2.0.squareRoot(), 0)
    }

    /// How far the faces can move outward before a point, so far beyond two of them, is nearer than a setback.
    private func room(_ beyondLong: Double, _ beyondShort: Double, _ setback: Double) -> Double {
        let (far, near) = (max(beyondLong, beyondShort), min(beyondLong, beyondShort))
        guard setback > 0, far - near < setback else { return far - setback }
        // Beyond the corner: (far − t)² + (near − t)² = setback².
        let half = (far - near) / 2
        return (far + near) / 2 - (setback * setback / 2 - half * half).squareRoot()
    }

    /// The margin: found is the best of the poses tried, and no pose is better by more than `tolerance`.
    func margin(tolerance: Double) -> Double {
        let xs = sides.map(\.start.x)
        let ys = sides.map(\.start.y)
        let (west, east, south, north) = (xs.min() ?? 0, xs.max() ?? 0, ys.min() ?? 0, ys.max() ?? 0)
        var best = -Double.infinity
        struct Cell {
            var x, y, angle, half, turn: Double
        }
        let size = max(east - west, north - south) / 2
        var cells = (0..<8).map { number in
            Cell(
                x: (west + east) / 2, y: (south + north) / 2, angle: (Double(number) + 0.5) * .pi / 8, half: size,
                turn: .pi / 16)
        }
        while let cell = cells.popLast() {
            let here = level(cell.x, cell.y, cell.angle)
            best = max(best, here.level)
            let most = here.level + 2.0.squareRoot() * cell.half + max(here.distance, 2 * size) * cell.turn
            let likely = here.level + 2.0.squareRoot() * cell.half + here.distance * cell.turn
            // The distance of the nearest point bounds how fast a turn can help, once the cell is small.
            if (cell.half < 2 && here.distance > 0 ? likely : most) <= best + tolerance { continue }
            if cell.half > 15 * cell.turn {
                for dx in [-0.5, 0.5] {
                    for dy in [-0.5, 0.5] {
                        var part = cell
                        part.half /= 2
                        part.x += dx * cell.half
                        part.y += dy * cell.half
                        cells.append(part)
                    }
                }
            } else {
                for turn in [-0.5, 0.5] {
                    var part = cell
                    part.turn /= 2
                    part.angle += turn * cell.turn
                    cells.append(part)
                }
            }
        }
        return best
    }
}
