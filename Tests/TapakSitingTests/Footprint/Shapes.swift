import Foundation
import TapakGeometry
import TapakProgramme
import TapakTestSupport

/// Whether the long runs are asked for.
let isVerifying = ProcessInfo.processInfo.environment["TAPAK_VERIFY"] != nil

/// Whether brute force may take minutes: asked for, and compiled for speed.
#if DEBUG
    let isUnhurried = false
#else
    let isUnhurried = isVerifying
#endif

/// The programme's building.
let standard = BuildingFootprint(shortSide: .metres(20), longSide: .metres(30))

/// Positions from pairs.
func places(_ pairs: [(Double, Double)]) -> [Position] { pairs.map { Position(x: $0.0, y: $0.1) } }

/// A rectangle with a corner at (0, 0).
func rectangle(_ width: Double, _ height: Double) -> [Position] {
    places([(0, 0), (width, 0), (width, height), (0, height)])
}

/// Rings turned about (0, 0), then moved.
func moved(_ rings: [[Position]], by angle: Double, _ x: Double = 0, _ y: Double = 0) -> [[Position]] {
    let (c, s) = (cos(angle), sin(angle))
    return rings.map { $0.map { Position(x: $0.x * c - $0.y * s + x, y: $0.x * s + $0.y * c + y) } }
}

/// The convex hull, counter-clockwise.
func hull(of positions: [Position]) -> [Position] {
    func chain(_ sorted: [Position]) -> [Position] {
        var kept: [Position] = []
        for place in sorted {
            while kept.count > 1 {
                let (a, b) = (kept[kept.count - 2], kept[kept.count - 1])
                if (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x) > 0 { break }
                kept.removeLast()
            }
            kept.append(place)
        }
        return Array(kept.dropLast())
    }
    let sorted = positions.sorted()
    return chain(sorted) + chain(sorted.reversed())
}

/// When a rectangle p × q (p ≥ q) fits in one of a × b (a ≥ b): W. B. Carver (1957), "Solution to problem E1225",
/// American Mathematical Monthly 64, 114–116.
func fitsByCarver(_ p: Double, _ q: Double, in a: Double, _ b: Double) -> Bool {
    if p <= a { return q <= b }
    let squares = p * p + q * q
    return q <= b && b >= (2 * p * q * a + (p * p - q * q) * (squares - a * a).squareRoot()) / squares
}

/// The greatest value in a range for which something that ends once holds.
func greatest(from low: Double, to high: Double, _ holds: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<60 {
        let middle = (low + high) / 2
        if holds(middle) { low = middle } else { high = middle }
    }
    return low
}

/// Kinds of parcels with a known place for a building.
enum Planted: String, CaseIterable, Sendable {
    case convex, ell, tee, you, holed, star

    /// Rings around a rectangle `long` × `short` on (0, 0) that lie nowhere inside it; those of arms are narrower.
    func rings(around long: Double, _ short: Double, _ random: inout SplitMix64) -> [[Position]] {
        func value(_ range: Range<Double>) -> Double { Double.random(in: range, using: &random) }
        let (a, b) = (long / 2, short / 2)
        switch self {
        case .convex:
            let corners = places([(a, b), (-a, b), (-a, -b), (a, -b)])
            let others = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                Position(x: value(-1.6 * a..<1.6 * a), y: value(-1.6 * b..<1.6 * b))
            }
            return [hull(of: corners + others)]
        case .ell:
            let (width, length) = (value(3..<0.9 * short), value(5..<40))
            return [places([(-a, -b), (a, -b), (a, b), (-a + width, b), (-a + width, b + length), (-a, b + length)])]
        case .tee:
            let (width, length) = (value(3..<0.9 * short), value(5..<40))
            let x = value(-a + 0.5..<a - width - 0.5)
            return [
                places([
                    (-a, -b), (a, -b), (a, b), (x + width, b), (x + width, b + length), (x, b + length), (x, b),
                    (-a, b),
                ])
            ]
        case .you:
            let (first, second) = (value(2..<0.45 * long), value(2..<0.45 * long))
            return [
                places([
                    (-a, -b), (a, -b), (a, b + value(5..<40)), (a - second, b + value(5..<40)), (a - second, b),
                    (-a + first, b), (-a + first, b + value(5..<40)), (-a, b + value(5..<40)),
                ])
            ]
        case .holed:
            let (width, height) = (value(4..<12), value(4..<12))
            let exterior = places([(-a - 16, -b), (a + 16, -b), (a + 16, b), (-a - 16, b)])
            let y = value(-b + 0.5..<b - height - 0.5)
            let east = moved([rectangle(width, height)], by: 0, a + value(0..<3), y)[0]
            let west = moved([rectangle(width, height)], by: 0, -a - width - value(0..<3), y)[0]
            return [exterior, east, west]
        case .star:
            // Spikes between the corners, each outside the side it stands on.
            let corners = places([(a, b), (-a, b), (-a, -b), (a, -b)])
            var ring: [Position] = []
            for (number, corner) in corners.enumerated() {
                let next = corners[(number + 1) % 4]
                ring.append(corner)
                let shares = [value(0.1..<0.4), value(0.4..<0.6), value(0.6..<0.9)]
                for (index, share) in shares.enumerated() {
                    let out = index == 1 ? value(0.01..<0.4) : value(0.4..<1.5)
                    let x = corner.x + share * (next.x - corner.x)
                    let y = corner.y + share * (next.y - corner.y)
                    ring.append(Position(x: x * (1 + out), y: y * (1 + out)))
                }
            }
            return [ring]
        }
    }
}
