import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTestSupport

/// A district of invented parcels in metres, one to a cell of a grid, and the ways in which deliveries of it may differ.
struct Cadastre {
    /// One parcel: rings in metres around ``Cadastre/place``, its id, and its properties as they mean.
    struct Parcel {
        var id: String
        /// Of each part its rings, open.
        var parts: [[[Position]]]
        var properties: [(name: String, value: String)]
        /// Whether it has four corners, so that it can be cut.
        var isQuadrilateral: Bool { parts.count == 1 && parts[0].count == 1 && parts[0][0].count == 4 }
    }

    /// How a delivery is written.
    struct Writing {
        /// Decimals of its coordinates; `nil` for all a double has.
        var decimals: Int? = 9
        /// The largest error in degrees.
        var noise = 0.0
        var hasIds = true
        /// Whether rows, properties, rings and parts come in another order.
        var isShuffled = false
    }

    static let place = Position(x: 107.0, y: -6.25)
    static let cell = 60.0

    var parcels: [Parcel] = []
    var random: SplitMix64

    /// Draws parcels in the first cells of rows of twenty.
    init(seed: UInt64, count: Int) {
        random = SplitMix64(seed: seed)
        for number in 0..<count { parcels.append(draw(number)) }
    }

    mutating func draw(_ number: Int) -> Parcel {
        let middle = Position(x: Double(number % 20) * Self.cell, y: Double(number / 20) * Self.cell)
        let angle = Double.random(in: 0...1.5, using: &random)
        var parts: [[[Position]]]
        switch number % 6 {
        case 0, 1, 2:
            let (width, height) = (
                Double.random(in: 8...18, using: &random), Double.random(in: 8...18, using: &random)
            )
            let corners = [(-width, -height), (width, -height), (width * 0.9, height), (-width, height)]
            parts = [[corners.map { Self.turned($0, by: number % 6 == 0 ? 0 : angle, around: middle) }]]
        case 3:
            let corners = (0..<9).map { corner in
                let reach = Double.random(in: 12...26, using: &random)
                return Self.polar(reach, Double(corner) * 2 * .pi / 9 + angle, around: middle)
            }
            parts = [[corners]]
        case 4:
            let rings = [(20.0, 0.0, 7), (3.0, 8.0, 4), (2.0, -8.0, 3)].map { reach, east, corners in
                (0..<corners).map { corner in
                    let around = Position(x: middle.x + east, y: middle.y)
                    return Self.polar(reach, Double(corner) * 2 * .pi / Double(corners) + angle, around: around)
                }
            }
            parts = [rings]
        default:
            parts = [(-14.0, 4), (0, 3), (14.0, 5)].map { east, corners in
                let around = Position(x: middle.x + east, y: middle.y)
                return [
                    (0..<corners).map { Self.polar(6, Double($0) * 2 * .pi / Double(corners) + angle, around: around) }
                ]
            }
        }
        let properties = [
            ("nama", "\"Bidang \(number) A/\u{00E9}\""), ("luas", "\(number).5"), ("kode", "3275051003000000\(number)"),
            ("tanda", number % 2 == 0 ? "true" : "null"), ("rincian", "{\"a\":[1,2,{\"b\":\"x\"}],\"c\":\(number)}"),
        ]
        return Parcel(id: "32.75.05/\(number)", parts: parts, properties: properties)
    }

    private static func turned(_ corner: (Double, Double), by angle: Double, around middle: Position) -> Position {
        let (x, y) = corner
        return Position(
            x: middle.x + x * Self.cosine(angle) - y * Self.sine(angle),
            y: middle.y + x * Self.sine(angle) + y * Self.cosine(angle))
    }

    private static func polar(_ reach: Double, _ angle: Double, around middle: Position) -> Position {
        Position(x: middle.x + reach * cosine(angle), y: middle.y + reach * sine(angle))
    }
}

extension Cadastre.Parcel {
    /// The parcel somewhere else.
    func moved(_ x: Double, _ y: Double) -> Self { mapped { Position(x: $0.x + x, y: $0.y + y) } }

    /// The parcel larger or smaller around the middle of its box, by a factor of its lengths.
    func scaled(_ factor: Double) -> Self {
        let middle = BoundingBox(around: parts.joined().joined()).centre
        return mapped {
            Position(x: middle.x + ($0.x - middle.x) * factor, y: middle.y + ($0.y - middle.y) * factor)
        }
    }

    /// The pieces of a quadrilateral cut across at these shares of two opposite sides.
    func cut(at shares: [Double]) -> [Self] {
        let corners = parts[0][0]
        func between(_ one: Position, _ other: Position, _ share: Double) -> Position {
            Position(x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share)
        }
        let ends = [0] + shares + [1]
        return zip(ends, ends.dropFirst()).enumerated().map { number, range in
            var piece = self
            piece.id = "\(id)-\(number)"
            piece.parts = [
                [
                    [
                        between(corners[0], corners[1], range.0), between(corners[0], corners[1], range.1),
                        between(corners[3], corners[2], range.1), between(corners[3], corners[2], range.0),
                    ]
                ]
            ]
            return piece
        }
    }

    /// The area in the plane: exteriors less holes.
    var area: Double {
        parts.reduce(0) { sum, rings in
            sum
                + rings.enumerated().reduce(0) { part, ring in
                    let corners = ring.element
                    var twice = 0.0
                    for (number, corner) in corners.enumerated() {
                        let next = corners[(number + 1) % corners.count]
                        twice += corner.x * next.y - next.x * corner.y
                    }
                    return part + (ring.offset == 0 ? 0.5 : -0.5) * abs(twice)
                }
        }
    }

    private func mapped(_ transform: (Position) -> Position) -> Self {
        var copy = self
        copy.parts = parts.map { $0.map { $0.map(transform) } }
        return copy
    }
}
