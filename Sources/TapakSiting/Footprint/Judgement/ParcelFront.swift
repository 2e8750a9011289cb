import TapakGeometry
import TapakProgramme

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which sides of a parcel are its front, its rear, and neither.
///
/// **Method.** A side is front when more than half of it lies on a road or, where a direction was declared, when it faces
/// within 45° of that; rear when it faces within 45° of the opposite of where the front faces on the whole, by length; and
/// otherwise neither, as are the sides of holes. Fronts that face each other, as of a parcel between two roads, face
/// nowhere on the whole, and there is no rear.
struct ParcelFront: Sendable {
    enum Role: Sendable {
        case front
        case side
        case rear
    }

    /// The role of each side of each ring, from position *k* to *k* + 1.
    private(set) var roles: [[Role]] = []
    /// The direction along which most of the front runs, in radians counter-clockwise from the x axis; nothing without one.
    private(set) var direction: Double?

    /// Whether any side is known to be the front.
    var isKnown: Bool { direction != nil }

    /// Finds the front.
    ///
    /// - Parameters:
    ///   - rings: positions in metres, x to the east and y to the north; the exterior first.
    ///   - onRoad: the metres on a road of each side of each ring.
    ///   - declared: where the front was declared to face; it takes the place of the roads.
    init(of rings: [[Position]], onRoad: [[Length]]?, declared: CompassDirection?) {
        roles = rings.map { Array(repeating: .side, count: max(0, Self.path(of: $0).count - 1)) }
        guard declared != nil || onRoad != nil, let exterior = rings.first else { return }
        let sides = Self.sides(of: Self.path(of: exterior))
        var wanted: Position?
        if let declared {
            let turned = (90 - declared.degrees) * .pi / 180
            wanted = Position(x: cos(turned), y: sin(turned))
        }
        var faced = Position(x: 0, y: 0)
        var length = 0.0
        var fronts: [Side] = []
        for (number, side) in sides.enumerated() where side.length > 0 {
            let isFront =
                if let wanted {
                    side.faces(wanted)
                } else {
                    (onRoad?.first?[number].metres ?? 0) > side.length / 2
                }
            guard isFront else { continue }
            roles[0][number] = .front
            fronts.append(side)
            length += side.length
            faced.x += side.outward.x
            faced.y += side.outward.y
        }
        direction = Self.direction(of: fronts)
        let size = (faced.x * faced.x + faced.y * faced.y).squareRoot()
        guard size > Self.least * length else { return }
        let back = Position(x: -faced.x / size, y: -faced.y / size)
        for (number, side) in sides.enumerated() where roles[0][number] == .side && side.length > 0 {
            if side.faces(back) { roles[0][number] = .rear }
        }
    }

    /// The distance to keep from every side.
    func setbacks(_ distances: RuleProfile.Setbacks) -> Setbacks {
        if let allRound = distances.allRound { return .allRound(allRound) }
        guard isKnown else { return .allRound(distances.longest) }
        return .perSide(
            roles.map { ring in
                ring.map { role in
                    switch role {
                    case .front: distances.front
                    case .side: distances.side
                    case .rear: distances.rear
                    }
                }
            })
    }

    // MARK: Sides

    /// Where fronts face less than this share of their length in one direction, they face nowhere.
    private static let least = 0.01

    private struct Side {
        var along: Position
        /// The normal out of the parcel, as long as the side.
        var outward: Position
        var length: Double

        /// Whether it faces within 45° of a unit vector; what is within a millionth of it counts.
        func faces(_ direction: Position) -> Bool {
            outward.x * direction.x + outward.y * direction.y >= length * (0.5.squareRoot() - 1e-6)
        }
    }

    private static func path(of ring: [Position]) -> [Position] {
        guard let first = ring.first, first != ring.last else { return ring }
        return ring + [first]
    }

    private static func sides(of path: [Position]) -> [Side] {
        // Of a ring that runs clockwise the parcel is on the right.
        let sign: Double = path.doubledSignedPlaneArea < 0 ? -1 : 1
        return zip(path, path.dropFirst()).map { start, end in
            let along = Position(x: end.x - start.x, y: end.y - start.y)
            return Side(
                along: along, outward: Position(x: sign * along.y, y: -sign * along.x), length: start.distance(to: end))
        }
    }

    /// The direction of the sides along which most of the front runs, either way round.
    ///
    /// Of a front on two streets that is the longer one, not what lies between: each of the longest sides is asked how much
    /// of the front runs within 10° of it, and those that do are averaged by length.
    private static func direction(of fronts: [Side]) -> Double? {
        var most = 0.0
        var direction: Double?
        for candidate in fronts.sorted(by: { $0.length > $1.length }).prefix(16) {
            var sum = 0.0
            var mean = Position(x: 0, y: 0)
            for side in fronts {
                // Of the doubled angle both ways along a side are one.
                let dot = candidate.along.x * side.along.x + candidate.along.y * side.along.y
                let cross = candidate.along.x * side.along.y - candidate.along.y * side.along.x
                let angle = atan2(dot < 0 ? -cross : cross, abs(dot))
                guard abs(angle) <= FootprintJudge.alongRoad else { continue }
                sum += side.length
                mean.x += side.length * cos(2 * angle)
                mean.y += side.length * sin(2 * angle)
            }
            if sum > most + 1e-6 {
                most = sum
                direction = atan2(candidate.along.y, candidate.along.x) + atan2(mean.y, mean.x) / 2
            }
        }
        return direction
    }
}
