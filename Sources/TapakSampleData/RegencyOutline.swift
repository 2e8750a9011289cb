import TapakGeometry

/// A rough outline of Kabupaten Bekasi around the centres of the fact table.
///
/// No boundary was traced: circles of the table's areas around its centres were put together, the gaps between them
/// closed, and the corners thinned out.
enum RegencyOutline {
    /// The corners in kilometres east and north of the middle of the city, counter-clockwise.
    private static let corners: [(Double, Double)] = [
        (0.0, 13.2), (3.4, 12.4), (4.4, 10.1), (6.6, 9.7), (7.3, 8.8), (6.7, 6.9), (7.3, 4.8), (6.8, 3.7), (5.4, 2.9),
        (5.1, 1.8), (7.8, -1.1), (8.1, -2.0), (6.4, -4.5), (4.9, -5.5), (4.5, -7.5), (2.6, -8.7), (2.7, -9.7),
        (3.9, -10.8), (4.2, -12.5), (7.3, -13.7), (9.1, -13.7), (9.8, -14.9), (10.0, -16.6), (12.7, -17.7),
        (14.0, -19.2), (16.5, -19.0), (18.9, -21.3), (20.8, -20.8), (22.6, -21.6), (23.9, -21.4), (26.6, -17.8),
        (26.3, -15.6), (27.5, -13.7), (26.9, -12.0), (27.7, -10.0), (27.2, -8.0), (28.2, -6.2), (27.9, -4.1),
        (29.2, -3.0), (30.0, -1.5), (31.8, -0.9), (32.3, 1.2), (34.0, 2.3), (33.6, 5.8), (35.6, 8.5), (35.6, 10.9),
        (34.5, 12.5), (34.9, 14.6), (33.0, 18.6), (32.2, 19.1), (30.3, 18.9), (27.7, 21.2), (25.2, 21.2),
        (20.9, 23.9), (19.0, 24.2), (17.3, 25.7), (16.5, 27.3), (14.8, 28.2), (14.2, 30.4), (12.7, 31.9),
        (12.7, 32.9), (14.2, 35.1), (13.5, 37.2), (11.7, 38.1), (9.0, 37.4), (7.3, 39.0), (5.8, 39.4), (4.4, 38.8),
        (3.6, 37.6), (3.5, 36.2), (4.5, 34.2), (3.5, 32.0), (4.0, 30.8), (5.5, 29.9), (5.9, 28.5), (5.2, 25.9),
        (4.1, 24.5), (3.8, 22.5), (0.3, 21.1), (-0.4, 20.3), (-0.5, 19.0), (0.7, 17.3), (-0.5, 14.4),
    ]

    /// The outline in metres in the plane of the city, not closed, scaled to enclose an area in square metres.
    static func ring(enclosing area: Double) -> [Position] { CityOutline.scaled(corners, toEnclose: area) }
}
