import TapakGeometry

/// A rough outline of the city, drawn by hand around the centres of the fact table.
///
/// No boundary was traced: the corners were chosen by eye so that circles of the table's areas around its centres lie
/// about inside.
enum CityOutline {
    /// The corners in kilometres east and north of the middle of the city, counter-clockwise.
    private static let corners: [(Double, Double)] = [
        (-7.6, -11.7), (-6.3, -12.3), (-5.2, -11.4), (-4.4, -10.4), (-2.8, -9.7), (-2.3, -8.6), (-2.5, -7.5),
        (-1.2, -6.8), (-1.0, -5.6), (-1.2, -4.2), (-1.2, -2.6), (0.3, -2.6), (0.6, -4.5), (0.5, -6.2), (0.8, -7.7),
        (1.3, -8.7), (2.5, -8.6), (3.5, -8.1), (4.7, -7.7), (5.2, -6.8), (4.9, -5.1), (6.5, -5.2), (7.3, -4.5),
        (7.2, -2.9), (7.8, -1.7), (7.7, -0.3), (7.1, 0.3), (5.6, 0.3), (5.2, 1.8), (5.3, 3.0), (5.7, 4.0),
        (7.4, 4.1), (7.8, 5.0), (7.4, 6.0), (6.6, 6.5), (7.0, 7.9), (6.9, 9.0), (5.9, 9.4), (4.9, 9.7), (4.7, 11.2),
        (3.5, 11.7), (2.5, 12.2), (1.4, 12.2), (0.8, 11.0), (-0.4, 10.4), (-0.5, 9.3), (-0.1, 8.6), (-1.2, 8.0),
        (-1.9, 7.2), (-2.4, 6.2), (-2.9, 5.3), (-2.7, 4.1), (-3.2, 3.5), (-5.0, 3.6), (-6.9, 3.3), (-6.9, 1.8),
        (-6.6, 0.5), (-6.1, -0.5), (-5.8, -1.9), (-5.3, -2.9), (-5.1, -4.0), (-5.3, -5.4), (-5.5, -6.9),
        (-6.0, -8.1), (-6.5, -9.1), (-6.8, -10.1), (-7.6, -10.9),
    ]

    /// The outline in metres in the plane of the city, not closed, scaled to enclose an area in square metres.
    static func ring(enclosing area: Double) -> [Position] { scaled(corners, toEnclose: area) }

    /// Corners in kilometres as positions in metres, scaled to enclose an area in square metres.
    static func scaled(_ corners: [(Double, Double)], toEnclose area: Double) -> [Position] {
        let drawn = corners.map { Position(x: $0.0, y: $0.1) }
        let scale = (area * 2 / drawn.doubledSignedPlaneArea).squareRoot()
        return drawn.map { Position(x: $0.x * scale, y: $0.y * scale) }
    }
}
