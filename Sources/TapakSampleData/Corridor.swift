import TapakGeometry

/// The strip along a line.
struct Corridor {
    private let line: [Position]
    private let halfWidth: Double

    /// The strip that reaches so many metres to either side of a line of two or more positions.
    init(along line: [Position], halfWidth: Double) {
        self.line = line
        self.halfWidth = halfWidth
    }

    /// The strip as rings over so many segments of the line each, counter-clockwise and not closed; neighbours share
    /// a side.
    func rings(segments: Int) -> [[Position]] {
        let left = line.indices.map { offset(at: $0, by: halfWidth) }
        let right = line.indices.map { offset(at: $0, by: -halfWidth) }
        return stride(from: 0, to: line.count - 1, by: segments).map { start in
            let end = min(start + segments, line.count - 1)
            return Array(right[start...end]) + left[start...end].reversed()
        }
    }

    /// The position beside one of the line, on the line that halves its angle.
    private func offset(at index: Int, by distance: Double) -> Position {
        let before = line[max(0, index - 1)]
        let after = line[min(line.count - 1, index + 1)]
        let here = line[index]
        guard before != here, after != here else {
            return Heading(before, after).position(from: here, ahead: 0, left: distance)
        }
        let arriving = Heading(before, here)
        let leaving = Heading(here, after)
        let east = arriving.east + leaving.east
        let north = arriving.north + leaving.north
        let square = east * east + north * north
        // |sum|²/2 is one plus the cosine of the turn: so the sides keep their distance around the bend.
        return Position(x: here.x - 2 * distance * north / square, y: here.y + 2 * distance * east / square)
    }
}
