import GRDB
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("Boxes in single precision")
struct NodeBoxTests {
    @Test("sides are rounded as SQLite rounds them, bit for bit", arguments: 0..<20 as Range<UInt64>)
    func rounding(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let queue = try DatabaseQueue()
        try queue.write { database in
            try database.execute(sql: "CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)")
            for _ in 0..<200 {
                let scale = Double.random(in: -20...20, using: &generator)
                let x = Double.random(in: -200...200, using: &generator) * (Bool.random(using: &generator) ? 1 : scale)
                let y = Double.random(in: -1e-3...1e-3, using: &generator)
                let box = BoundingBox(minX: x, minY: y, maxX: x, maxY: y)
                try database.execute(sql: "INSERT OR REPLACE INTO t VALUES (1, ?, ?, ?, ?)", arguments: [x, x, y, y])
                let row = try Row.fetchOne(database, sql: "SELECT * FROM t")
                let ours = NodeBox(around: box)
                #expect(
                    row == [
                        "id": 1, "minx": Double(ours.minX), "maxx": Double(ours.maxX), "miny": Double(ours.minY),
                        "maxy": Double(ours.maxY),
                    ])
                #expect(
                    Double(ours.minX) <= x && x <= Double(ours.maxX) && Double(ours.minY) <= y && y <= Double(ours.maxY)
                )
            }
        }
    }
}
