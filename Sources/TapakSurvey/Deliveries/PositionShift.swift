import TapakGeometry

/// How far apart two writings of one line, ring or geometry lie: the two positions that belong together and differ most.
///
/// **Units.** Those of the coordinates. Distances are taken per ordinate, because that is how coordinates are rounded.
struct PositionShift {
    /// What no one means, in degrees: a tenth of a millimetre on the ground.
    static let noise = 1e-9

    private(set) var from: Position
    private(set) var to: Position
    /// The larger of the differences in x and in y.
    private(set) var largest = 0.0

    /// No shift, at a position.
    init(at position: Position) { (from, to) = (position, position) }

    mutating func include(_ one: Position, _ other: Position) {
        let distance = one.ordinateDistance(to: other)
        if distance > largest { (from, to, largest) = (one, other, distance) }
    }

    mutating func include(_ other: PositionShift) {
        if other.largest > largest { self = other }
    }

    /// The shift between two positions; `nil` where they lie apart.
    static func ofPositions(_ one: Position, _ other: Position, within tolerance: Double) -> Self? {
        guard one.ordinateDistance(to: other) <= tolerance else { return nil }
        var shift = PositionShift(at: one)
        shift.include(one, other)
        return shift
    }

    /// The shift between two lines that run through the same positions, either way; `nil` where they do not.
    static func ofLines(_ one: ArraySlice<Position>, _ other: ArraySlice<Position>, within tolerance: Double) -> Self? {
        let (long, short) = one.count < other.count ? (other, one) : (one, other)
        guard let first = long.first, !short.isEmpty else { return nil }
        let walk = Walk(long: Array(long), short: Array(short), tolerance: tolerance, isClosed: false)
        return walk.shift(from: 0, step: 1, start: first) ?? walk.shift(from: long.count - 1, step: -1, start: first)
    }

    /// The shift between two rings that have the same corners, whatever their start and direction; `nil` where they do
    /// not.
    ///
    /// **Odd cases.** Where one ring has corners closer together than the tolerance, the other may have one for all of
    /// them. A ring that comes back to one place many times is tried from the first 16 of them.
    ///
    /// - Complexity: O(*n*) where few corners lie within the tolerance of one of them.
    static func ofRings(_ one: ArraySlice<Position>, _ other: ArraySlice<Position>, within tolerance: Double) -> Self? {
        // Most rings are written alike.
        if one.count == other.count, let shift = ofLinesAsWritten(one, other, within: tolerance) { return shift }
        let (first, second) = (one.openRing, other.openRing)
        let walk = Walk(
            long: first.count < second.count ? second : first, short: first.count < second.count ? first : second,
            tolerance: tolerance, isClosed: true)
        guard let anchor = walk.short.first else { return nil }
        var triesLeft = 16
        for start in walk.long.indices where walk.long[start].ordinateDistance(to: anchor) <= tolerance {
            for step in [1, -1] {
                if let shift = walk.shift(from: start, step: step, start: anchor) { return shift }
            }
            triesLeft -= 1
            if triesLeft == 0 { break }
        }
        return nil
    }

    private static func ofLinesAsWritten(
        _ one: ArraySlice<Position>, _ other: ArraySlice<Position>, within tolerance: Double
    ) -> Self? {
        guard let first = one.first else { return nil }
        var shift = PositionShift(at: first)
        for (position, counterpart) in zip(one, other) {
            guard position.ordinateDistance(to: counterpart) <= tolerance else { return nil }
            shift.include(position, counterpart)
        }
        return shift
    }
}

/// Two lists of corners to be walked along together.
private struct Walk {
    /// At least as many as the short ones.
    let long: [Position]
    let short: [Position]
    let tolerance: Double
    let isClosed: Bool

    /// Walks once around, from a place of the long list in a direction; `nil` where the two part.
    func shift(from start: Int, step: Int, start anchor: Position) -> PositionShift? {
        var shift = PositionShift(at: anchor)
        var taken = 0
        var surplus = long.count - short.count
        for (number, corner) in short.enumerated() {
            guard taken < long.count else { return nil }
            let position = long[place(taken, start, step)]
            guard position.ordinateDistance(to: corner) <= tolerance else { return nil }
            shift.include(position, corner)
            taken += 1
            // Corners that rounding made one.
            while surplus > 0, taken < long.count {
                let more = long[place(taken, start, step)]
                guard more.ordinateDistance(to: corner) <= tolerance else { break }
                if number + 1 < short.count, more.ordinateDistance(to: short[number + 1]) <= tolerance { break }
                shift.include(more, corner)
                taken += 1
                surplus -= 1
            }
        }
        return taken == long.count ? shift : nil
    }

    private func place(_ taken: Int, _ start: Int, _ step: Int) -> Int {
        guard isClosed else { return start + step * taken }
        let place = start + step * taken
        return place < 0 ? place + long.count : place >= long.count ? place - long.count : place
    }
}

extension Position {
    /// The larger of the differences in x and in y; not a number where an ordinate is none.
    func ordinateDistance(to other: Position) -> Double {
        let (dx, dy) = (abs(x - other.x), abs(y - other.y))
        // Written so that NaN is not lost.
        return dx > dy ? dx : dy >= dx ? dy : .nan
    }
}

extension BoundingBox {
    /// Whether each side lies within the tolerance of the other's.
    func agrees(with other: BoundingBox, within tolerance: Double) -> Bool {
        abs(minX - other.minX) <= tolerance && abs(minY - other.minY) <= tolerance
            && abs(maxX - other.maxX) <= tolerance && abs(maxY - other.maxY) <= tolerance
    }
}
