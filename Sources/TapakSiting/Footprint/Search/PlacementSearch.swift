internal import TapakGeometry

/// Searches all poses of a building for one that stands on a parcel, and proves it when there is none.
///
/// **Method.** Branch and bound, exact in the rotation. At one rotation the conditions that must hold (the lines of the
/// hull, and the partings decided on so far) are a small linear programme. Either three of them contradict each other, and
/// then do so over a range of rotations (``Refutation``); or there is a place that satisfies them. Where an obstacle is in the
/// way there, the search branches over the ways to keep apart from it, each denying those before, so that branches do not
/// overlap. Where none is, the building stands.
///
/// With the goal ``Goal/raise`` every pose found is improved by ``PoseClimb``, and the search goes on for one that is better
/// by a step. What it has refuted stays refuted for larger buildings.
struct PlacementSearch {
    enum Goal {
        /// Stop at the first pose.
        case decide
        /// Find the best level to within a step.
        case raise
    }

    enum Outcome {
        /// No pose at the level.
        case refuted
        /// A pose at the level; only with ``Goal/decide``.
        case found
        /// Rounding or the limit of work kept it from an answer.
        case undecided
    }

    let surroundings: Surroundings
    let sizing: Sizing
    let goal: Goal
    var measure: PoseMeasure
    var climb: PoseClimb
    /// The level that is searched for.
    var level: Double
    /// The best pose so far, with its level.
    var best: (pose: Pose, level: Double)?
    /// How many linear programmes may yet be solved.
    var budget: Int
    /// How many were solved.
    var programmes = 0
    /// What was refuted, for a certificate.
    var proof: FitProof?

    var view = PartingView(frame: .still, long: 0, short: 0)
    var viewAngle = Double.nan
    var viewLevel = Double.nan
    var conditions: [Condition] = []
    var partings: [Parting] = []
    /// For each obstacle, how many partings from it are decided on, and whether the last is a corner parting.
    var decided: [Int32]
    var corner: [Parting?]
    var programme: SlackProgramme
    let firstBasis: SlackProgramme.Basis
    private let room: Double

    init(
        _ surroundings: Surroundings, _ measure: PoseMeasure, goal: Goal, level: Double,
        best: (pose: Pose, level: Double)? = nil, budget: Int
    ) {
        self.surroundings = surroundings
        self.measure = measure
        sizing = measure.sizing
        climb = PoseClimb(measure)
        self.goal = goal
        self.level = level
        self.best = best
        self.budget = budget
        decided = Array(repeating: 0, count: surroundings.obstacles.count)
        corner = Array(repeating: nil, count: surroundings.obstacles.count)
        let farthestSetback = surroundings.obstacles.reduce(surroundings.leastSetback) { max($0, $1.setback) }
        room = 2 * (surroundings.diameter + farthestSetback)
        firstBasis = (SlackProgramme.ceiling, 0, surroundings.lineAcrossFirst)
        programme = SlackProgramme(firstBasis: firstBasis)
        conditions.reserveCapacity(surroundings.hullCount + 64)
    }

    /// Searches all rotations of a range, in radians.
    mutating func search(from start: Double, to end: Double) -> Outcome {
        cover(from: start, to: end, basis: firstBasis, isRoot: true)
    }

    /// Refutes the partings at hand from one rotation to another, or finds a pose.
    mutating func cover(from start: Double, to end: Double, basis: SlackProgramme.Basis, isRoot: Bool) -> Outcome {
        var angle = start
        programme.basis = basis
        while angle < end {
            guard solve(at: angle) else { return .undecided }
            if programme.slack < 0 {
                let reach = refute(limit: end - angle)
                if reach > 1e-12 {
                    angle = reach >= end - angle ? end : angle + reach
                    record(to: angle)
                    continue
                }
                // Where what is refuted ends, what follows lacks next to nothing.
                if programme.slack < -1e-5 {
                    guard raisePastRounding() else { return .undecided }
                    continue
                }
            }
            guard let obstacle = obstacleInTheWay() else {
                let pose = Pose(x: programme.x, y: programme.y, angle: angle)
                switch stand(at: pose) {
                case .found: return .found
                case .undecided: return .undecided
                case .refuted: continue
                }
            }
            let next = isRoot ? min(end, angle + Self.span) : end
            let outcome = branch(on: obstacle, from: angle, to: next)
            guard outcome == .refuted else { return outcome }
            angle = next
        }
        return .refuted
    }

    /// Branches share a range of rotations of this width: about 23°.
    private static let span = 0.4

    /// Solves the conditions at a rotation.
    mutating func solve(at angle: Double) -> Bool {
        guard budget > 0 else { return false }
        budget -= 1
        programmes += 1
        look(at: angle)
        var solved = programme
        defer { programme = solved }
        if solved.solve(conditions.span) { return true }
        solved.basis = firstBasis
        return solved.solve(conditions.span)
    }

