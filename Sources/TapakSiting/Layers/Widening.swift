import TapakGeometry
import TapakTopology

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The ground within a distance of lines and polygons of a plane, in pieces that lie upon each other.
///
/// **Units.** Metres. **Method.** A rectangle along every segment, a fan on the outer side of every corner and half a disc
/// at the ends of lines; together with the polygons themselves they are exactly that ground, but for arcs, which are drawn
/// as chords of their circle and fall short of it by at most ``flattening``. GEOS' own buffer is not used: it smooths
/// shallow hollows first, by up to a hundredth of the distance, and on a river bank that is tenths of a square metre.
struct Widening {
    /// An arc falls short by at most this: 0.1 mm.
    static let flattening = Length.metres(0.000_1)
    /// Positions nearer to each other are one: 1 µm.
    private static let nothing = 1e-6

    private let distance: Double
    private let step: Double
    private(set) var pieces: [Geometry] = []

    /// Widens by a distance, which has to be positive.
    init(by distance: Length) {
        self.distance = distance.metres
        // The sagitta of a chord over the angle α is r (1 − cos(α/2)) ≤ r α²/8.
        step = min((8 * Self.flattening.metres / distance.metres).squareRoot(), 0.5)
    }

    /// Takes a geometry with closed rings, or lines.
    mutating func add(_ geometry: Geometry) {
        if geometry.isPolygonal { pieces.append(geometry) }
        for number in 0..<geometry.lineCount { addPath(geometry.line(number)) }
    }

    private mutating func addPath(_ positions: some Collection<Position>) {
        var path: [Position] = []
        for position in positions where path.last.map({ $0.distance(to: position) > Self.nothing }) ?? true {
            path.append(position)
        }
        guard path.count > 1, let first = path.first, let last = path.last else { return }
        let isClosed = path.count > 3 && first.distance(to: last) <= Self.nothing
        // One and the same corner at the start and the end of a ring, to the last bit.
        if isClosed { path[path.count - 1] = first }
        let normals = zip(path, path.dropFirst()).map { start, end in
            let length = start.distance(to: end)
            return Position(x: (start.y - end.y) / length * distance, y: (end.x - start.x) / length * distance)
        }
        for (index, normal) in normals.enumerated() {
            let (start, end) = (path[index], path[index + 1])
            pieces.append(
                Self.polygon([
                    start.moved(by: normal), start.moved(by: normal.reversed), end.moved(by: normal.reversed),
                    end.moved(by: normal),
                ]))
            let next = index + 1 < normals.count ? normals[index + 1] : isClosed ? normals[0] : nil
            if let next { addFan(at: end, from: normal, to: next) }
        }
        guard !isClosed, let start = normals.first, let end = normals.last else { return }
        addHalfDisc(at: first, from: start, turning: 1)
        addHalfDisc(at: last, from: end, turning: -1)
    }

    /// The fan between the rectangles of two segments, on the side to which they open.
    private mutating func addFan(at corner: Position, from before: Position, to after: Position) {
        let turn = atan2(before.x * after.y - before.y * after.x, before.x * after.x + before.y * after.y)
        guard abs(turn) > 1e-12 else { return }
        // A path that turns to the left opens to the right.
        let (start, end) = turn > 0 ? (before.reversed, after.reversed) : (before, after)
        addArc(at: corner, from: start, by: turn, to: end)
    }

    private mutating func addHalfDisc(at end: Position, from normal: Position, turning sign: Double) {
        addArc(at: end, from: normal, by: sign * .pi, to: normal.reversed)
    }

    private mutating func addArc(at centre: Position, from start: Position, by angle: Double, to end: Position) {
        let count = max(1, Int((abs(angle) / step).rounded(.up)))
        var ring = [centre, centre.moved(by: start)]
        for number in 1..<max(count, 1) {
            let turned = angle * Double(number) / Double(count)
            let (cosine, sine) = (cos(turned), sin(turned))
            ring.append(
                centre.moved(
                    by: Position(x: start.x * cosine - start.y * sine, y: start.x * sine + start.y * cosine)))
        }
        ring.append(centre.moved(by: end))
        pieces.append(Self.polygon(ring))
    }

    private static func polygon(_ ring: [Position]) -> Geometry { Geometry(polygons: [[ring + ring.prefix(1)]]) }
}

extension Position {
    fileprivate func moved(by offset: Position) -> Position { Position(x: x + offset.x, y: y + offset.y) }
    fileprivate var reversed: Position { Position(x: -x, y: -y) }
}
