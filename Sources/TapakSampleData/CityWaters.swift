import TapakGeometry

/// A river: a centre line and a width.
struct River {
    /// Its invented name.
    let name: String
    /// Half the width of the water in metres.
    let halfWidth: Double
    /// The centre line in metres in the plane of the city.
    let line: [Position]

    /// Metres on each bank that must be kept free.
    static let setback = 15.0

    private init(_ name: String, halfWidth: Double, kilometres: [(Double, Double)]) {
        self.name = name
        self.halfWidth = halfWidth
        var line = kilometres.map { Position(x: $0.0 * 1_000, y: $0.1 * 1_000) }
        for _ in 0..<3 { line = Self.rounded(line) }
        self.line = line
    }

    /// The rivers of the schematic city, drawn by hand; no real one was traced.
    static let all: [River] = [
        River(
            "Kali Contoh", halfWidth: 14,
            kilometres: [
                (-0.4, -3.2), (0.5, -1.9), (-0.3, -0.7), (1.1, 0.3), (0.9, 1.5), (2.2, 2.4), (1.9, 3.5), (3.3, 4.2),
                (3.0, 5.5), (3.9, 6.3), (3.5, 7.4), (4.9, 8.0), (4.8, 9.1), (6.3, 9.9),
            ]),
        River(
            "Kali Misal", halfWidth: 7,
            kilometres: [
                (-5.9, -12.6), (-5.6, -10.9), (-4.6, -9.6), (-4.9, -8.2), (-3.7, -7.1), (-4.2, -5.6), (-3.3, -4.4),
                (-3.9, -2.9), (-2.9, -1.8), (-3.9, -0.5), (-3.4, 1.0), (-4.3, 2.1), (-3.9, 4.2),
            ]),
        River(
            "Kali Umpama", halfWidth: 5,
            kilometres: [
                (3.1, -9.2), (3.7, -7.7), (2.9, -6.5), (3.6, -5.2), (2.8, -3.9), (3.9, -2.6), (3.3, -1.2), (4.6, -0.1),
                (4.0, 1.2), (5.8, 2.3),
            ]),
    ]

    /// The line with its corners cut (Chaikin), its ends kept.
    private static func rounded(_ line: [Position]) -> [Position] {
        guard let first = line.first, let last = line.last else { return line }
        var smooth = [first]
        for (start, end) in zip(line, line.dropFirst()) {
            for share in [0.25, 0.75] {
                smooth.append(
                    Position(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y)))
            }
        }
        return smooth + [last]
    }
}

/// An overhead line of extra-high voltage, drawn by hand; no real one was traced.
enum PowerLine {
    /// Metres to either side under which nothing may be built.
    static let halfCorridor = 17.0

    /// Its angle towers in metres in the plane of the city.
    static let line = [(-7.2, 0.9), (-2.2, -0.3), (1.4, -2.9), (4.6, -3.4), (8.1, -1.1)].map {
        Position(x: $0.0 * 1_000, y: $0.1 * 1_000)
    }
}