    /// Brings the conditions to a rotation and the level.
    private mutating func look(at angle: Double) {
        if angle != viewAngle || level != viewLevel {
            viewAngle = angle
            viewLevel = level
            view = PartingView(
                frame: Frame(angle: angle), long: sizing.halfLong(at: level), short: sizing.halfShort(at: level))
            conditions.removeAll(keepingCapacity: true)
        }
        while conditions.count < surroundings.hullCount {
            let line = surroundings.lines[conditions.count]
            conditions.append(
                Condition(ax: line.normal.x, ay: line.normal.y, bound: line.offset + view.extent(line.normal)))
        }
        while conditions.count < surroundings.hullCount + partings.count {
            let parting = partings[conditions.count - surroundings.hullCount]
            conditions.append(view.condition(parting, in: surroundings))
        }
    }

    /// Adds a parting to those decided on.
    mutating func push(_ parting: Parting) {
        partings.append(parting)
        guard !parting.isDenied else { return }
        decided[Int(parting.obstacle)] += 1
        guard parting.kind == .corner else { return }
        for kind in Parting.Kind.besides {
            var besides = parting
            besides.kind = kind
            partings.append(besides)
        }
    }

    /// Takes the last parting back.
    mutating func pop() {
        var parting = partings.removeLast()
        if parting.kind == .nearerThanAfter {
            partings.removeLast(Parting.Kind.besides.count - 1)
            parting = partings.removeLast()
        }
        let excess = conditions.count - surroundings.hullCount - partings.count
        if excess > 0 { conditions.removeLast(excess) }
        guard !parting.isDenied else { return }
        decided[Int(parting.obstacle)] -= 1
    }

    /// The parting that a condition in the basis stands for.
    func parting(_ index: Int) -> Parting {
        index < surroundings.hullCount
            ? Parting(kind: .hull, obstacle: -1, item: Int32(max(index, 0))) : partings[index - surroundings.hullCount]
    }

    /// How far the three conditions of the basis refute, from the rotation at hand.
    private mutating func refute(limit: Double) -> Double {
        guard programme.basis.0 >= 0, programme.basis.1 >= 0, programme.basis.2 >= 0 else { return 0 }
        let given = programme.basis
        useLineAcross()
        let reach = reachOfBasis(limit: limit)
        guard reach <= 1e-12, programme.basis != given else { return reach }
        // Nearly parallel is not parallel: two of them may leave room where they meet, far off, which only the third takes.
        programme.basis = given
        return reachOfBasis(limit: limit)
    }

    private func reachOfBasis(limit: Double) -> Double {
        let basis = programme.basis
        let refutation = Refutation(
            view.turning(parting(basis.0), in: surroundings), view.turning(parting(basis.1), in: surroundings),
            view.turning(parting(basis.2), in: surroundings))
        return refutation.reach(limit: limit, room: room)
    }

    /// Where two conditions refute by themselves and the third is parallel to them, puts a line of the hull in its place.
    ///
    /// The sum needs three normals that are not all parallel; the third then has no weight.
    private mutating func useLineAcross() {
        let (a, b, c) = (
            conditions[programme.basis.0], conditions[programme.basis.1], conditions[programme.basis.2]
        )
        func across(_ first: Condition, _ second: Condition) -> Double { first.ax * second.ay - first.ay * second.ax }
        let (ab, bc, ca) = (across(a, b), across(b, c), across(c, a))
        guard max(ab.magnitude, bc.magnitude, ca.magnitude) < 1e-4 else { return }
        let first = conditions[firstBasis.1]
        let other = across(first, a).magnitude > 0.3 ? firstBasis.1 : firstBasis.2
        // The weight of each is the product of the other two.
        let least = min(bc.magnitude, ca.magnitude, ab.magnitude)
        if least == bc.magnitude {
            programme.basis.0 = other
        } else if least == ca.magnitude {
            programme.basis.1 = other
        } else {
            programme.basis.2 = other
        }
    }

    /// Where the level is a best one to the last digit, a search for the best one looks a little above.
    private mutating func raisePastRounding() -> Bool {
        guard goal == .raise, let best, level < best.level + 1.5 * sizing.step else { return false }
        level += 0.05 * sizing.step
        return true
    }

    /// Takes a pose at which nothing is in the way; `refuted` when the search goes on above it.
    private mutating func stand(at pose: Pose) -> Outcome {
        let reached = measure.level(of: pose)
        guard reached >= level - 1e-7 else { return raisePastRounding() ? .refuted : .undecided }
        guard goal == .raise else {
            best = (pose, reached)
            return .found
        }
        let risen = climb.rise(from: pose, level: reached)
        if risen.level > best?.level ?? -.infinity { best = risen }
        level = max(level + 0.05 * sizing.step, risen.level + sizing.step)
        return .refuted
    }

    private mutating func record(to angle: Double) {
        guard proof != nil else { return }
        let basis = programme.basis
        func term(_ index: Int) -> FitProof.Term {
            let parting = parting(index)
            return FitProof.Term(parting: parting, extreme: view.turning(parting, in: surroundings).extreme)
        }
        let terms = [term(basis.0), term(basis.1), term(basis.2)]
        proof?.steps.append(.refuted(to: angle, by: terms))
    }
}
