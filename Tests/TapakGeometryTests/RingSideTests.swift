import TapakGeometry
import Testing

@Suite("Inside or outside a ring")
struct RingSideTests {
    /// A square with a notch from above, whose tip lies at (5, 5).
    static let notched = [(0.0, 0.0), (10, 0), (10, 10), (6, 10), (5, 5), (4, 10), (0, 10)].map {
        Position(x: $0.0, y: $0.1)
    }

    @Test(
        "by hand, level with corners too",
        arguments: [
            (1.0, 5.0, RingSide.inside), (5, 4, .inside), (5, 6, .outside), (5, 5, .boundary), (-1, 5, .outside),
            (-1, 0, .outside), (-1, 10, .outside), (5, 10, .outside), (5, 0, .boundary), (0, 3, .boundary),
            (8, 10, .boundary), (4.5, 7.5, .boundary), (11, 10, .outside), (2, 10, .boundary), (4.4, 7.5, .inside),
            (4.6, 7.5, .outside),
        ])
    func examples(x: Double, y: Double, side: RingSide) {
        #expect(RingSide(of: Position(x: x, y: y), in: Self.notched) == side)
        #expect(RingSide(of: Position(x: x, y: y), in: Self.notched.reversed()) == side)
    }
}
