internal import TapakGeometry

/// Moves and turns a building until no small step gives its sides more room.
///
/// **Method.** Sequential linear programming: what keeps the building from growing is linear in small steps, so a linear
/// programme finds the best step within a bound, and the bound follows how well that was foretold. At a corner of the
/// conditions, which is where best poses are as a rule, it converges quadratically. The result is a pose and its exact level;
/// that no other pose is better is for ``PlacementSearch`` to prove.
struct PoseClimb {
    private let measure: PoseMeasure
    private var programme = StepProgramme()

    init(_ measure: PoseMeasure) { self.measure = measure }

    /// Rises from a pose, which has to stand on the parcel.
    ///
    /// - Returns: the pose reached and its level, which is not less than that of the start.
    mutating func rise(from start: Pose, level: Double) -> (pose: Pose, level: Double) {
        let sizing = measure.sizing
        var best = start
        var height = level
        var reach = 2.0
        let arm = max(sizing.halfLong(at: level), 1)
        // A level is worth so many metres.
        let worth = sizing.longRate
        for _ in 0..<24 {
            programme.begin(reach: reach, turn: min(reach / arm, 0.5), rise: 8 * reach / worth)
            gather(at: best, level: height, within: 8 * reach / min(worth, sizing.shortRate))
            guard programme.solve() else { break }
            let step = programme.step
            let expected = step.w
            guard expected * worth > 1e-8 else { break }
            let next = Pose(x: best.x + step.x, y: best.y + step.y, angle: best.angle + step.z)
            let reached = measure.level(of: next)
            if reached > height {
                reach = reached - height > 0.5 * expected ? min(reach * 2, 8) : reach * 0.5
                (best, height) = (next, reached)
            } else {
                reach = min(reach, max(abs(step.x), abs(step.y), abs(step.z) * arm)) * 0.25
            }
            if reach < 1e-8 { break }
        }
        return (best, height)
    }

    /// Gathers the conditions of all sides that leave room for less than a rise.
    private mutating func gather(at pose: Pose, level: Double, within rise: Double) {
        let frame = Frame(angle: pose.angle)
        let sizing = measure.sizing
        let long = sizing.halfLong(at: level)
        let short = sizing.halfShort(at: level)
        let sides = measure.sides
        for side in sides {
            let seen = SeenSide(side, from: pose, frame)
            let (along, over) = (seen.normalAlong.magnitude, seen.normalOver.magnitude)
            let rate = sizing.longRate * along + sizing.shortRate * over
            let byNormal = (seen.across.magnitude - side.setback - long * along - short * over) / rate
            let byLong = (seen.beyondLong - side.setback - long) / sizing.longRate
            let byShort = (seen.beyondShort - side.setback - short) / sizing.shortRate
            var byCorner = -Double.infinity
            var isStart = true
            if side.setback > 0 {
                let first = measure.cornerLevel(of: seen.start, seen.end, side.setback) - level
                let second = measure.cornerLevel(of: seen.end, seen.start, side.setback) - level
                isStart = first >= second
                byCorner = max(first, second)
            }
            let best = max(byNormal, byLong, byShort, byCorner)
            if best > rise { continue }
            if best == byNormal {
                add(normalOf: side, seen, frame, long, short)
            } else if best == byCorner {
                add(cornerTo: isStart ? seen.start : seen.end, side.setback, frame, long, short, level)
            } else {
                add(faceTo: seen, side.setback, frame, isLong: best == byLong, long, short)
            }
        }
    }

    /// The two lowest corners of the building stay on their side of a line.
    private mutating func add(
        normalOf side: PoseMeasure.Side, _ seen: SeenSide, _ frame: Frame, _ long: Double, _ short: Double
    ) {
        let sign = seen.across < 0 ? -1.0 : 1.0
        let (along, over) = (sign * seen.normalAlong, sign * seen.normalOver)
        let room = seen.across.magnitude - side.setback
        let sizing = measure.sizing
        func add(_ first: Double, _ second: Double) {
            let (ahead, aside) = (first * long, second * short)
            let growth = along * first * sizing.longRate + over * second * sizing.shortRate
            let turn = over * ahead - along * aside
            programme.conditions.append(
                StepProgramme.Condition(
                    coefficients: SIMD4(sign * side.normal.x, sign * side.normal.y, turn, growth),
                    bound: -(room + along * ahead + over * aside)))
        }
        let first = along > 0 ? -1.0 : 1.0
        let second = over > 0 ? -1.0 : 1.0
        add(first, second)
        if along.magnitude < 0.3 { add(-first, second) }
        if over.magnitude < 0.3 { add(first, -second) }
    }

    /// Both ends of a side stay beyond a face of the building.
    private mutating func add(
        faceTo seen: SeenSide, _ setback: Double, _ frame: Frame, isLong: Bool, _ long: Double, _ short: Double
    ) {
        let sizing = measure.sizing
        let face = isLong ? frame.face(0) : frame.face(1)
        let nearest = isLong ? min(seen.start.x, seen.end.x) : min(seen.start.y, seen.end.y)
        let sign = nearest == (isLong ? seen.beyondLong : seen.beyondShort) ? 1.0 : -1.0
        func add(_ end: Position) {
            let distance = sign * (isLong ? end.x : end.y)
            let turn = isLong ? end.y : -end.x
            programme.conditions.append(
                StepProgramme.Condition(
                    coefficients: SIMD4(
                        -sign * face.x, -sign * face.y, sign * turn, isLong ? -sizing.longRate : -sizing.shortRate),
                    bound: -(distance - setback - (isLong ? long : short))))
        }
        add(seen.start)
        add(seen.end)
    }

    /// One end of a side stays a setback away from a corner of the building.
    private mutating func add(
        cornerTo end: Position, _ setback: Double, _ frame: Frame, _ long: Double, _ short: Double, _ level: Double
    ) {
        let sizing = measure.sizing
        let first = end.x < 0 ? -1.0 : 1.0
        let second = end.y < 0 ? -1.0 : 1.0
        let gap = Position(x: end.x - first * long, y: end.y - second * short)
        let size = max((gap.x * gap.x + gap.y * gap.y).squareRoot(), 1e-9)
        let toward = Position(x: gap.x / size, y: gap.y / size)
        let inPlane = frame.inPlane(toward.x, toward.y)
        let growth = toward.x * first * sizing.longRate + toward.y * second * sizing.shortRate
        // The end moves by (y, −x) for each radian the building turns.
        let turn = toward.x * end.y - toward.y * end.x
        programme.conditions.append(
            StepProgramme.Condition(
                coefficients: SIMD4(-inPlane.x, -inPlane.y, turn, -growth), bound: -(size - setback)))
    }
}
