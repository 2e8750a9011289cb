import TapakGeometry

/// The borders of a division, each drawn once and walked by both neighbours in opposite directions.
///
/// Corners that two cells computed each for itself differ in the last bits; here they become one. A straight border
/// gets a gentle meander, as straight lines would make every parcel beside them too easy to locate.
struct SharedBorders {
    private var corners: [Position] = []
    private var meanders: [Border: [GridPosition]] = [:]
    private var random = SeededRandom(.boundaries)

    private struct Border: Hashable {
        var low: Int
        var high: Int
    }

    /// Corners nearer than this, in metres, are one.
    private static let merging = 1.0

    /// The closed ring of a cell with straight sides, along shared borders.
    mutating func ring(through cell: [Position]) -> [GridPosition] {
        var numbers: [Int] = []
        for corner in cell {
            let number = number(of: corner)
            if numbers.last != number { numbers.append(number) }
        }
        if numbers.count > 1, numbers.first == numbers.last { numbers.removeLast() }
        var ring: [GridPosition] = []
        for index in numbers.indices {
            let start = numbers[index]
            let end = numbers[(index + 1) % numbers.count]
            ring.append(place(of: start))
            let meander = meander(Border(low: min(start, end), high: max(start, end)))
            ring.append(contentsOf: start < end ? meander : meander.reversed())
        }
        if let first = ring.first { ring.append(first) }
        return ring
    }

    private mutating func number(of corner: Position) -> Int {
        if let known = corners.firstIndex(where: { $0.distance(to: corner) < Self.merging }) { return known }
        corners.append(corner)
        return corners.count - 1
    }

    private func place(of corner: Int) -> GridPosition {
        LocalPlane.city.place(of: corners[corner], decimals: KelurahanMap.decimals)
    }

    /// The positions between the ends of a border, from its low end to its high end.
    private mutating func meander(_ border: Border) -> [GridPosition] {
        if let known = meanders[border] { return known }
        let start = corners[border.low]
        let end = corners[border.high]
        let length = start.distance(to: end)
        let pieces = min(14, Int(length / 160))
        guard pieces > 1 else {
            meanders[border] = []
            return []
        }
        let shares = (1..<pieces).map { Double($0) / Double(pieces) }
        // Flat at the ends, so that no two borders of a corner meet; level in sum, so that neither side gains.
        let tapers = shares.map { 4 * $0 * (1 - $0) }
        var heights = tapers.map { $0 * random.number(-1...1) }
        let tilt = heights.reduce(0, +) / tapers.reduce(0, +)
        heights = zip(heights, tapers).map { $0 - tilt * $1 }
        let amplitude = min(70, length * 0.04)
        let heading = Heading(start, end)
        let drawn = zip(shares, heights).map { share, height in
            LocalPlane.city.place(
                of: heading.position(from: start, ahead: share * length, left: height * amplitude),
                decimals: KelurahanMap.decimals)
        }
        meanders[border] = drawn
        return drawn
    }
}
