import TapakGeometry

/// A direction in the plane, as a vector of length one.
struct Heading {
    /// Its part toward the east.
    let east: Double
    /// Its part toward the north.
    let north: Double

    /// Due east.
    static let east = Heading(Position(x: 0, y: 0), Position(x: 1, y: 0))

    init(east: Double, north: Double) {
        self.east = east
        self.north = north
    }

    /// From one position to a different one.
    init(_ start: Position, _ end: Position) {
        let length = start.distance(to: end)
        east = (end.x - start.x) / length
        north = (end.y - start.y) / length
    }

    /// A direction drawn by lot, never to the west.
    ///
    /// **Method.** The rational parameter of the circle, which needs neither sine nor cosine.
    init(_ random: inout SeededRandom) {
        let parameter = random.number(-1...1)
        let square = parameter * parameter
        east = (1 - square) / (1 + square)
        north = 2 * parameter / (1 + square)
    }

    /// The position so far ahead and so far to the left of another.
    func position(from origin: Position, ahead: Double, left: Double = 0) -> Position {
        Position(x: origin.x + ahead * east - left * north, y: origin.y + ahead * north + left * east)
    }
}
