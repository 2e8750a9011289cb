internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A condition on the centre as a function of the turn from a rotation.
///
/// `normal · centre ≥ constant + cosine·cos φ + sine·sin φ`, with a normal that stands still or turns along.
struct TurningCondition {
    var normal: Position
    var turns: Bool
    var constant: Double
    var cosine: Double
    var sine: Double
    /// What was taken for lowest or nearest: a corner of the building by number, or of an outline by index.
    var extreme: Int32
    /// Up to this turn, in radians, it is the lowest or nearest; a denial holds no farther.
    var farthest: Double
}

/// What a building with given sides and rotation has to keep to.
struct PartingView {
    var frame: Frame
    var long: Double
    var short: Double

    /// The half extent of the building in the direction of a unit vector.
    @inline(__always) func extent(_ normal: Position) -> Double {
        long * (normal.x * frame.cosine + normal.y * frame.sine).magnitude
            + short * (normal.y * frame.cosine - normal.x * frame.sine).magnitude
    }

    /// The condition at this rotation.
    @inline(__always) func condition(_ parting: Parting, in surroundings: borrowing Surroundings) -> Condition {
        switch parting.kind {
        case .hull, .line:
            let line = surroundings.lines[Int(parting.item)]
            let bound = line.offset + extent(line.normal)
            return parting.isDenied
                ? Condition(ax: -line.normal.x, ay: -line.normal.y, bound: -bound)
                : Condition(ax: line.normal.x, ay: line.normal.y, bound: bound)
        case .face:
            let obstacle = surroundings.obstacles[Int(parting.obstacle)]
            let face = frame.face(Int(parting.item))
            var nearest = Double.infinity
            for index in obstacle.corners { nearest = min(nearest, face.dot(surroundings.outline[index])) }
            let bound = nearest - obstacle.setback - (parting.item & 1 == 0 ? long : short)
            return parting.isDenied
                ? Condition(ax: face.x, ay: face.y, bound: bound)
                : Condition(ax: -face.x, ay: -face.y, bound: -bound)
        case .corner, .sectorStart, .sectorEnd:
            let seen = parting.sectorDirection
            let direction = frame.inPlane(seen.x, seen.y)
            let (along, over) = corner(inQuadrantOf: parting)
            var distance = seen.x * along + seen.y * over
            if parting.kind == .corner {
                distance += surroundings.obstacles[Int(parting.obstacle)].setback * cos(parting.halfSector)
            }
            let place = surroundings.outline[Int(parting.item)]
            return Condition(ax: -direction.x, ay: -direction.y, bound: distance - direction.dot(place))
        case .nearerThanBefore, .nearerThanAfter:
            let (normal, offset) = surroundings.lineAcrossSide(parting)
            let (along, over) = corner(inQuadrantOf: parting)
            return Condition(ax: normal.x, ay: normal.y, bound: offset - normal.dot(frame.inPlane(along, over)))
        }
    }

    /// The corner of the building that a corner parting is about, along and across.
    private func corner(inQuadrantOf parting: Parting) -> (along: Double, over: Double) {
        let quadrant = parting.quadrant
        return (quadrant == 0 || quadrant == 3 ? long : -long, quadrant < 2 ? short : -short)
    }

    /// The condition as a function of the turn onward from this rotation.
    func turning(_ parting: Parting, in surroundings: borrowing Surroundings) -> TurningCondition {
        switch parting.kind {
        case .hull, .line: turning(surroundings.lines[Int(parting.item)], isDenied: parting.isDenied)
        case .face: turningFace(parting, in: surroundings)
        case .corner, .sectorStart, .sectorEnd: turningCorner(parting, in: surroundings)
        case .nearerThanBefore, .nearerThanAfter: turningNearness(parting, in: surroundings)
        }
    }

