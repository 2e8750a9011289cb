internal import TapakGeometry

extension PlacementSearch {
    /// The obstacle that the building at the place found stands in deepest, if it stands in any.
    func obstacleInTheWay() -> Int? {
        var deepest = -2e-9
        var found: Int?
        let reach = (view.long * view.long + view.short * view.short).squareRoot()
        let obstacles = surroundings.obstacles.span
        let (x, y) = (programme.x, programme.y)
        for index in 0..<obstacles.count {
            let obstacle = obstacles[index]
            let (dx, dy) = (obstacle.centre.x - x, obstacle.centre.y - y)
            let far = reach + obstacle.radius + obstacle.setback
            if dx * dx + dy * dy > far * far { continue }
            // A corner parting is looser than what it stands for, and is made tighter until next to nothing is missing.
            if decided[index] > 0, corner[index] == nil { continue }
            let gap = self.gap(to: obstacle, atLeast: deepest)
            if gap < (decided[index] > 0 ? min(deepest, -5e-8) : deepest) {
                deepest = gap
                found = index
            }
        }
        return found
    }

    /// How far the building at the place found is from keeping apart, in the easiest way; positive when it does.
    ///
    /// Not exact once it is known to be `enough` or more.
    private func gap(to obstacle: Surroundings.Obstacle, atLeast enough: Double) -> Double {
        let centre = Position(x: programme.x, y: programme.y)
        var best = facesGap(to: obstacle, from: centre)
        if best >= enough { return best }
        let lines = surroundings.lines.span
        for index in obstacle.lines {
            best = max(best, lines[index].normal.dot(centre) - lines[index].offset - view.extent(lines[index].normal))
            if best >= enough { return best }
        }
        guard obstacle.setback > 0 else { return best }
        for index in obstacle.corners {
            if let corner = cornerGap(index, of: obstacle, from: centre) { best = max(best, corner.gap) }
        }
        return best
    }

    private func facesGap(to obstacle: Surroundings.Obstacle, from centre: Position) -> Double {
        var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        let outline = surroundings.outline.span
        for index in obstacle.corners {
            let seen = view.seen(outline[index], from: centre)
            west = min(west, seen.x)
            east = max(east, seen.x)
            south = min(south, seen.y)
            north = max(north, seen.y)
        }
        return max(max(west, -east) - view.long, max(south, -north) - view.short) - obstacle.setback
    }

    /// How far a corner of an obstacle is from a corner of the building beyond the setback, when those two are nearest.
    private func cornerGap(
        _ index: Int, of obstacle: Surroundings.Obstacle, from centre: Position
    ) -> (gap: Double, direction: Position)? {
        let seen = view.seen(surroundings.outline[index], from: centre)
        let (along, over) = (seen.x.magnitude - view.long, seen.y.magnitude - view.short)
        guard along > 0, over > 0 else { return nil }
        let away = Position(x: seen.x < 0 ? -along : along, y: seen.y < 0 ? -over : over)
        for other in [surroundings.before(index, in: obstacle), surroundings.after(index, in: obstacle)] {
            let neighbour = view.seen(surroundings.outline[other], from: centre)
            guard away.x * (neighbour.x - seen.x) + away.y * (neighbour.y - seen.y) >= 0 else { return nil }
        }
        return ((along * along + over * over).squareRoot() - obstacle.setback, away)
    }

    /// The ways to keep apart from an obstacle, the easiest first; or the halves of the sector it is kept apart in.
    func partings(from number: Int) -> [Parting] {
        let obstacle = surroundings.obstacles[number]
        let centre = Position(x: programme.x, y: programme.y)
        if let wide = corner[number] {
            var halves = [wide, wide]
            for half in 0..<2 {
                halves[half].depth += 1
                halves[half].sector = wide.sector * 2 + Int32(half)
            }
            return halves
        }
        var ways: [(parting: Parting, gap: Double)] = []
        ways.reserveCapacity(obstacle.lines.count + 4)
        for index in obstacle.lines {
            let line = surroundings.lines[index]
            ways.append(
                (
                    Parting(kind: .line, obstacle: Int32(number), item: Int32(index)),
                    line.normal.dot(centre) - line.offset - view.extent(line.normal)
                ))
        }
        for face in 0..<4 {
            let parting = Parting(kind: .face, obstacle: Int32(number), item: Int32(face))
            let condition = view.condition(parting, in: surroundings)
            ways.append((parting, condition.ax * centre.x + condition.ay * centre.y - condition.bound))
        }
        ways.sort { $0.gap > $1.gap }
        var all = ways.map(\.parting)
        guard obstacle.setback > 0 else { return all }
        for index in obstacle.corners {
            for quadrant in 0..<4 {
                all.append(
                    Parting(
                        kind: .corner, obstacle: Int32(number), item: Int32(index), sector: Int32(quadrant)))
            }
        }
        return all
    }

    /// Goes through the ways to keep apart from an obstacle, each denying those before.
    mutating func branch(on number: Int, from start: Double, to end: Double) -> Outcome {
        let ways = partings(from: number)
        let basis = programme.basis
        let before = corner[number]
        if let before, before.depth >= 12 { return .undecided }
        proof?.steps.append(.branched(obstacle: number, to: end, ways: ways))
        var denied = 0
        var outcome = Outcome.refuted
        for way in ways {
            push(way)
            if way.kind == .corner { corner[number] = way }
            outcome = cover(from: start, to: end, basis: basis, isRoot: false)
            corner[number] = before
            pop()
            if outcome != .refuted { break }
            if way.kind != .corner {
                var denial = way
                denial.isDenied = true
                push(denial)
                denied += 1
            }
        }
        for _ in 0..<denied { pop() }
        programme.basis = basis
        return outcome
    }

    /// The place with the most slack at a rotation when every obstacle in the way is parted from in the easiest way.
    mutating func dive(at angle: Double) -> Pose? {
        programme.basis = firstBasis
        var depth = 0
        defer { for _ in 0..<depth { pop() } }
        while depth < 16 {
            guard solve(at: angle) else { return nil }
            guard let number = obstacleInTheWay(), let way = partings(from: number).first else { break }
            push(way)
            depth += 1
        }
        return Pose(x: programme.x, y: programme.y, angle: angle)
    }
}

extension PartingView {
    /// A place, along and across the building from its centre.
    @inline(__always) func seen(_ place: Position, from centre: Position) -> Position {
        let (dx, dy) = (place.x - centre.x, place.y - centre.y)
        return Position(x: dx * frame.cosine + dy * frame.sine, y: dy * frame.cosine - dx * frame.sine)
    }
}
