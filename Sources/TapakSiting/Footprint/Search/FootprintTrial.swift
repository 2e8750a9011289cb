internal import TapakGeometry
internal import TapakProgramme

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// One building tried on one parcel.
struct FootprintTrial {
    private let parcel: PlaneParcel
    private let surroundings: Surroundings
    private let long: Double
    private let short: Double
    private let measure: PoseMeasure
    private var best: (pose: Pose, level: Double)?
    private var work = 0

    /// So many linear programmes one search may take, for each is linear in the corners: some tenths of a second.
    private var budget: Int { min(200_000, 20_000_000 / max(parcel.corners.count, 1)) }

    init(_ parcel: PlaneParcel, _ surroundings: Surroundings, long: Double, short: Double) {
        self.parcel = parcel
        self.surroundings = surroundings
        self.long = long
        self.short = short
        measure = PoseMeasure(parcel, sizing: .growth(longSide: long, shortSide: short))
    }

    mutating func run(detail: FootprintSearch.Detail) -> PlaneFit {
        var fit = PlaneFit(answer: .withinTolerance, path: .searched, work: 0)
        let tolerance = FootprintSearch.tolerance.metres
        if let ground = quickRefutation(tolerance) {
            fit.answer = .doesNotFit
            fit.path = if case .area = ground { .area } else { .width }
            fit.certificate = FitCertificate(shrunkBy: tolerance, ground: ground)
            if detail >= .margin { placeAlongSides() }
        } else {
            placeAlongSides(until: detail == .answer ? tolerance : .infinity, climbsFrom: detail < .margin ? -0.3 : nil)
            decide(tolerance, &fit)
        }
        if detail >= .margin || (detail == .room && fit.answer == .fits) {
            fit.margin = best.map { ProvenRange(atLeast: $0.level, atMost: nil) }
            if let (highest, atMost) = raise(measure.sizing, between: rotations) {
                fit.margin = ProvenRange(atLeast: highest.level, atMost: atMost)
                best = highest
            }
        } else {
            fit.margin = best.map { ProvenRange(atLeast: $0.level, atMost: nil) }
        }
        fit.placement = best.map { placed($0.pose, scale: 1) }
        if detail >= .scale, fit.answer != .fits {
            let sizing = Sizing.scale(longSide: long, shortSide: short)
            if let (highest, atMost) = raise(sizing, between: rotations) {
                fit.largestScale = ProvenRange(atLeast: highest.level, atMost: atMost)
                fit.largestPlacement = placed(highest.pose, scale: highest.level)
            }
        }
        fit.work = work
        return fit
    }

    /// The best placement with a rotation in a range.
    mutating func best(from first: Double, to last: Double) -> (placement: PlacedBuilding, margin: ProvenRange)? {
        guard let (highest, atMost) = raise(measure.sizing, between: (first, last)) else { return nil }
        return (placed(highest.pose, scale: 1), ProvenRange(atLeast: highest.level, atMost: atMost))
    }

    /// What refutes the building at a glance.
    private func quickRefutation(_ tolerance: Double) -> FitCertificate.Ground? {
        let width = short - 2 * tolerance
        if parcel.area < (long - 2 * tolerance) * width - 1e-6 { return .area }
        let hull = surroundings.lines[..<surroundings.hullCount]
        for line in hull {
            var farthest = -Double.infinity
            for other in hull { farthest = max(farthest, line.normal.dot(parcel.corners[other.start])) }
            if farthest - line.offset + line.setback - 2 * surroundings.leastSetback < width - 1e-6 {
                return .width(from: line.start, to: line.end)
            }
        }
        return nil
    }

    private mutating func decide(_ tolerance: Double, _ fit: inout PlaneFit) {
        fit.path = .placed
        if (best?.level ?? -.infinity) < -tolerance {
            fit.path = .searched
            let search = searched(at: -tolerance, isRecorded: true)
            switch search.outcome {
            case .refuted:
                fit.answer = .doesNotFit
                fit.certificate = search.proof.map {
                    FitCertificate(shrunkBy: tolerance, ground: .poses($0, SurroundingsRecord(surroundings)))
                }
                return
            case .undecided:
                fit.path = .undecided
                return
            case .found:
                break
            }
        }
        if (best?.level ?? -.infinity) < tolerance {
            fit.path = .searched
            if searched(at: tolerance, isRecorded: false).outcome == .undecided { fit.path = .undecided }
        }
        if (best?.level ?? -.infinity) >= tolerance { fit.answer = .fits }
    }

    /// Searches for a pose at a level, and improves on it.
    private mutating func searched(
        at level: Double, isRecorded: Bool
    ) -> (outcome: PlacementSearch.Outcome, proof: FitProof?) {
        var search = PlacementSearch(
            surroundings, measure, goal: .decide, level: level, budget: budget)
        let (start, end) = rotations
        if isRecorded { search.proof = FitProof(start: start, end: end) }
        let outcome = search.search(from: start, to: end)
        work += search.programmes
        if outcome == .found, let found = search.best { keep(found.pose, found.level) }
        return (outcome, search.proof)
    }

