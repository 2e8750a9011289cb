import TapakGeometry

/// How a parcel is cut.
enum ParcelShape: String, CaseIterable {
    /// Four right angles.
    case rectangle
    /// One end narrower than the other.
    case trapezoid
    /// Four to seven corners, none of them right.
    case irregular
    /// A rectangle that lacks a corner.
    case lShape = "l_shape"
    /// Long and narrow: large enough, and yet no building of 20 × 30 m fits.
    case strip
    /// A rectangle whose sides carry positions that add no corner.
    case traced
    /// A rectangle with something in its middle that does not belong to it.
    case courtyard
    /// Two pieces on either side of a path.
    case twoParts = "two_parts"
    /// Only a position is known.
    case point

    /// Shapes of ordinary parcels, by how often they occur.
    static let ordinary: [(ParcelShape, weight: Double)] = [
        (.rectangle, 40), (.trapezoid, 22), (.irregular, 15), (.lShape, 11), (.strip, 7), (.traced, 5),
    ]

    /// Rings around the middle of the parcel in metres, the long side to the east, the front to the south: exteriors
    /// counter-clockwise, holes clockwise, not closed.
    func polygons(area: Double, _ random: inout SeededRandom) -> [[[Position]]] {
        let drawn = polygons(&random)
        let drawnArea = drawn.reduce(0) { sum, rings in
            sum + rings.reduce(0) { $0 + $1.doubledSignedPlaneArea / 2 }
        }
        let scale = (area / drawnArea).squareRoot()
        return drawn.map { rings in rings.map { ring in ring.map { Position(x: $0.x * scale, y: $0.y * scale) } } }
    }

    /// The same with any area.
    private func polygons(_ random: inout SeededRandom) -> [[[Position]]] {
        let long = random.number(1.05...1.9)
        switch self {
        case .rectangle, .point: return [[Self.rectangle(long, 1)]]
        case .strip: return [[Self.rectangle(random.number(4.4...6), 1)]]
        case .trapezoid: return [[Self.trapezoid(long, &random)]]
        case .irregular: return [[Self.irregular(long, &random)]]
        case .lShape: return [[Self.lShape(long, &random)]]
        case .traced: return [[Self.traced(long)]]
        case .courtyard:
            let hole = Self.rectangle(0.22, 0.2).map { Position(x: $0.x + 0.1, y: $0.y + 0.05) }
            return [[Self.rectangle(long, 1), hole.reversed()]]
        case .twoParts:
            let share = random.number(0.55...0.7)
            let path = 0.06
            let large = Self.rectangle(long * share, 1).map {
                Position(x: $0.x - long * (1 - share) / 2 - path, y: $0.y)
            }
            let small = Self.rectangle(long * (1 - share), 1).map {
                Position(x: $0.x + long * share / 2 + path, y: $0.y)
            }
            return [[large], [small]]
        }
    }

    private static func trapezoid(_ long: Double, _ random: inout SeededRandom) -> [Position] {
        let narrow = long * random.number(0.62...0.9)
        let shift = (long - narrow) * random.number(-0.5...0.5)
        return [
            Position(x: -long / 2, y: -0.5), Position(x: long / 2, y: -0.5),
            Position(x: shift + narrow / 2, y: 0.5), Position(x: shift - narrow / 2, y: 0.5),
        ]
    }

    private static func lShape(_ long: Double, _ random: inout SeededRandom) -> [Position] {
        let step = Position(x: long * random.number(-0.1...0.2), y: random.number(-0.15...0.15))
        return [
            Position(x: -long / 2, y: -0.5), Position(x: long / 2, y: -0.5), Position(x: long / 2, y: step.y), step,
            Position(x: step.x, y: 0.5), Position(x: -long / 2, y: 0.5),
        ]
    }

    private static func traced(_ long: Double) -> [Position] {
        let corners = rectangle(long, 1)
        var places: [Position] = []
        for (start, end) in corners.ringSegments {
            for share in [0, 0.3, 0.55, 0.8] {
                places.append(
                    Position(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y)))
            }
        }
        return places
    }

    private static func rectangle(_ length: Double, _ width: Double) -> [Position] {
        [
            Position(x: -length / 2, y: -width / 2), Position(x: length / 2, y: -width / 2),
            Position(x: length / 2, y: width / 2), Position(x: -length / 2, y: width / 2),
        ]
    }

    /// A rectangle with shaken corners, and with some sides bent outward.
    private static func irregular(_ long: Double, _ random: inout SeededRandom) -> [Position] {
        let corners = rectangle(long, 1).map {
            Position(x: $0.x + random.number(-0.12...0.12), y: $0.y + random.number(-0.12...0.12))
        }
        return corners.indices.flatMap { (index: Int) -> [Position] in
            guard random.chance(40) else { return [corners[index]] }
            let end = corners[(index + 1) % 4]
            let share = random.number(0.3...0.7)
            let middle = Position(
                x: corners[index].x + share * (end.x - corners[index].x),
                y: corners[index].y + share * (end.y - corners[index].y))
            let swelling = random.number(1.06...1.2)
            return [corners[index], Position(x: middle.x * swelling, y: middle.y * swelling)]
        }
    }
}
