import TapakGeometry
import TapakTestSupport
import Testing

@Suite("On which side of a line a position lies")
struct RobustOrientationTests {
    struct Row: Sendable {
        var positions: [Position]
        var sign: Int
    }

    /// Made with exact fractions by Tests/Oracles/orientations.py; plain doubles get 30 of the 456 wrong.
    static func rows() throws -> [Row] {
        try TestData.table(inPackage: "Tests/Corpus/orientations.csv").map { row in
            let values = try ["ax", "ay", "bx", "by", "cx", "cy"].map { name in
                try #require(row[name].flatMap { Double($0) })
            }
            let positions = [0, 2, 4].map { Position(x: values[$0], y: values[$0 + 1]) }
            return Row(positions: positions, sign: try #require(row["sign"].flatMap { Int($0) }))
        }
    }

    @Test("agrees with exact fractions, however nearly the three are in line")
    func corpus() throws {
        let rows = try Self.rows()
        #expect(rows.count == 456)
        for row in rows {
            let (a, b, c) = (row.positions[0], row.positions[1], row.positions[2])
            #expect(RobustOrientation.of(a, b, c).rawValue == row.sign, "\(a), \(b), \(c)")
        }
    }

    @Test("turns with the order of the positions")
    func order() throws {
        for row in try Self.rows() {
            let (a, b, c) = (row.positions[0], row.positions[1], row.positions[2])
            #expect(RobustOrientation.of(b, c, a).rawValue == row.sign)
            #expect(RobustOrientation.of(b, a, c).rawValue == -row.sign)
        }
    }
}
