internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Goes through the steps of a proof and checks that they cover all rotations, every way, by true contradictions.
struct ProofWalk {
    let record: SurroundingsRecord
    let corners: [Position]
    let long: Double
    let short: Double
    let room: Double
    let steps: [FitProof.Step]
    private var next = 0
    /// What may be assumed where the walk is.
    private var assumed: [Parting] = []

    init(
        record: SurroundingsRecord, corners: [Position], long: Double, short: Double, room: Double,
        steps: [FitProof.Step]
    ) {
        self.record = record
        self.corners = corners
        self.long = long
        self.short = short
        self.room = room
        self.steps = steps
    }

    mutating func run(from start: Double, to end: Double) throws(FitCertificateFlaw) {
        try cover(from: start, to: end)
        guard next == steps.count else { throw .stepsMiscounted }
    }

    private mutating func cover(from start: Double, to end: Double) throws(FitCertificateFlaw) {
        var angle = start
        while angle < end {
            guard next < steps.count else { throw .stepsMiscounted }
            let number = next
            next += 1
            switch steps[number] {
            case .refuted(let to, let terms):
                guard to > angle, to <= end, to - angle < 3, terms.count == 3 else { throw .stepUnfounded(number) }
                let frame = TurningFrame(middle: (angle + to) / 2)
                var conditions: [CheckedCondition] = []
                for term in terms {
                    guard isAssumed(term.parting), let condition = condition(term, from: angle, to: to, frame) else {
                        throw .stepUnfounded(number)
                    }
                    conditions.append(condition)
                }
                guard contradict(conditions, halfWidth: (to - angle) / 2, room: room) else {
                    throw .stepUnfounded(number)
                }
                angle = to
            case .branched(let obstacle, let to, let ways):
                guard to > angle, to <= end, record.obstacles.indices.contains(obstacle),
                    isEveryWay(ways, from: obstacle)
                else { throw .waysMissing(step: number) }
                let before = assumed.count
                for way in ways {
                    assumed.append(way)
                    try cover(from: angle, to: to)
                    assumed.removeLast()
                    // Corner partings are not denied to those after them.
                    if way.kind != .corner {
                        var denial = way
                        denial.isDenied = true
                        assumed.append(denial)
                    }
                }
                assumed.removeLast(assumed.count - before)
                angle = to
            }
        }
    }

    private func isAssumed(_ parting: Parting) -> Bool {
        if parting.kind == .hull {
            return !parting.isDenied && (0..<record.hullCount).contains(Int(parting.item))
        }
        guard Parting.Kind.besides.contains(parting.kind) else { return assumed.contains(parting) }
        var corner = parting
        corner.kind = .corner
        return !parting.isDenied && assumed.contains(corner)
    }

    /// Whether two convex things that are apart are so in one of these ways.
    ///
    /// Nearest to each other are a side of the obstacle and the building, a face of the building and the obstacle, or two
    /// corners; the last matters only with a setback. Or the ways halve the sector of a corner parting that is assumed.
    private func isEveryWay(_ ways: [Parting], from number: Int) -> Bool {
        guard ways.allSatisfy({ Int($0.obstacle) == number && !$0.isDenied }) else { return false }
        if let first = ways.first, first.kind == .corner, first.depth > 0, ways.count == 2 {
            var wide = first
            wide.depth -= 1
            wide.sector /= 2
            var second = first
            second.sector = first.sector ^ 1
            return ways[1] == second && assumed.contains(wide)
        }
        let obstacle = record.obstacles[number]
        let lines = obstacle.lines.map { Parting(kind: .line, obstacle: Int32(number), item: Int32($0)) }
        let faces = (0..<4).map { Parting(kind: .face, obstacle: Int32(number), item: $0) }
        let sectors = (0..<4).flatMap { quadrant in
            obstacle.corners.map {
                Parting(kind: .corner, obstacle: Int32(number), item: Int32($0), sector: Int32(quadrant))
            }
        }
        return (lines + faces + (obstacle.setback > 0 ? sectors : [])).allSatisfy(ways.contains)
    }