    /// Finds the best level to within a step; nothing when no building stands however small.
    private mutating func raise(
        _ sizing: Sizing, between range: (start: Double, end: Double)
    ) -> (highest: (pose: Pose, level: Double), atMost: Double?)? {
        let measure = PoseMeasure(measure, sizing: sizing)
        var start: (pose: Pose, level: Double)?
        if let best {
            let level = measure.level(of: best.pose)
            var climb = PoseClimb(measure)
            if level > sizing.leastLevel { start = climb.rise(from: best.pose, level: level) }
        }
        var search = PlacementSearch(
            surroundings, measure, goal: .raise, level: start.map { $0.level + sizing.step } ?? sizing.leastLevel,
            best: start, budget: budget)
        let outcome = search.search(from: range.start, to: range.end)
        work += search.programmes
        guard let highest = search.best else { return nil }
        return (highest, outcome == .refuted ? search.level : nil)
    }

    /// The rotations to search: half a turn, or a quarter for a square.
    ///
    /// They begin askew to the longest side, because the building lies along a side so often that rounding would decide.
    private var rotations: (start: Double, end: Double) {
        var longest = 0.0
        var start = 0.0
        for line in surroundings.lines[..<surroundings.hullCount] {
            let size = parcel.corners[line.start].distance(to: parcel.corners[line.end])
            if size > longest {
                longest = size
                start = atan2(-line.normal.x, line.normal.y) + 0.3217
            }
        }
        return (start, start + (long - short < 1e-12 ? .pi / 2 : .pi))
    }

    /// How far two faces of the building can move outward near a placement, which is moved and turned for it; negative
    /// where they have to move inward, and nothing where the placement is off the parcel.
    mutating func room(ofShortSide isShort: Bool, near placement: PlacedBuilding) -> Double? {
        let measure = PoseMeasure(measure, sizing: .oneSide(longSide: long, shortSide: short, isShort: isShort))
        let pose = Pose(
            x: placement.centre.x - parcel.origin.x, y: placement.centre.y - parcel.origin.y, angle: placement.angle)
        let level = measure.level(of: pose)
        guard level > measure.sizing.leastLevel else { return nil }
        var climb = PoseClimb(measure)
        return climb.rise(from: pose, level: level).level
    }

    /// Places the building along the longest sides, both ways round, and keeps the best.
    ///
    /// - Parameters:
    ///   - enough: the level with which it stops looking.
    ///   - least: only placements that reach this level are improved; what lacks more is mostly refuted, which says more.
    private mutating func placeAlongSides(until enough: Double = .infinity, climbsFrom least: Double? = nil) {
        var search = PlacementSearch(
            surroundings, measure, goal: .decide, level: 0, budget: budget)
        var starts: [(pose: Pose, level: Double)] = []
        for direction in directions() {
            for turn in [0, Double.pi / 2] {
                guard let pose = search.dive(at: direction + turn) else { continue }
                let level = measure.level(of: pose)
                if level >= enough {
                    best = (pose, level)
                    work += search.programmes
                    return
                }
                if level > -.infinity { starts.append((pose, level)) }
            }
        }
        work += search.programmes
        starts.sort { $0.level > $1.level }
        for start in starts.prefix(3) {
            if let least, start.level < least {
                if best == nil { best = start }
                break
            }
            if let best, start.level > best.level - 1e-3, start.level < best.level + 1e-3 { continue }
            keep(start.pose, start.level)
        }
    }

    /// The directions of the longest sides, at most four that differ, from 0 to less than π/2.
    private func directions() -> [Double] {
        var weighted: [(angle: Double, size: Double)] = []
        parcel.forEachSide { start, end, _ in
            var angle = atan2(end.y - start.y, end.x - start.x).truncatingRemainder(dividingBy: .pi / 2)
            if angle < 0 { angle += .pi / 2 }
            let size = start.distance(to: end)
            if let same = weighted.firstIndex(where: {
                let difference = abs($0.angle - angle)
                return min(difference, .pi / 2 - difference) < 0.01
            }) {
                weighted[same].size += size
            } else {
                weighted.append((angle, size))
            }
        }
        return weighted.sorted { $0.size > $1.size }.prefix(4).map(\.angle)
    }

    private mutating func keep(_ pose: Pose, _ level: Double) {
        var climb = PoseClimb(measure)
        let risen = climb.rise(from: pose, level: level)
        if risen.level > best?.level ?? -.infinity { best = risen }
    }

    private func placed(_ pose: Pose, scale: Double) -> PlacedBuilding {
        var angle = pose.angle.truncatingRemainder(dividingBy: .pi)
        if angle < 0 { angle += .pi }
        return PlacedBuilding(
            centre: Position(x: pose.x + parcel.origin.x, y: pose.y + parcel.origin.y), angle: angle,
            longSide: .metres(long * scale), shortSide: .metres(short * scale))
    }
}

extension SurroundingsRecord {
    init(_ surroundings: Surroundings) {
        lines = surroundings.lines.map {
            Line(start: $0.start, end: $0.end, allowsRight: $0.allowsRight, setback: $0.setback)
        }
        hullCount = surroundings.hullCount
        obstacles = surroundings.obstacles.map {
            Obstacle(corners: $0.corners, lines: $0.lines, setback: $0.setback)
        }
        outline = surroundings.outlineIndices
    }
}
