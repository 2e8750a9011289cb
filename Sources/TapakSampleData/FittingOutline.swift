public import TapakGeometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Outlines to measure the fitting of buildings on: shapes that parcels have, of true sizes, turned any way.
///
/// **Units.** Metres, about (0, 0). **Sizes.** Areas are log-normal about 900 m², so that the building of 20 × 30 m stands on
/// some of every shape and not on others. The same number gives the same outline.
public enum FittingOutline: String, CaseIterable, Sendable {
    /// Corners on an ellipse.
    case convex
    /// A rectangle less a corner.
    case ell = "l"
    /// A bar upon a stem.
    case tee = "t"
    /// A rectangle with a notch in one side.
    case you = "u"
    /// A convex outline around a small hole.
    case holed
    /// Corners far and near in turn.
    case star
    /// Corners at any distance, in order around the middle.
    case random

    /// How many corners an outline has.
    public enum Corners: String, CaseIterable, Sendable {
        /// As many as it needs, 12 at most.
        case few
        /// A hundred in all rings together: straight sides are drawn with corners 3 cm beside them, as people digitise.
        case hundred
    }

    /// The rings of an outline, exterior first, counter-clockwise about (0, 0), not closed; the hole clockwise.
    ///
    /// - Parameters:
    ///   - corners: how many corners.
    ///   - number: which of the outlines of this shape, from 0.
    public func rings(_ corners: Corners, number: Int) -> [[Position]] {
        var random = SeededRandom(.fittingOutlines, number: number * 16 + place * 2 + (corners == .few ? 0 : 1))
        var rings = rings(corners, &random)
        let doubled = rings.reduce(0) { $0 + $1.doubledSignedPlaneArea }
        let scale = (Self.area(&random) / (doubled / 2)).squareRoot()
        let angle = random.number(0...(2 * .pi))
        let (c, s) = (scale * cos(angle), scale * sin(angle))
        rings = rings.map { $0.map { Position(x: $0.x * c - $0.y * s, y: $0.x * s + $0.y * c) } }
        guard corners == .hundred, [.ell, .tee, .you].contains(self) else { return rings }
        return rings.map { Self.digitised($0, corners: Self.many, &random) }
    }

    private static let many = 100

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    private static func area(_ random: inout SeededRandom) -> Double {
        let normal = (-2 * log(1 - random.fraction())).squareRoot() * cos(2 * .pi * random.fraction())
        return 900 * exp(0.45 * normal)
    }

    private func rings(_ corners: Corners, _ random: inout SeededRandom) -> [[Position]] {
        let stretch = random.number(1...2.2)
        func ellipse(_ count: Int, size: Double = 1, x: Double = 0, y: Double = 0, _ radius: (Int) -> Double)
            -> [Position]
        {
            (0..<count).map { corner in
                let angle = (Double(corner) + random.number(-0.3...0.3)) * 2 * .pi / Double(count)
                let reach = size * radius(corner)
                return Position(x: (x + reach * cos(angle)) * stretch, y: y + reach * sin(angle))
            }
        }
        let isFew = corners == .few
        switch self {
        case .convex:
            return [ellipse(isFew ? random.whole(4...12) : Self.many) { _ in 1 }]
        case .ell:
            let (x, y) = (stretch * random.number(0.3...0.7), random.number(0.3...0.7))
            return [Self.places([(0, 0), (stretch, 0), (stretch, y), (x, y), (x, 1), (0, 1)])]
        case .tee:
            let (left, right) = (stretch * random.number(0.15...0.35), stretch * random.number(0.6...0.85))
            let y = random.number(0.3...0.7)
            return [
                Self.places([
                    (left, 0), (right, 0), (right, y), (stretch, y), (stretch, 1), (0, 1), (0, y), (left, y),
                ])
            ]
        case .you:
            let (left, right) = (stretch * random.number(0.2...0.4), stretch * random.number(0.55...0.8))
            let y = random.number(0.3...0.8)
            return [
                Self.places([
                    (0, 0), (stretch, 0), (stretch, 1), (right, 1), (right, y), (left, y), (left, 1), (0, 1),
                ])
            ]
        case .holed:
            let outside = ellipse(isFew ? random.whole(4...8) : Self.many - 20) { _ in 1 }
            // Never farther from the middle than the sides of the exterior are: cos 72° of its radius.
            let hole = ellipse(
                isFew ? 4 : 20, size: random.number(0.05...0.18), x: random.number(-0.08...0.08),
                y: random.number(-0.08...0.08)
            ) { _ in 1 }
            return [outside, hole.reversed()]
        case .star:
            let near = random.number(0.5...0.85)
            return [ellipse(isFew ? 2 * random.whole(3...6) : Self.many) { $0.isMultiple(of: 2) ? 1 : near }]
        case .random:
            if isFew {
                let radii = (0..<random.whole(5...12)).map { _ in random.number(0.5...1) }
                return [ellipse(radii.count) { radii[$0] }]
            }
            let waves = (1...4).map { (Double($0), random.number(0...0.15), random.number(0...6.28)) }
            let noise = (0..<Self.many).map { _ in random.number(-0.02...0.02) }
            return [
                ellipse(Self.many) { corner in
                    let angle = Double(corner) * 2 * .pi / Double(Self.many)
                    return waves.reduce(1 + noise[corner]) { $0 + $1.1 * cos($1.0 * angle + $1.2) }
                }
            ]
        }
    }

    private static func places(_ pairs: [(Double, Double)]) -> [Position] {
        pairs.map { Position(x: $0.0, y: $0.1) }
    }

    /// A ring with more corners along its sides, about equally far from each other.
    private static func digitised(_ ring: [Position], corners: Int, _ random: inout SeededRandom) -> [Position] {
        let lengths = ring.indices.map { ring[$0].distance(to: ring[($0 + 1) % ring.count]) }
        var pieces = Array(repeating: 1, count: ring.count)
        for _ in ring.count..<max(ring.count, corners) {
            let longest = lengths.indices.max {
                lengths[$0] / Double(pieces[$0]) < lengths[$1] / Double(pieces[$1])
            }
            if let longest { pieces[longest] += 1 }
        }
        var drawn: [Position] = []
        for (index, start) in ring.enumerated() {
            let end = ring[(index + 1) % ring.count]
            drawn.append(start)
            for piece in 1..<max(2, pieces[index]) where pieces[index] > 1 {
                let along = Double(piece) / Double(pieces[index])
                let beside = random.number(-0.03...0.03) / lengths[index]
                drawn.append(
                    Position(
                        x: start.x + along * (end.x - start.x) - beside * (end.y - start.y),
                        y: start.y + along * (end.y - start.y) + beside * (end.x - start.x)))
            }
        }
        return drawn
    }
}