    /// What a term says over a range of rotations; nothing where it does not hold throughout.
    private func condition(
        _ term: FitProof.Term, from start: Double, to end: Double, _ frame: TurningFrame
    ) -> CheckedCondition? {
        let parting = term.parting
        let item = Int(parting.item)
        switch parting.kind {
        case .hull, .line:
            let (normal, offset) = line(item)
            let corners = [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)].map { Position(x: $0.0 * long, y: $0.1 * short) }
            // Numbered with the low bit for behind and the next for right.
            let corner = corners[3 - Int(term.extreme & 3)]
            if parting.isDenied {
                for other in corners {
                    let step = Position(x: other.x - corner.x, y: other.y - corner.y)
                    for angle in [start, end] where turned(step, by: angle, along: normal) < -1e-9 { return nil }
                }
            }
            let condition = CheckedCondition(corner, beyond: normal, offset, frame)
            return parting.isDenied ? condition.opposite : condition
        case .face:
            let obstacle = record.obstacles[Int(parting.obstacle)]
            let face = [Position(x: 1, y: 0), Position(x: 0, y: 1), Position(x: -1, y: 0), Position(x: 0, y: -1)][
                item & 3]
            guard obstacle.corners.contains(Int(term.extreme)) else { return nil }
            let place = corners[record.outline[Int(term.extreme)]]
            if parting.isDenied {
                for index in obstacle.corners {
                    let other = corners[record.outline[index]]
                    let step = Position(x: other.x - place.x, y: other.y - place.y)
                    for angle in [start, end] where turned(face, by: angle, along: step) < -1e-9 { return nil }
                }
            }
            let distance = (item & 1 == 0 ? long : short) + obstacle.setback
            let condition = CheckedCondition(place, inDirection: face, distance: distance, frame)
            return parting.isDenied ? condition.opposite : condition
        case .corner, .sectorStart, .sectorEnd, .nearerThanBefore, .nearerThanAfter:
            return cornerCondition(parting, frame)
        }
    }

    private func cornerCondition(_ parting: Parting, _ frame: TurningFrame) -> CheckedCondition? {
        let obstacle = record.obstacles[Int(parting.obstacle)]
        let outline = record.outline[obstacle.corners].map { corners[$0] }
        guard obstacle.corners.contains(Int(parting.item)) else { return nil }
        let index = Int(parting.item) - obstacle.corners.lowerBound
        let place = outline[index]
        let width = Double.pi / 2 / Double(1 << parting.depth)
        let start = width * Double(parting.sector)
        let middle = start + width / 2
        let corner = Position(x: cos(middle) > 0 ? long : -long, y: sin(middle) > 0 ? short : -short)
        func apart(_ angle: Double, by distance: Double) -> CheckedCondition {
            let direction = Position(x: cos(angle), y: sin(angle))
            return CheckedCondition(
                place, inDirection: direction, distance: distance + direction.x * corner.x + direction.y * corner.y,
                frame)
        }
        func nearer(than other: Position) -> CheckedCondition {
            let size = hypot(place.x - other.x, place.y - other.y)
            let normal = Position(x: (place.x - other.x) / size, y: (place.y - other.y) / size)
            return CheckedCondition(corner, beyond: normal, normal.x * place.x + normal.y * place.y, frame)
        }
        switch parting.kind {
        case .corner: return apart(middle, by: obstacle.setback * cos(width / 2))
        case .sectorStart: return apart(start + .pi / 2, by: 0)
        case .sectorEnd: return apart(start + width - .pi / 2, by: 0)
        case .nearerThanBefore: return nearer(than: outline[(index + outline.count - 1) % outline.count])
        default: return nearer(than: outline[(index + 1) % outline.count])
        }
    }

    /// The line by number: its unit normal toward what it allows, and its offset with the setback.
    private func line(_ number: Int) -> (normal: Position, offset: Double) {
        let line = record.lines[number]
        let (a, b) = (corners[line.start], corners[line.end])
        let size = hypot(b.x - a.x, b.y - a.y) * (line.allowsRight ? -1 : 1)
        let normal = Position(x: (a.y - b.y) / size, y: (b.x - a.x) / size)
        return (normal, normal.x * a.x + normal.y * a.y + line.setback)
    }

    private func turned(_ seen: Position, by angle: Double, along normal: Position) -> Double {
        let (c, s) = (cos(angle), sin(angle))
        return (seen.x * c - seen.y * s) * normal.x + (seen.x * s + seen.y * c) * normal.y
    }
}