    private func turning(_ line: Surroundings.Line, isDenied: Bool) -> TurningCondition {
        let along = line.normal.x * frame.cosine + line.normal.y * frame.sine
        let over = line.normal.y * frame.cosine - line.normal.x * frame.sine
        // Where two corners are equally low, it is the one that gets lower.
        let isAhead = (along.magnitude < Self.even ? over : along) < 0
        let isLeft = (over.magnitude < Self.even ? -along : over) < 0
        let corner = frame.inPlane(isAhead ? long : -long, isLeft ? short : -short)
        let sign = isDenied ? -1.0 : 1.0
        let (still, turned) = (line.normal.dot(corner), line.normal.dot(corner.quarterTurned))
        let farthest: Double
        if !isDenied {
            farthest = .infinity
        } else if along.magnitude < Self.even || over.magnitude < Self.even {
            farthest = .pi / 2 - 1e-9
        } else {
            farthest = along * over < 0 ? atan(-along / over) : atan(over / along)
        }
        return TurningCondition(
            normal: Position(x: sign * line.normal.x, y: sign * line.normal.y), turns: false,
            constant: sign * line.offset, cosine: -sign * still, sine: -sign * turned,
            extreme: (isAhead ? 0 : 1) + (isLeft ? 0 : 2), farthest: farthest)
    }

    private func turningFace(_ parting: Parting, in surroundings: borrowing Surroundings) -> TurningCondition {
        let obstacle = surroundings.obstacles[Int(parting.obstacle)]
        let face = frame.face(Int(parting.item))
        let aside = face.quarterTurned
        var nearest = obstacle.corners.lowerBound
        for index in obstacle.corners.dropFirst() {
            let (from, to) = (surroundings.outline[nearest], surroundings.outline[index])
            let step = Position(x: to.x - from.x, y: to.y - from.y)
            let closer = face.dot(step)
            if closer < -Self.even || (closer < Self.even && aside.dot(step) < 0) { nearest = index }
        }
        let place = surroundings.outline[nearest]
        var farthest = Double.infinity
        for index in obstacle.corners where parting.isDenied && index != nearest {
            let other = surroundings.outline[index]
            let step = Position(x: other.x - place.x, y: other.y - place.y)
            let (beyond, turned) = (face.dot(step), aside.dot(step))
            if turned < 0 { farthest = min(farthest, atan(max(beyond, 0) / -turned)) }
        }
        let distance = obstacle.setback + (parting.item & 1 == 0 ? long : short)
        // The building is behind its face: −face · centre ≥ distance − face · corner; denied, the other way round.
        let sign = parting.isDenied ? 1.0 : -1.0
        let normal = Position(x: sign * face.x, y: sign * face.y)
        return TurningCondition(
            normal: normal, turns: true, constant: -sign * distance, cosine: normal.dot(place),
            sine: normal.quarterTurned.dot(place), extreme: Int32(nearest), farthest: farthest)
    }

    private func turningCorner(_ parting: Parting, in surroundings: borrowing Surroundings) -> TurningCondition {
        let condition = condition(parting, in: surroundings)
        let normal = Position(x: condition.ax, y: condition.ay)
        let place = surroundings.outline[Int(parting.item)]
        return TurningCondition(
            normal: normal, turns: true, constant: condition.bound - normal.dot(place), cosine: normal.dot(place),
            sine: normal.quarterTurned.dot(place), extreme: parting.item, farthest: .infinity)
    }

    private func turningNearness(_ parting: Parting, in surroundings: borrowing Surroundings) -> TurningCondition {
        let (normal, offset) = surroundings.lineAcrossSide(parting)
        let (along, over) = corner(inQuadrantOf: parting)
        let corner = frame.inPlane(along, over)
        return TurningCondition(
            normal: normal, turns: false, constant: offset, cosine: -normal.dot(corner),
            sine: -normal.dot(corner.quarterTurned), extreme: parting.item, farthest: .infinity)
    }

    /// Components below this are zero: two corners are equally far.
    private static let even = 1e-11
}
